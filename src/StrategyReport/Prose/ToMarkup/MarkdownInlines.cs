using System.Buffers;
using System.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StrategyReport.Diagnostics;
using SourceSpan = StrategyReport.Diagnostics.SourceSpan;

namespace StrategyReport.Prose.ToMarkup;

/// <summary>The inlines of Markdown to markup: one case for each kind.</summary>
/// <param name="folder">The period's, where pictures are found.</param>
/// <param name="writeNote">Writes the blocks of a footnote at its mark.</param>
internal sealed class MarkdownInlines(
    StringBuilder output, MarkdownText text, string folder, DiagnosticBag diagnostics, Action<Footnote> writeNote)
{
    private static readonly SearchValues<char> IdCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.");

    private readonly HashSet<Footnote> _notes = [];
    private readonly List<TextName> _references = [];
    private bool _inNote;
    private bool _inLink;
    private int _depth;

    /// <summary>The names that the links written so far refer to.</summary>
    public IReadOnlyList<TextName> References => _references;

    /// <summary>Whether a note was written, at one of its marks.</summary>
    public bool HasWritten(Footnote note) => _notes.Contains(note);

    public void Write(ContainerInline? container)
    {
        if (_depth > MarkdownSyntax.DeepestInlines)
        {
            diagnostics.Add(ProseMessages.NestedTooDeep(At(container!), MarkdownSyntax.DeepestInlines));
            return;
        }

        _depth++;
        for (var inline = container?.FirstChild; inline is not null; inline = inline.NextSibling) Write(inline);
        _depth--;
    }

    private void Write(Inline inline)
    {
        switch (inline)
        {
            case LiteralInline literal:
                WriteText(literal.Content.AsSpan(), literal);
                break;
            case HtmlEntityInline entity:
                WriteReference(entity);
                break;
            case CodeInline code:
                output.Append("<code>");
                WriteText(code.Content, code);
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
                WriteLink(link, LinkTarget.Of(link));
                break;
            case AutolinkInline autolink:
                WriteAddress(autolink, LinkTarget.Of(autolink), null, () => WriteText(autolink.Url, autolink));
                break;
            case FootnoteLink { IsBackLink: false } mark:
                WriteNote(mark);
                break;
            case FootnoteLink:
                break; // The way back from the note: Word and HTML make their own.
            case HtmlInline html:
                if (!Closes(html)) diagnostics.Add(ProseMessages.RawHtml(At(html), html.Tag));
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
            && inline.PreviousSibling is LiteralInline { Content.IsEmpty: false } bracket && bracket.Content.AsSpan()[^1] == '['
            && !text.Source.Joins($"[^{content[1..end]}]:"))
            diagnostics.Add(ProseMessages.FootnoteWithoutText(text.At(inline, -1), content[1..end].ToString()));
    }

    /// <summary>So many pieces of text are looked through for the tag that another one closes.</summary>
    private const int FurthestTag = 100;

    /// <summary>Whether a tag closes one before it, which has been told.</summary>
    private static bool Closes(HtmlInline tag)
    {
        if (!tag.Tag.StartsWith("</", StringComparison.Ordinal)) return false;
        var opening = "<" + tag.Tag[2..^1].Trim();
        var before = tag.PreviousSibling;
        for (var i = 0; i < FurthestTag && before is not null; i++, before = before.PreviousSibling)
            if (before is HtmlInline html && html.Tag.StartsWith(opening, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    /// <summary>What is named, as in <c>&amp;shy;</c>, is meant; a number is what a program leaves behind.</summary>
    private void WriteReference(HtmlEntityInline entity)
    {
        var (written, shown) = (entity.Original.ToString(), entity.Transcoded.ToString());
        if (shown is not [var c] || (c is not '\uFFFD' && !InvisibleCharacters.IsLeftOut(shown, 0)))
        {
            WriteText(shown, entity);
        }
        else if (c == '\u00AD' || !written.StartsWith("&#", StringComparison.Ordinal))
        {
            output.Append(c);
        }
        else
        {
            var at = At(entity) with { Length = written.Length };
            var told = c == '\uFFFD' ? ProseMessages.NoCharacter(at, written)
                : ProseMessages.InvisibleReference(at, written, InvisibleCharacters.Name(c));
            if (c == '\uFFFD') output.Append(c); // CommonMark 0.31.2, 2.5.
            diagnostics.Add(told with { Fix = text.Source.Change(at, written, "") is { } edit ? [edit] : [] });
        }
    }

    /// <summary>A link to <c>#id</c> is a reference: its own text, and behind it the number that the paper gives to the target.</summary>
    private void WriteLink(LinkInline link, LinkTarget target)
    {
        if (target.Kind != LinkTargetKind.Reference)
        {
            WriteAddress(link, target, link.Title, () => Write((ContainerInline)link));
            return;
        }

        var id = target.Id.Trim();
        if (id.AsSpan().ContainsAnyExcept(IdCharacters))
        {
            diagnostics.Add(ProseMessages.BadReference(At(link), target.Id));
            Write((ContainerInline)link);
            return;
        }

        _references.Add(new TextName(id, At(link)));
        output.Append("<ref").Source(At(link)).Append(" to=\"").Append(id).Append("\">");
        Write((ContainerInline)link);
        output.Append("</ref>");
    }

    /// <summary>
    /// What leads nowhere is written all the same: a rule says so, and the markup's own check where the house wants no such rule.
    /// </summary>
    private void WriteAddress(Inline link, LinkTarget target, string? title, Action writeWords)
    {
        if (_inLink)
        {
            diagnostics.Add(ProseMessages.LinkInLink(At(link)));
            writeWords();
            return;
        }

        output.Append("<a").Source(At(link)).Append(" href=\"");
        WriteText(target.Written, link);
        if (!string.IsNullOrWhiteSpace(title))
        {
            output.Append("\" title=\"");
            WriteText(title, link);
        }

        output.Append("\">");
        _inLink = true;
        writeWords();
        _inLink = false;
        output.Append("</a>");
    }

    /// <summary>A note within a note is refused; it is looked at all the same, once, for what is wrong in it.</summary>
    private void WriteNote(FootnoteLink mark)
    {
        var isFirst = _notes.Add(mark.Footnote);
        if (_inNote)
        {
            var start = output.Length;
            diagnostics.Add(ProseMessages.NoteInNote(At(mark)));
            if (isFirst) writeNote(mark.Footnote);
            output.Length = start;
            return;
        }

        if (isFirst && !mark.Footnote.Descendants<HtmlBlock>().Any()
            && !mark.Footnote.Descendants<LeafInline>().Any(i => i is not LineBreakInline))
            diagnostics.Add(ProseMessages.FootnoteWithoutText(At(mark), (mark.Footnote.Label ?? "").TrimStart('^')));
        _inNote = true;
        output.Append("<footnote").Source(At(mark)).Append('>');
        writeNote(mark.Footnote);
        output.Append("</footnote>");
        _inNote = false;
    }

    private void WriteImage(LinkInline image)
    {
        var target = LinkTarget.Of(image);
        if (target.Kind != LinkTargetKind.File)
        {
            diagnostics.Add(ProseMessages.PictureNotAFile(At(image), target.Written));
            return;
        }

        var description = PlainMarkdown.Of(image);
        if (EscapedText.IsBlank(description))
        {
            diagnostics.Add(ProseMessages.PictureWithoutDescription(At(image), target.Written));
            return;
        }

        output.Append("<img").Source(At(image)).Append(" src=\"");
        WriteText(target.FileIn(folder), image);
        output.Append("\" alt=\"");
        WriteText(description, image);
        output.Append("\"/>");
    }

    private SourceSpan At(Inline inline) => text.At(inline);
}
