using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace StrategyReport.Prose;

/// <summary>A paragraph's name for references: <c>{#name}</c> at its end.</summary>
internal static class ParagraphId
{
    /// <summary>Takes the name off the paragraph's text; null where it has none.</summary>
    public static string? Take(ParagraphBlock paragraph)
    {
        if (paragraph.Inline?.LastChild is not LiteralInline literal) return null;
        var text = literal.Content.AsSpan().TrimEnd();
        var open = text.LastIndexOf("{#", StringComparison.Ordinal);
        if (open < 0 || text[^1] != '}') return null;
        var name = text[(open + 2)..^1];
        foreach (var c in name)
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_'))
                return null;
        if (name.IsEmpty) return null;

        var id = name.ToString();
        literal.Content = new Markdig.Helpers.StringSlice(text[..open].TrimEnd().ToString());
        if (literal.Content.IsEmpty && literal.PreviousSibling is LineBreakInline lineBreak) lineBreak.Remove();
        return id;
    }
}
