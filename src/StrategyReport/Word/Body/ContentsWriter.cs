using StrategyReport.Markup.Tree;
using StrategyReport.Word.Lowered;
using StrategyReport.Word.Package;

namespace StrategyReport.Word.Body;

/// <summary>
/// Word's own table of contents: a TOC field in a control that offers "Update table" (ECMA-376 Part 1, 17.16.5.68),
/// with its entries written, so that nothing has to be updated on opening.
/// </summary>
internal sealed class ContentsWriter(WordXml xml, DocumentIds ids, RunWriter runs)
{
    public void Write(LoweredContents contents)
    {
        if (contents.Lines.Count == 0) return;
        // LibreOffice reads no changes in a control's first paragraph.
        if (xml.Marks is null) OpenControl();
        if (contents is { Title: { } look, Contents: { Title: { } title, Revision: var revision } })
        {
            ParagraphWriter.Open(xml, look);
            xml.Revision = revision;
            runs.Write(title, default);
            xml.Revision = null;
            xml.Close();
        }

        WriteLines(contents);
        if (xml.Marks is not null) return;
        xml.Close();
        xml.Close();
    }

    private void OpenControl()
    {
        xml.Open("sdt");
        xml.Open("sdtPr");
        xml.Value("id", ids.NextControl());
        xml.Open("docPartObj");
        xml.Value("docPartGallery", "Table of Contents");
        xml.Flag("docPartUnique");
        xml.Close();
        xml.Close();
        xml.Open("sdtContent");
    }

    /// <summary>The field is there whatever is answered; of what has gone only its words.</summary>
    private void WriteLines(LoweredContents contents)
    {
        var isGone = contents.Contents.Revision == Revision.Deleted;
        for (var i = 0; i < contents.Lines.Count; i++)
        {
            var line = contents.Lines[i];
            ParagraphWriter.Open(xml, line.Look);
            xml.Revision = contents.Contents.Revision;
            if (i == 0 && !isGone)
            {
                FieldWriter.Mark(xml, "begin");
                FieldWriter.WriteInstruction(xml, contents.Instruction);
                FieldWriter.Mark(xml, "separate");
            }

            if (line.Former is { } former) WriteGone(former);
            xml.Revision = line.Revision;
            if (line.Revision == Revision.Deleted) WriteGone(line);
            else Write(line);
            xml.Revision = contents.Contents.Revision;
            if (i == contents.Lines.Count - 1 && !isGone) FieldWriter.Mark(xml, "end");
            xml.Revision = null;
            xml.Close();
        }
    }

    private void WriteGone(ContentsLine line)
    {
        xml.Revision = Revision.Deleted;
        runs.Write($"{line.Entry.Text}\t{line.Page}", default);
    }

    private void Write(ContentsLine line)
    {
        var (heading, target) = (line.Entry.Heading, line.Entry.Target);
        xml.Open("hyperlink");
        xml.Attribute("anchor", target.Bookmark);
        xml.Attribute("history", 1);
        if (line.Entry.Number is { } number) runs.Write(number + "\t", default);
        else if (heading.Label is { } label) runs.Write(label + ". ", default);
        runs.Write(PlainText.Of(heading.Inlines) + "\t", default);
        FieldWriter.Write(xml, $" PAGEREF {target.Bookmark} \\h ", () => runs.Write(WordXml.Invariant(line.Page), default));
        xml.Close();
    }
}
