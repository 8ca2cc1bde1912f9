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
            var isMany = lines[line + 1].TrimStart().StartsWith('>') || above.StartsWith('>');
            var isWithin = above.Length > 0 && !above.StartsWith('>') && GoesOn().IsMatch(above);
            var isItem = lines[line][..column].AsSpan().Trim().Length > 0;
            var isFigure = isTight ? Equal().IsMatch(words) || Share().IsMatch(words) || !(isMany || OfQuotation().IsMatch(words))
                : !isMany && Said().Count(words) == 0 && (Share().IsMatch(words)
                    || (Amount().IsMatch(words) && (isWithin || (isItem && !Sentence().IsMatch(words)))));
            var goesOn = isWithin && words.TrimStart() is [var first, ..] && char.IsLower(first);
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

    /// <summary>So close that few quote so: ">95%", ">= 95%".</summary>
    [GeneratedRegex(@"^(?:=\s*)?[£$€]?[0-9]|^=\s", RegexOptions.CultureInvariant)]
    private static partial Regex Tight();

    [GeneratedRegex(@"^=", RegexOptions.CultureInvariant)]
    private static partial Regex Equal();

    /// <summary>A date, a time, a year, "1 in 4" or a list's number: quotations begin so, and nothing is more than it.</summary>
    [GeneratedRegex(
        @"^[0-9]{1,2}(?:st|nd|rd|th)?\s+(?:\p{Lu}|in\b) | ^[0-9]{1,2}[.:][0-9]{2}(?![0-9%]) | ^(?:19|20)[0-9]{2}\b(?!\s?%) | ^[0-9]+[.)]\s",
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex OfQuotation();

    /// <summary>"90% of patients".</summary>
    [GeneratedRegex(@"^\s*[0-9][0-9.,]*\s?(?:%|per\s?cent\b)", RegexOptions.CultureInvariant)]
    private static partial Regex Share();

    /// <summary>"18 weeks", "£5m".</summary>
    [GeneratedRegex(
        @"^\s*(?:[£$€][0-9] | [0-9][0-9.,]*\s?(?:%|per\s?cent\b|(?:weeks?|days?|hours?|hrs?|minutes?|mins?|months?|years?)\b))",
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Amount();

    [GeneratedRegex(@"[.!?]\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Sentence();

    /// <summary>Words that somebody said: they have a source, or speak of "I" or "us".</summary>
    [GeneratedRegex(@"\b(?:I|me|my|My|we|We|us|our|Our)\b|[–—-]\s*\p{Lu}[^.]*$|[”""’']\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Said();

    /// <summary>Not the end of a sentence, nor what leads to a quotation.</summary>
    [GeneratedRegex(@"[\p{L}\p{N},%–—-]$", RegexOptions.CultureInvariant)]
    private static partial Regex GoesOn();
}
