using StrategyReport.Diagnostics;
using StrategyReport.Rules;

namespace StrategyReport.Data;

/// <summary>What <c>rules:</c> in the framework says, by code.</summary>
public sealed record RuleSettings(IReadOnlyDictionary<string, RuleSetting> Settings)
{
    /// <summary>The house has said nothing.</summary>
    public static RuleSettings Usual { get; } = new(new Dictionary<string, RuleSetting>());

    public bool IsOff(string code) => Settings.TryGetValue(code, out var setting) && setting.IsOff;

    /// <summary>The severity that the house gives to a code, for drafts and final papers alike; null: the rule's own.</summary>
    public Severity? Severity(string code) => Settings.TryGetValue(code, out var setting) ? setting.Severity : null;

    public int Number(string code, string option) =>
        Settings.TryGetValue(code, out var setting) && setting.Numbers.TryGetValue(option, out var number) ? number : Default(code, option).Number;

    public IReadOnlyList<string> Words(string code, string option) =>
        Settings.TryGetValue(code, out var setting) && setting.Words.TryGetValue(option, out var words) ? words : Default(code, option).Words ?? [];

    private static RuleOption Default(string code, string option) => RuleCatalogue.Of(code)!.Options.First(o => o.Name == option);
}

public sealed record RuleSetting(
    bool IsOff, Severity? Severity, IReadOnlyDictionary<string, int> Numbers, IReadOnlyDictionary<string, IReadOnlyList<string>> Words);
