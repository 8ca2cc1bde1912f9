using System.Text.RegularExpressions;
using StrategyReport.Diagnostics;
using StrategyReport.Yaml.Reading;

namespace StrategyReport.Rules.Marks;

/// <summary>Of SR2058: "&gt; 90% of patients" is a quotation to Markdown, and loses its sign.</summary>
internal static partial class LostSigns
{
    /// <param name="quotes">Where quotations begin: lines and columns of the text.</param>
    public static IEnumerable<Diagnostic> In(DataText text, TextLines lines, IReadOnlyList<(int Line, int Column)> quotes)
    {
        foreach (var (line, column) in quotes)
        {
            if (column >= lines[line].Length || lines[line][column] != '>') continue;
            var (words, above) = (lines[line][(column + 1)..], lines[line - 1].Trim());
            var isTight = Tight().IsMatch(words);
            var isFigure = isTight || (Figure().IsMatch(words) && !IsSaid(lines, line, words));
            var goesOn = words.TrimStart() is [var first, ..] && char.IsLower(first)
                && above.Length > 0 && !above.StartsWith('>') && GoesOn().IsMatch(above);
            if (!isFigure && !goesOn) continue;
            var right = MessageText.Short("\\>" + words, 50);
            yield return LostCharacters.Rule.Warning(
                text.At(line, column),
                "The sign '>' at the beginning of a line is not printed: Markdown takes it for the mark of a quotation.",
                isTight ? $"Write '{right}', or 'more than'."
                    : isFigure ? $"Write '{right}', or 'more than'; if it is a quotation, put its words in quotes: > “…”."
                    : $"Write '{right}'; if it is a quotation, put a blank line above it.") with
            {
                Fix = isTight ? Edit.AllOrNone(text.Change(text.At(line, column), ">", "\\>")) : [],
            };
        }
    }

    /// <summary>Words that somebody said: they have more lines, a source, or speak of "I".</summary>
    private static bool IsSaid(TextLines lines, int line, string words) =>
        (lines[line + 1].TrimStart() is ['>', .. var next] && !Figure().IsMatch(next)) || Said().IsMatch(words);

    [GeneratedRegex(@"^=?\s*[£$€]?[0-9]", RegexOptions.CultureInvariant)]
    private static partial Regex Figure();

    /// <summary>Nobody quotes so: ">95%", ">= 95%".</summary>
    [GeneratedRegex(@"^(?:=\s*)?[£$€]?[0-9]|^=\s", RegexOptions.CultureInvariant)]
    private static partial Regex Tight();

    [GeneratedRegex(@"\b(?:I|me|my|My)\b|[–—-]\s*\p{Lu}[^.]*$|[”""’']\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Said();

    /// <summary>Not the end of a sentence, nor what leads to a quotation.</summary>
    [GeneratedRegex(@"[\p{L}\p{N},%–—-]$", RegexOptions.CultureInvariant)]
    private static partial Regex GoesOn();
}
