using StrategyReport.Diagnostics;
using StrategyReport.Yaml.Reading;
using StrategyReport.Yaml.Shapes;

namespace StrategyReport.Data;

/// <summary><c>rules:</c> of the framework: <c>SR2011: off</c>, or a group with a severity and the rule's own options.</summary>
internal static class RuleSettingsShape
{
    private static readonly RuleSetting Unchanged = new(false, null, new Dictionary<string, int>(), new Dictionary<string, IReadOnlyList<string>>());

    private static readonly ChoiceShape<RuleSetting> Strictness = new("off, warning or error",
    [
        ("off", Unchanged with { IsOff = true }),
        ("warning", Unchanged with { Severity = Severity.Warning }),
        ("error", Unchanged with { Severity = Severity.Error }),
    ]);

    public static Shape<RuleSettings> Create(IReadOnlyList<RuleDescription> descriptions) => new GroupShape<RuleSettings>("the rules", keys =>
    {
        var rules = descriptions.Select(rule => (rule.Code, Key: keys.Optional(rule.Code, SettingOf(rule), rule.Title))).ToList();
        return group =>
        {
            var settings = new Dictionary<string, RuleSetting>();
            foreach (var (code, key) in rules)
                if (key.Of(group) is { } setting) settings.Add(code, setting);
            return new RuleSettings(settings);
        };
    });

    private static ShortOrLongShape<RuleSetting> SettingOf(RuleDescription rule) => new(Strictness, new GroupShape<RuleSetting>($"rule {rule.Code}", keys =>
    {
        var strictness = keys.Optional("severity", Strictness, "'off' drops the rule; 'warning' and 'error' hold for drafts and final papers alike.");
        var numbers = new List<(string Name, Key<double?> Key)>();
        var words = new List<(string Name, Key<IReadOnlyList<DataText>?> Key)>();
        foreach (var option in rule.Options)
        {
            if (option is NumberOption)
                numbers.Add((option.Name, keys.Optional(option.Name, new NumberShape("a whole number", 0, 100_000, whole: true), option.Description)));
            else
                words.Add((option.Name, keys.Optional(option.Name, new ListShape<DataText>("a list of words", new TextShape("a word")), option.Description)));
        }

        return group =>
        {
            var (givenNumbers, givenWords) = (new Dictionary<string, int>(), new Dictionary<string, IReadOnlyList<string>>());
            foreach (var (name, key) in numbers)
                if (key.Of(group) is { } number) givenNumbers.Add(name, (int)number);
            foreach (var (name, key) in words)
                if (key.Of(group) is { } list) givenWords.Add(name, [.. list.Select(w => w.Text)]);
            return (strictness.Of(group) ?? Unchanged) with { Numbers = givenNumbers, Words = givenWords };
        };
    }));
}
