using System.Text.RegularExpressions;
using StrategyReport.Diagnostics;
using StrategyReport.Yaml.Reading;

namespace StrategyReport.Yaml.Mending;

/// <summary>A path of Windows in double quotes, of which YAML makes line breaks and tabs: "C:\new\table".</summary>
internal static partial class PathEscapes
{
    /// <summary>What is told, and the path as it is written; null where there is none.</summary>
    /// <param name="start">Behind the opening quote, 0-based.</param>
    /// <param name="end">The closing quote.</param>
    public static (Diagnostic Told, string Path)? Of(YamlLines lines, int line, int start, int end)
    {
        if (end <= start || end >= lines[line].Length) return null;
        var written = lines[line][start..end];
        if (Path().Match(written) is not { Success: true } path) return null;
        var escape = path.Groups["escape"];
        var isPlain = !written.Contains('\'', StringComparison.Ordinal) && !written.Contains("\\\\", StringComparison.Ordinal)
            && !written.Contains("\\\"", StringComparison.Ordinal);
        var edit = new Edit(lines.At(line, start - 1), $"\"{written}\"", $"'{written}'");
        return (YamlMessages.PathEscape(lines.At(line, start + escape.Index) with { Length = escape.Length }, escape.Value) with
        {
            Fix = isPlain ? [edit] : [],
        }, written);
    }

    /// <summary>A drive or a server, and a backslash before a letter that YAML takes for a character of its own.</summary>
    [GeneratedRegex(@"(?:(?<![A-Za-z])[A-Za-z]:|\\\\\\\\[\w.$-]+)(?:\\\\[\w.$ -]+)*(?<escape>(?<!\\)\\[A-Za-z0])",
        RegexOptions.CultureInvariant)]
    private static partial Regex Path();
}
