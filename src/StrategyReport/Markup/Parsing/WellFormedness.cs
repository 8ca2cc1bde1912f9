using System.Text.RegularExpressions;
using System.Xml;
using StrategyReport.Diagnostics;

namespace StrategyReport.Markup.Parsing;

/// <summary>Says in a template author's words why the text is no XML, and which template tag it follows.</summary>
internal static partial class WellFormedness
{
    /// <param name="root">The outermost element, or null where none was read.</param>
    /// <param name="open">The innermost element that was open, or null.</param>
    public static Diagnostic Explain(XmlException exception, string markup, string fileName, Element? root, Element? open)
    {
        var offset = Offset(markup, exception.LineNumber, exception.LinePosition);
        var place = LastStamp(markup, offset)
            ?? LastStamp(markup, FirstTagEnd(markup))
            ?? new SourceSpan(fileName, exception.LineNumber, exception.LinePosition);
        var (problem, hint) = Problem(markup, offset, root, open?.Name);
        return MarkupMessages.NotWellFormed(place, problem, hint);
    }

    private static (string Problem, string? Hint) Problem(string markup, int offset, Element? root, string? open)
    {
        var at = markup.AsSpan(offset);
        var before = markup.AsSpan(0, offset);
        if (markup.AsSpan().Trim().IsEmpty) return ("The templates wrote nothing.", "A paper is one <paper> element.");
        if (at.IsEmpty) return ($"The text ends before <{open}> is closed.", $"Add </{open}>.");
        if (at[0] < ' ' && at[0] is not ('\t' or '\n' or '\r'))
            return (string.Create(null, $"The markup holds the control character {(int)at[0]}."),
                "No control character may stand in a paper: pass values through the escape function.");
        if (HalfOrNone(before, at[0]) is { } code)
            return ($"The markup holds the code U+{code:X4}, which is no character.", "See that no text is cut within a character.");
        if (root is null && !markup.AsSpan().TrimStart().StartsWith("<"))
            return ($"Something stands before <paper>: '{Excerpt(markup, 0)}'.",
                "The text is one <paper>, with everything else inside it.");
        if (root is not null && open is null)
            return ($"More follows after </{root.Name}>: '{Excerpt(markup, offset)}'.",
                "The text is one <paper>, with everything else inside it.");
        if (before.EndsWith("</"))
        {
            var name = Name(at);
            return ($"</{name}> stands where <{open}> is still open.", $"Close </{open}> first, or open <{name}>.");
        }

        if (at.StartsWith("<?") || before.EndsWith("<?") || before.EndsWith("<?xml"))
            return ("A '<?' may not stand in the markup.", null);
        if (at.StartsWith("<!DOCTYPE") || before.EndsWith("<!"))
            return ("A DOCTYPE or another declaration may not stand in the markup.", null);
        var reference = before.LastIndexOf('&');
        if (reference >= 0 && offset - reference <= 12 && before[reference..].IndexOfAny(" <>;") < 0)
        {
            var name = Name(markup.AsSpan(reference + 1));
            return name.Length > 0 && markup.AsSpan(reference + 1 + name.Length).StartsWith(";")
                ? ($"'&{name};' is not known.", "Write the character itself, or its number: &#160; is a no-break space.")
                : ("A '&' stands by itself.", "In markup it is written &amp;: pass values through the escape function.");
        }

        if (before.EndsWith("<"))
            return ("A '<' stands by itself.", "In markup it is written &lt;: pass values through the escape function.");
        if (at[0] == '<')
            return ("A '<' stands within a tag.", "An attribute's closing quotation mark or a '>' is missing before it.");
        return ($"The markup is broken at '{Excerpt(markup, offset)}'.",
            "See that each tag is closed and each attribute stands once, with its value in quotation marks.");
    }

    /// <summary>Half of a pair of surrogates, or a code that stands for nothing.</summary>
    private static int? HalfOrNone(ReadOnlySpan<char> before, char at) =>
        at is '\uFFFE' or '\uFFFF' || char.IsLowSurrogate(at) ? at
        : before.Length > 0 && char.IsHighSurrogate(before[^1]) ? before[^1]
        : null;

    /// <summary>The place in the nearest <c>data-at="…"</c> that is complete before the offset.</summary>
    private static SourceSpan? LastStamp(string markup, int offset)
    {
        const string stamp = Grammar.At + "=\"";
        for (var end = offset; ;)
        {
            var start = markup.AsSpan(0, end).LastIndexOf(stamp, StringComparison.Ordinal);
            if (start < 0) return null;
            var value = start + stamp.Length;
            var quote = markup.IndexOf('"', value);
            if (quote >= 0 && SourceSpan.TryParse(Unescaped(markup[value..quote]), out var span)) return span;
            end = start;
        }
    }

    private static string Unescaped(string attribute) => attribute.Replace("&amp;", "&", StringComparison.Ordinal);

    /// <summary>The reader counts lines at LF, CR and CRLF alike; 1-based.</summary>
    private static int Offset(string markup, int line, int column)
    {
        var offset = 0;
        for (; line > 1 && offset < markup.Length; offset++)
        {
            if (markup[offset] == '\n' || (markup[offset] == '\r' && !markup.AsSpan(offset).StartsWith("\r\n"))) line--;
        }

        return Math.Clamp(offset + column - 1, 0, markup.Length);
    }

    private static string Name(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && (char.IsLetterOrDigit(text[length]) || text[length] is '-' or '_' or '.' or ':')) length++;
        return text[..length].ToString();
    }

    /// <summary>Where the first tag ends, in whose template the text begins.</summary>
    private static int FirstTagEnd(string markup)
    {
        var stamp = markup.IndexOf(Grammar.At + "=\"", StringComparison.Ordinal);
        return stamp < 0 ? 0 : markup.IndexOf('>', stamp) is > 0 and var end ? end : markup.Length;
    }

    /// <summary>Some characters around the offset, without the places that the program put into the tags.</summary>
    private static string Excerpt(string markup, int offset)
    {
        const int around = 400; // More than a place is long.
        var start = Math.Max(0, offset - around);
        var before = Stamps().Replace(markup[start..offset], "");
        var after = Stamps().Replace(markup.AsSpan(offset, Math.Min(around, markup.Length - offset)).ToString(), "");
        var text = string.Concat(before.AsSpan(Math.Max(0, before.Length - 15)), after.AsSpan(0, Math.Min(15, after.Length)));
        return text.ReplaceLineEndings(" ").Trim();
    }

    [GeneratedRegex($" (?:{Grammar.At}|{Grammar.Source})=\"[^\"]*(?:\"|$)")]
    private static partial Regex Stamps();
}
