using StrategyReport.Markup.Tree;

namespace StrategyReport.Html;

/// <summary>Inlines → HTML.</summary>
internal static class InlineWriter
{
    public static void Write(HtmlPage page, IReadOnlyList<Inline> inlines)
    {
        foreach (var inline in inlines) Inline(page, inline);
    }

    private static void Inline(HtmlPage page, Inline inline)
    {
        switch (inline)
        {
            case Text text:
                page.Characters(text.Value);
                break;
            case Emphasised emphasised:
                var name = NameOf(emphasised.Emphasis);
                page.Open(name);
                Write(page, emphasised.Inlines);
                page.Close(name);
                break;
            case Styled styled:
                page.Open("span", ("class", BlockWriter.StyleClass(styled.Style)));
                Write(page, styled.Inlines);
                page.Close("span");
                break;
            case Link link:
                Link(page, link);
                break;
            case LineBreak:
                page.Raw("<br>");
                break;
            case Image image:
                ImageWriter.Write(page, image);
                break;
            case Checkbox checkbox:
                // The glyph for the eye, a word for the ear.
                var tag = page.HasSources && checkbox.Tag.Length > 0 ? checkbox.Tag : null;
                page.Open("span", checkbox.Source, ("class", "checkbox"), ("data-tag", tag));
                page.Raw(checkbox.Checked
                    ? "<span aria-hidden=\"true\">☒</span><span class=\"hidden\">Ticked:</span>"
                    : "<span aria-hidden=\"true\">☐</span><span class=\"hidden\">Not ticked:</span>");
                page.CloseSource("span");
                break;
            case Reference reference:
                Reference(page, reference);
                break;
            case Label label:
                page.Open("span", ("id", label.Id));
                Write(page, label.Inlines);
                page.Close("span");
                break;
            case Footnote footnote:
                NoteWriter.WriteMark(page, footnote);
                break;
            case DataInline data when !page.HasSources:
                Write(page, data.Inlines);
                break;
            case DataInline data:
                page.Open("span", data.Source, ("data-tag", data.Tag));
                Write(page, data.Inlines);
                page.CloseSource("span");
                break;
            case Revised revised:
                RevisionWriter.Open(page, revised.Revision);
                page.Revision = revised.Revision;
                Write(page, revised.Inlines);
                page.Revision = null;
                RevisionWriter.Close(page, revised.Revision);
                break;
            default:
                throw Walk.Unknown(inline);
        }
    }

    private static void Link(HtmlPage page, Link link)
    {
        page.Open("a", ("href", link.Target), ("title", link.Title));
        page.InLink = true;
        Write(page, link.Inlines);
        page.InLink = false;
        page.Close("a");
    }

    private static void Reference(HtmlPage page, Reference reference)
    {
        var number = page.Labels.ReferenceText(reference.Target);
        var inLink = page.InLink;
        if (!inLink) page.Open("a", ("href", "#" + reference.Target));
        page.InLink = true;
        if (reference.WordsBefore(number) is { Count: > 0 } words)
        {
            Write(page, words);
            page.Raw("&nbsp;");
        }

        page.Characters(number);
        Write(page, reference.WordsAfter(number));
        page.InLink = inLink;
        if (!inLink) page.Close("a");
    }

    private static string NameOf(Emphasis emphasis) => emphasis switch
    {
        Emphasis.Strong => "strong",
        Emphasis.Italic => "em",
        Emphasis.Underline => "u",
        Emphasis.Strike => "s",
        Emphasis.Superscript => "sup",
        Emphasis.Subscript => "sub",
        _ => "code",
    };
}
