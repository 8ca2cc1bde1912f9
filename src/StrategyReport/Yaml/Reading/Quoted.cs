namespace StrategyReport.Yaml.Reading;

/// <summary>A text in quotes, as YAML wants it (YAML 1.2.2, 7.3.2).</summary>
internal static class Quoted
{
    /// <summary>In single quotes, in which only they themselves are written twice.</summary>
    public static string Single(string text) => "'" + text.Replace("'", "''", StringComparison.Ordinal) + "'";
}
