using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace StrategyReport.Prose;

/// <summary>Markdown as characters alone: a picture's description.</summary>
internal static class PlainMarkdown
{
    public static string Of(ContainerInline container)
    {
        var plain = new StringBuilder();
        foreach (var inline in container.Descendants())
        {
            if (inline is LiteralInline literal) plain.Append(literal.Content.AsSpan());
            else if (inline is CodeInline code) plain.Append(code.Content);
            else if (inline is HtmlEntityInline entity) plain.Append(entity.Transcoded.AsSpan());
            else if (inline is LineBreakInline) plain.Append(' ');
            else if (inline is DelimiterInline delimiter) plain.Append(delimiter.ToLiteral());
            else if (inline is AutolinkInline autolink) plain.Append(autolink.Url);
        }

        return plain.ToString();
    }
}
