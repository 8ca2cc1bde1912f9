using StrategyReport.Markup.Tree;
using StrategyReport.Word.HouseStyle;
using StrategyReport.Word.Numbers;
using StrategyReport.Word.Package;

namespace StrategyReport.Word.Body;

/// <summary>
/// Word's own table of contents: a TOC field in a control that offers "Update table" (ECMA-376 Part 1, 17.16.5.68),
/// with its entries written, so that nothing has to be updated on opening.
/// </summary>
internal sealed class ContentsWriter(WordContext context, Story story, RunWriter runs)
{
    private readonly WordXml _xml = story.Xml;

    public void Write(Contents contents, Place place)
    {
        var entries = context.References.Contents.Where(e => contents.Lists(e.Heading)).ToList();
        if (entries.Count == 0) return;
        _xml.Open("sdt");
        _xml.Open("sdtPr");
        _xml.Value("id", context.NextControl());
        _xml.Open("docPartObj");
        _xml.Value("docPartGallery", "Table of Contents");
        _xml.Flag("docPartUnique");
        _xml.Close();
        _xml.Close();
        _xml.Open("sdtContent");
        if (contents.Title is { } title)
        {
            var style = context.Styles.Require(StyleMap.ParagraphKind, "TOC Heading");
            // Where it is based on a heading that counts, its title does not.
            var look = new ParagraphLook(style) { Number = context.Numbering.Of(style) is null ? null : (0, 0) };
            ParagraphWriter.Open(context, story, place, look with { Indent = look.Number is null ? null : (0, 0) }, null);
            runs.Write(title, default);
            _xml.Close();
        }

        foreach (var entry in entries)
        {
            var line = context.Styles.Require(StyleMap.ParagraphKind, "toc " + WordXml.Invariant(entry.Heading.Level));
            // Word puts the page number at the right edge whatever the page's width, unless the style says where.
            var tab = context.Styles.HasRightTab(line) ? (int?)null : place.Width;
            ParagraphWriter.Open(context, story, place, new ParagraphLook(line) { RightTab = tab }, null);
            if (entry == entries[0])
            {
                FieldWriter.Mark(_xml, "begin");
                FieldWriter.WriteInstruction(_xml, $" TOC \\o \"{contents.First}-{contents.Last}\" \\h \\z \\u ");
                FieldWriter.Mark(_xml, "separate");
            }

            WriteEntry(entry);
            if (entry == entries[^1]) FieldWriter.Mark(_xml, "end");
            _xml.Close();
        }

        _xml.Close();
        _xml.Close();
    }

    private void WriteEntry(ContentsEntry entry)
    {
        _xml.Open("hyperlink");
        _xml.Attribute("anchor", entry.Target.Bookmark);
        _xml.Attribute("history", 1);
        if (entry.Number is { } number) runs.Write(number + "\t", default);
        else if (entry.Heading.Label is { } label) runs.Write(label + ". ", default);
        runs.Write(PlainText.Of(entry.Heading.Inlines) + "\t", default);
        FieldWriter.Write(_xml, $" PAGEREF {entry.Target.Bookmark} \\h ", () =>
            runs.Write(WordXml.Invariant(context.HeadingPages.GetValueOrDefault(entry.Heading, 1)), default));
        _xml.Close();
    }
}
