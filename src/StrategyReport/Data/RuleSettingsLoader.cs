using StrategyReport.Diagnostics;
using StrategyReport.Yaml.Reading;

namespace StrategyReport.Data;

/// <summary><c>rules:</c> of the framework: <c>SR2011: off</c>, or a group with a severity and the rule's own options.</summary>
internal static class RuleSettingsLoader
{
    public static RuleSettings Load(IEnumerable<YamlEntry> entries)
    {
        var settings = new Dictionary<string, RuleSetting>();
        foreach (var entry in entries) settings.TryAdd(entry.Key.Value, ToSetting(entry.Value));
        return new RuleSettings(settings);
    }

    private static RuleSetting ToSetting(YamlNode node)
    {
        var numbers = new Dictionary<string, int>();
        var words = new Dictionary<string, IReadOnlyList<string>>();
        var severity = (node as YamlScalar)?.Value;
        foreach (var option in (node as YamlMapping)?.Entries ?? [])
        {
            if (option.Value is YamlSequence list) words.TryAdd(option.Key.Value, [.. list.Items.OfType<YamlScalar>().Select(w => w.Value)]);
            else if (option.Value is not YamlScalar scalar) continue;
            else if (option.Key.Value == "severity") severity = scalar.Value;
            else if (ScalarValue.Number(scalar) is { } number) numbers.TryAdd(option.Key.Value, (int)number);
        }

        Severity? given = severity switch
        {
            "warning" => Severity.Warning,
            "error" => Severity.Error,
            _ => null,
        };
        return new RuleSetting(severity == "off", given, numbers, words);
    }
}
