using StrategyReport.Diagnostics;
using YamlDotNet.Core;

namespace StrategyReport.Yaml;

/// <summary>Says in the analyst's words what the YAML parser stumbled over, and the usual cause.</summary>
internal static class YamlSyntaxProblem
{
    public static Diagnostic Explain(YamlException failure, string[] lines, SourceSpan at)
    {
        var index = (int)failure.Start.Line - 1;
        var line = index >= 0 && index < lines.Length ? lines[index] : "";
        if (Indentation(line).Contains('\t'))
            return YamlMessages.Syntax(at, "the line is indented with a tab.", "Indent with blanks only, two for each level.");
        if (ColonInText(line) is { } column)
            return YamlMessages.Syntax(at with { Column = column }, "a text that holds ': ' is read as a key.",
                "Put the whole text in double quotes, or write it as a block below '|'.");
        if (line.TrimStart().StartsWith('@') || line.Contains(": @", StringComparison.Ordinal) || line.Contains(": `", StringComparison.Ordinal))
            return YamlMessages.Syntax(at, "a text cannot begin with '@' or '`'.", "Put the text in double quotes.");
        if (line.Contains(": %", StringComparison.Ordinal))
            return YamlMessages.Syntax(at, "a text cannot begin with '%'.", "Put the text in double quotes.");
        if (OpenQuote(line) is { } quote)
            return YamlMessages.Syntax(at, $"a text that begins with {quote} does not end, or goes on after its closing quote.",
                "Close the quote at the end of the text; inside single quotes write ' twice.");
        if (line.Count(c => c is '[' or '{') != line.Count(c => c is ']' or '}'))
            return YamlMessages.Syntax(at, "a bracket that is opened is not closed.", "Close '[' with ']' and '{' with '}'.");
        return YamlMessages.Syntax(at, Plain(failure.Message), "Check that keys of one group begin in the same column and that each has a colon and a blank after it.");
    }

    private static string Indentation(string line) => line[..(line.Length - line.TrimStart(' ', '\t').Length)];

    /// <summary>The 1-based column of a second ': ' in a line that already has its key, outside quotes and brackets.</summary>
    private static int? ColonInText(string line)
    {
        var first = line.IndexOf(": ", StringComparison.Ordinal);
        if (first < 0 || first + 2 >= line.Length || "\"'[{|>&".Contains(line[first + 2], StringComparison.Ordinal)) return null;
        var second = line.IndexOf(": ", first + 2, StringComparison.Ordinal);
        return second < 0 ? null : second + 1;
    }

    private static char? OpenQuote(string line)
    {
        var colon = line.IndexOf(": ", StringComparison.Ordinal);
        var value = (colon < 0 ? line : line[(colon + 2)..]).TrimStart(' ', '-');
        return value.Length > 0 && value[0] is '"' or '\'' ? value[0] : null;
    }

    /// <summary>The parser's own words, without the positions that it puts in front and with a plain ending.</summary>
    private static string Plain(string message)
    {
        var end = message.LastIndexOf("): ", StringComparison.Ordinal);
        var words = (end < 0 ? message : message[(end + 3)..]).Trim().TrimEnd('.');
        return words.Length == 0 ? "the structure breaks off." : char.ToLowerInvariant(words[0]) + words[1..] + ".";
    }
}
