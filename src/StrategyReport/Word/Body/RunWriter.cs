using StrategyReport.Charts;
using StrategyReport.Markup.Tree;
using StrategyReport.Word.Drawings;
using StrategyReport.Word.HouseStyle;
using StrategyReport.Word.Lowered;
using StrategyReport.Word.Package;

namespace StrategyReport.Word.Body;

/// <summary>How a run differs from its paragraph.</summary>
internal readonly record struct RunFormat
{
    public Style? Style { get; init; }
    public bool Bold { get; init; }

    /// <summary>Against a table's style: no paragraph style takes back what that sets (ECMA-376 Part 1, 17.7.3).</summary>
    public bool NotBold { get; init; }
    public bool Italic { get; init; }
    public bool Underline { get; init; }
    public bool Strike { get; init; }

    /// <summary><c>superscript</c> or <c>subscript</c>.</summary>
    public string? Vertical { get; init; }

    /// <summary>RRGGBB; null: the style's.</summary>
    public string? Colour { get; init; }
}

/// <summary>Inlines as runs: one switch over the nodes of the markup.</summary>
internal sealed class RunWriter(
    WordContext context, Story story, ImageWriter images, FootnoteWriter? footnotes)
{
    /// <summary>Word takes no longer tooltip.</summary>
    private const int MostTooltip = 260;

    private readonly WordXml _xml = story.Xml;
    private readonly PieceMarks _marks = new(story.Xml, context.Pieces);
    private readonly AnswerWriter _answers = new(story.Xml, context.Ids);
    private readonly CheckboxWriter _boxes = new(story.Xml, context.Ids);

    public void Write(IReadOnlyList<Inline> inlines, RunFormat format, LoweredParagraph line)
    {
        foreach (var inline in inlines) Write(inline, format, line);
    }

    private void Write(Inline inline, RunFormat format, LoweredParagraph line)
    {
        switch (inline)
        {
            case Text text:
                Write(text.Value, format);
                break;
            case LineBreak:
                _xml.Open("r");
                _xml.Sign("br");
                _xml.Close();
                break;
            case Emphasised emphasised:
                Write(emphasised.Inlines, Emphasise(format, emphasised.Emphasis), line);
                break;
            case Styled styled:
                var style = context.Styles.Require(StyleMap.CharacterKind, styled.Style, styled.Source);
                Write(styled.Inlines, format with { Style = style ?? format.Style }, line);
                break;
            case Link link:
                WriteLink(link, format, line);
                break;
            case Reference reference:
                WriteReference(reference, format, line);
                break;
            case Label label:
                FieldWriter.WriteBookmark(_xml, context.Ids, context.References.Find(label.Id), () => Write(label.Inlines, format, line));
                break;
            case DataInline { Ask: { } ask } answer:
                _answers.Begin(answer.Tag, answer.Title, answer.Inlines.Count == 0, [.. answer.Options.Select(o => o.Words)]);
                _marks.Begin(answer.Tag, inLine: true);
                Write(answer.Inlines.Count == 0 ? [Styled.Invitation(answer.Source, ask)] : answer.Inlines, format, line);
                _marks.End();
                _answers.End();
                break;
            case DataInline data:
                _marks.Begin(data.Tag, inLine: true);
                Write(data.Inlines, format, line);
                _marks.End();
                break;
            case Checkbox box:
                _boxes.Write(box.Checked, box.Tag, box.Title, format.Colour);
                break;
            case Image image:
                images.Write(image, line.Width, line.Height);
                break;
            case Revised revised:
                var around = _xml.Revision;
                _xml.Revision = revised.Revision;
                Write(revised.Inlines, format, line);
                _xml.Revision = around;
                break;
            case Footnote when footnotes is null:
                context.Diagnostics.Add(WordMessages.FootnoteInFootnote(inline.Source));
                break;
            case Footnote footnote:
                WriteFootnote(footnotes.Add(footnote, _xml.Revision), format);
                break;
            default:
                throw Walk.Unknown(inline);
        }
    }

    /// <summary>Text as one run; line breaks and tabs within it become Word's.</summary>
    public void Write(string text, RunFormat format)
    {
        if (text.Length == 0) return;
        _xml.Open("r");
        WriteProperties(format, Direction.IsRightToLeft(text));
        var from = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] is not ('\t' or '\n' or '\r' or '\u000b' or '\u2028' or '\u2029' or '\u00AD')) continue;
            if (i > from) _xml.Text("t", text[from..i]);
            from = i + 1;
            if (i < text.Length && text[i] != '\r') _xml.Sign(text[i] switch { '\t' => "tab", '\u00AD' => "softHyphen", _ => "br" });
        }

        _xml.Close();
    }

    private void WriteLink(Link link, RunFormat format, LoweredParagraph line)
    {
        var look = format with { Style = context.Styles.Require(StyleMap.CharacterKind, "Hyperlink") };
        // The style's blue is chosen for white paper.
        if (line.Fill is { } fill) look = look with { Colour = Contrast.TextOn(fill) };
        if (link.Target.StartsWith('#'))
        {
            if (context.References.Find(link.Target[1..]) is not { } target)
            {
                context.Diagnostics.Add(WordMessages.UnknownTarget(link.Source, link.Target[1..]));
                return;
            }

            _xml.Open("hyperlink");
            _xml.Attribute("anchor", target.Bookmark);
        }
        else
        {
            if (!Uri.TryCreate(link.Target, UriKind.Absolute, out var address)
                || address.Scheme is not ("https" or "http" or "mailto" or "tel" or "ftp")
                || (address.Scheme is "https" or "http" && address.Host.Length == 0))
            {
                context.Diagnostics.Add(WordMessages.BadLink(link.Source, link.Target));
                return;
            }

            _xml.Open("hyperlink");
            _xml.Writer.WriteAttributeString("r", "id", WordXml.R, story.LinkTo(address));
        }

        if (link.Title is { } title) _xml.Attribute("tooltip", title.Length > MostTooltip ? title[..MostTooltip] : title);
        _xml.Attribute("history", 1);
        Write(link.Inlines, look, line);
        _xml.Close();
    }

    private void WriteReference(Reference reference, RunFormat format, LoweredParagraph line)
    {
        if (context.References.Find(reference.Target) is not { } target)
        {
            context.Diagnostics.Add(WordMessages.UnknownTarget(reference.Source, reference.Target));
            return;
        }

        if (reference.WordsBefore(target.Result) is { Count: > 0 } words)
        {
            Write(words, format, line);
            Write("\u00A0", format);
        }

        FieldWriter.Write(
            _xml, $" REF {target.Bookmark} {(target.ByNumber ? "\\r " : "")}\\h ", () => Write(target.Result, format));
        Write(reference.WordsAfter(target.Result), format, line);
    }

    private void WriteFootnote(int id, RunFormat format)
    {
        _xml.Open("r");
        WriteProperties(format with { Style = context.Styles.Require(StyleMap.CharacterKind, "footnote reference") }, false);
        _xml.Open("footnoteReference");
        _xml.Attribute("id", id);
        _xml.Close();
        _xml.Close();
    }

    /// <summary>The number at the beginning of a note.</summary>
    /// <remarks>It stays whatever becomes of the note: the mark in the text is what comes or goes.</remarks>
    public void WriteFootnoteMark()
    {
        var around = _xml.Revision;
        _xml.Revision = null;
        _xml.Open("r");
        WriteProperties(new RunFormat { Style = context.Styles.Require(StyleMap.CharacterKind, "footnote reference") }, false);
        _xml.Flag("footnoteRef");
        _xml.Close();
        Write(" ", default);
        _xml.Revision = around;
    }

    private RunFormat Emphasise(RunFormat format, Emphasis emphasis) => emphasis switch
    {
        Emphasis.Strong => format with { Bold = true },
        Emphasis.Italic => format with { Italic = true },
        Emphasis.Underline => format with { Underline = true },
        Emphasis.Strike => format with { Strike = true },
        Emphasis.Superscript => format with { Vertical = "superscript" },
        Emphasis.Subscript => format with { Vertical = "subscript" },
        _ => format with { Style = context.Styles.Require(StyleMap.CharacterKind, "Code") },
    };

    /// <summary>In the order of the schema (17.3.2.28): Word drops what comes late.</summary>
    private void WriteProperties(RunFormat format, bool rightToLeft)
    {
        if (format == default && !rightToLeft) return;
        _xml.Open("rPr");
        if (format.Style is { } style) _xml.Value("rStyle", style.Id);
        if (format.Bold) _xml.Flag("b");
        if (format.Bold) _xml.Flag("bCs");
        if (format is { NotBold: true, Bold: false }) _xml.Value("b", 0);
        if (format is { NotBold: true, Bold: false }) _xml.Value("bCs", 0);
        if (format.Italic) _xml.Flag("i");
        if (format.Italic) _xml.Flag("iCs");
        if (format.Strike) _xml.Flag("strike");
        if (format.Colour is { } colour) _xml.Value("color", colour);
        if (format.Underline) _xml.Value("u", "single");
        if (format.Vertical is { } vertical) _xml.Value("vertAlign", vertical);
        if (rightToLeft) _xml.Flag("rtl");
        _xml.Close();
    }
}
