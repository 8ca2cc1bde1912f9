using StrategyReport.Diagnostics;
using StrategyReport.Yaml.Shapes;

namespace StrategyReport.Data;

/// <summary>What <c>rules:</c> in the framework says, by code; what it does not say is for the rules to know.</summary>
internal sealed record RuleSettings(IReadOnlyDictionary<string, RuleSetting> Settings)
{
    /// <summary>The house has said nothing.</summary>
    public static RuleSettings Usual { get; } = new(new Dictionary<string, RuleSetting>());

    public bool IsOff(string code) => Settings.TryGetValue(code, out var setting) && setting.IsOff;

    /// <summary>The severity that the house gives to a code, for drafts and final papers alike; null: the rule's own.</summary>
    public Severity? Severity(string code) => Settings.TryGetValue(code, out var setting) ? setting.Severity : null;

    /// <summary>The number that the house gives; null where it gives none.</summary>
    public int? Number(NumberOption option) =>
        Settings.TryGetValue(option.Code, out var setting) && setting.Numbers.TryGetValue(option.Name, out var number) ? number : null;

    /// <summary>The words that the house gives; null where it gives none.</summary>
    public IReadOnlyList<string>? Words(WordsOption option) =>
        Settings.TryGetValue(option.Code, out var setting) && setting.Words.TryGetValue(option.Name, out var words) ? words : null;

    /// <param name="rules">The rules that there are.</param>
    internal static Shape<RuleSettings> Shape(IReadOnlyList<RuleDescription> rules) => new GroupShape<RuleSettings>("the rules", keys =>
    {
        var known = rules.Select(rule => (rule.Code, Key: keys.Optional(rule.Code, RuleSetting.Shape(rule), rule.Title))).ToList();
        return group =>
        {
            var settings = new Dictionary<string, RuleSetting>();
            foreach (var (code, key) in known)
                // An unknown code is close to many others: what they find must not vanish with it.
                if (key.IsWrittenIn(group) && key.Of(group) is { } setting) settings.Add(code, setting);
            return new RuleSettings(settings);
        };
    });
}
