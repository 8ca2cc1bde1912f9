using StrategyReport.Diagnostics;
using StrategyReport.Yaml.Reading;
using StrategyReport.Yaml.Shapes;

namespace StrategyReport.Data;

/// <summary>What the house says of one rule: <c>SR2011: off</c>, or a group with a severity and the rule's own options.</summary>
internal sealed record RuleSetting(
    bool IsOff, Severity? Severity, IReadOnlyDictionary<string, int> Numbers, IReadOnlyDictionary<string, IReadOnlyList<string>> Words)
{
    private static readonly RuleSetting Unchanged = new(
        false, null, new Dictionary<string, int>(), new Dictionary<string, IReadOnlyList<string>>());

    private static readonly ChoiceShape<RuleSetting> Strictness = new("off, warning or error",
    [
        ("off", Unchanged with { IsOff = true }),
        ("warning", Unchanged with { Severity = Diagnostics.Severity.Warning }),
        ("error", Unchanged with { Severity = Diagnostics.Severity.Error }),
    ]);

    internal static Shape<RuleSetting> Shape(RuleDescription rule) => new ShortOrLongShape<RuleSetting>(Strictness, Group(rule));

    private static GroupShape<RuleSetting> Group(RuleDescription rule) => new($"rule {rule.Code}", keys =>
    {
        var strictness = keys.Optional("severity",
            Strictness, "'off' drops the rule; 'warning' and 'error' hold for drafts and final papers alike.");
        var numbers = new List<(string Name, Key<double?> Key)>();
        var words = new List<(string Name, Key<IReadOnlyList<DataText>?> Key)>();
        foreach (var option in rule.Options)
            switch (option)
            {
                case NumberOption:
                    var number = new NumberShape("a whole number from 0", 0, 100_000, whole: true);
                    numbers.Add((option.Name, keys.Optional(option.Name, number, option.Description)));
                    break;
                case WordsOption:
                    var list = new ListShape<DataText>("a list of words", new TextShape("a word"));
                    words.Add((option.Name, keys.Optional(option.Name, list, option.Description)));
                    break;
                default:
                    throw new InvalidOperationException($"Option {option.GetType().Name} is not handled.");
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
    });
}
