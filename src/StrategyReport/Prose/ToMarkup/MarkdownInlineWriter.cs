using System.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StrategyReport.Diagnostics;
using StrategyReport.Yaml.Reading;
using SourceSpan = StrategyReport.Diagnostics.SourceSpan;

namespace StrategyReport.Prose.ToMarkup;

/// <summary>The inlines of Markdown to markup: one case for each kind.</summary>
/// <param name="writeFootnote">Writes the blocks of a footnote at its mark.</param>
internal sealed class MarkdownInlineWriter(
    StringBuilder output, DataText text, string folder, DiagnosticBag diagnostics, Action<Footnote> writeFootnote)
{
    /// <summary>Whether a stroke is written \| even in code, because it would end the cell.</summary>
    public bool InTable { get; set; }

    public void Write(ContainerInline? container)
    {
        for (var inline = container?.FirstChild; inline is not null; inline = inline.NextSibling) Write(inline);
    }

    private void Write(Inline inline)
    {
        switch (inline)
        {
            case LiteralInline literal:
                WriteText(literal.Content.AsSpan(), literal);
                break;
            case HtmlEntityInline entity:
                WriteText(entity.Transcoded.AsSpan(), entity);
                break;
            case CodeInline code:
                output.Append("<code>");
                WriteText(InTable ? code.Content.Replace("\\|", "|", StringComparison.Ordinal) : code.Content, code);
                output.Append("</code>");
                break;
            case EmphasisInline emphasis:
                var tag = emphasis.DelimiterChar == '~' ? "del" : emphasis.DelimiterCount == 2 ? "strong" : "em";
                output.Append('<').Append(tag).Append('>');
                Write(emphasis);
                output.Append("</").Append(tag).Append('>');
                break;
            case LineBreakInline lineBreak:
                output.Append(lineBreak.IsHard ? "<br/>" : "\n");
                break;
            case LinkInline { IsImage: true } image:
                WriteImage(image);
                break;
            case LinkInline link:
                WriteLink(link, link.GetDynamicUrl?.Invoke() ?? link.Url ?? "");
                break;
            case AutolinkInline autolink:
                output.Append("<a").Source(At(autolink)).Append(" href=\"");
                WriteText((autolink.IsEmail ? "mailto:" : "") + autolink.Url, autolink);
                output.Append("\">");
                WriteText(autolink.Url, autolink);
                output.Append("</a>");
                break;
            case FootnoteLink { IsBackLink: false } mark:
                output.Append("<footnote").Source(At(mark)).Append('>');
                writeFootnote(mark.Footnote);
                output.Append("</footnote>");
                break;
            case FootnoteLink:
                break; // The way back from the note: Word and HTML make their own.
            case HtmlInline html:
                diagnostics.Add(ProseMessages.RawHtml(At(html), html.Tag));
                break;
            case DelimiterInline delimiter: // A mark such as [ that turned out to open nothing is text.
                WriteText(delimiter.ToLiteral(), delimiter);
                Write((ContainerInline)delimiter);
                break;
            case ContainerInline container:
                Write(container);
                break;
            default:
                throw new InvalidOperationException($"Markdown inline {inline.GetType().Name} is not handled.");
        }
    }

    private void WriteText(ReadOnlySpan<char> content, Inline inline)
    {
        EscapedText.Append(output, content, At(inline), diagnostics);
        // A mark whose note is missing comes as text: "[" and then "^label]".
        if (content.Length > 2 && content[0] == '^' && content.IndexOf(']') is > 1 and var end
            && inline.PreviousSibling is LiteralInline { Content.IsEmpty: false } bracket && bracket.Content.AsSpan()[^1] == '[')
            diagnostics.Add(ProseMessages.FootnoteWithoutText(text.At(Math.Max(0, inline.Line), Math.Max(0, inline.Column - 1)), content[1..end].ToString()));
    }

    /// <summary>A link to <c>#id</c> is a reference: its own text, and behind it the number that the paper gives to the target.</summary>
    private void WriteLink(LinkInline link, string target)
    {
        if (target.Length > 1 && target[0] == '#')
        {
            output.Append("<ref").Source(At(link)).Append(" to=\"");
            WriteText(target.AsSpan(1), link);
            output.Append("\">");
            Write((ContainerInline)link);
            output.Append("</ref>");
            return;
        }

        output.Append("<a").Source(At(link)).Append(" href=\"");
        WriteText(target, link);
        if (!string.IsNullOrWhiteSpace(link.Title))
        {
            output.Append("\" title=\"");
            WriteText(link.Title, link);
        }

        output.Append("\">");
        Write((ContainerInline)link);
        output.Append("</a>");
    }

    private void WriteImage(LinkInline image)
    {
        var file = image.Url ?? "";
        if (file.Length == 0 || file.Contains("://", StringComparison.Ordinal) || Path.IsPathRooted(file))
        {
            diagnostics.Add(ProseMessages.PictureNotAFile(At(image), file));
            return;
        }

        var description = PlainText(image);
        if (string.IsNullOrWhiteSpace(description))
        {
            diagnostics.Add(ProseMessages.PictureWithoutDescription(At(image), file));
            return;
        }

        output.Append("<img").Source(At(image)).Append(" src=\"");
        WriteText(folder + "/" + Uri.UnescapeDataString(file), image);
        output.Append("\" alt=\"");
        WriteText(description, image);
        output.Append("\"/>");
    }

    private static string PlainText(ContainerInline container)
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

    private SourceSpan At(Inline inline) => text.At(Math.Max(0, inline.Line), Math.Max(0, inline.Column));
}
