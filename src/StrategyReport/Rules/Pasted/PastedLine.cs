using System.Text.RegularExpressions;

namespace StrategyReport.Rules.Pasted;

/// <summary>A line of a narrative in which a pasted mark is looked for.</summary>
/// <param name="Quote">The marks of a quotation before it, <c>> </c>.</param>
/// <param name="Words">What stands after them.</param>
/// <param name="Mark">Its mark, whose head begins with the quotation's marks; null where it has none, or stands in a fence.</param>
/// <param name="IsFence">Whether it opens or closes a fence.</param>
/// <param name="IsFenced">Whether it does so, or stands in one.</param>
internal sealed partial record PastedLine(string Quote, string Words, PastedMark? Mark, bool IsFence, bool IsFenced)
{
    public bool IsBlank => Words.AsSpan().IsWhiteSpace();

    public int Depth { get; } = Quote.Count(c => c == '>');

    public int Indent => PastedMark.Column(Words[..^Words.TrimStart().Length]);

    /// <summary>Whether it begins something that is no part of a paragraph: an item, a heading, a row.</summary>
    public bool BeginsBlock => ItemMark.Begins(Words) || Words.TrimStart() is ['#' or '|', ..];

    public static PastedLine[] Of(string text)
    {
        var lines = text.Split('\n');
        var read = new PastedLine[lines.Length];
        string? fence = null;
        for (var i = 0; i < lines.Length; i++)
        {
            var quote = QuoteMarks().Match(lines[i]).Value;
            var words = lines[i][quote.Length..];
            var mark = Fence().Match(words);
            var isFenced = mark.Success || fence is not null;
            if (mark.Success && fence is null) fence = mark.Groups[1].Value[..3];
            else if (mark.Success && mark.Groups[1].Value.StartsWith(fence!, StringComparison.Ordinal)) fence = null;
            var pasted = isFenced ? null : PastedMark.Of(words) ?? PastedMark.AfterItem(words);
            if (pasted is not null) pasted = pasted with { Head = quote + pasted.Head };
            read[i] = new PastedLine(quote, words, pasted, mark.Success, isFenced);
        }

        return read;
    }

    [GeneratedRegex(@"^[ \t]*(?:>[ ]?)+", RegexOptions.CultureInvariant)]
    private static partial Regex QuoteMarks();

    [GeneratedRegex(@"^ {0,9}(```+|~{3,4}(?!~))", RegexOptions.CultureInvariant)]
    private static partial Regex Fence();
}
