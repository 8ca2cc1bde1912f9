using System.Text.RegularExpressions;
using StrategyReport.Diagnostics;
using StrategyReport.Yaml.Reading;

namespace StrategyReport.Rules.Marks;

/// <summary>Of SR2058: the backslashes of a path that stand before a sign, <c>\\server\share</c>, <c>C:\Users\_me</c>.</summary>
internal static partial class LostBackslashes
{
    private const int Shown = 60;

    /// <param name="escapes">The offsets of backslashes that are not printed.</param>
    public static IEnumerable<Diagnostic> In(DataText text, TextLines lines, IReadOnlyList<int> escapes)
    {
        var end = 0;
        foreach (var escape in escapes.Order())
        {
            if (escape < end) continue;
            var from = escape;
            while (from > 0 && !IsEdge(text.Text[from - 1])) from--;
            end = escape;
            while (end < text.Text.Length && !IsEdge(text.Text[end])) end++;
            if (Path().Match(text.Text[from..end]) is not { Success: true } path) continue;
            var typed = path.Value.TrimEnd('.', ',', ';', ':', ')');
            yield return LostCharacters.Rule.Warning(
                lines.AtOffset(from + path.Index) with { Length = typed.Length },
                $"A backslash before a sign is not printed: the paper says '{MessageText.Short(Escape().Replace(typed, "$1"), Shown)}'.",
                $"Write each of them twice, '{MessageText.Short(typed.Replace("\\", "\\\\", StringComparison.Ordinal), Shown)}', "
                + "or put the path between two `.");
        }
    }

    private static bool IsEdge(char c) => char.IsWhiteSpace(c) || c is '|' or '<' or '>' or '"' or '“' or '”' or '`';

    /// <summary>
    /// <c>\\server\share</c>; a drive and a sign behind one of its backslashes; folders of which one begins with a sign. Where the
    /// first two are typed as four, the author knows.
    /// </summary>
    [GeneratedRegex(
        @"(?<![\\\w])(?:\\\\(?=\w)[^\\]+\\(?=\w).*
            |[A-Za-z]:(?:\\[^\\]+)*\\(?=[_*.$\#&+~!@%^(\[{-]).*
            |\w+(?:\\\w[^\\]*)+\\(?=[_.$\#&+~!@%^][\w.]).*)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Path();

    [GeneratedRegex(@"\\([!-/:-@\[-`{-~])", RegexOptions.CultureInvariant)]
    private static partial Regex Escape();
}
