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
        xml.Open("sdt");
        xml.Open("sdtPr");
        xml.Value("id", ids.NextControl());
        xml.Open("docPartObj");
        xml.Value("docPartGallery", "Table of Contents");
        xml.Flag("docPartUnique");
        xml.Close();
        xml.Close();
        xml.Open("sdtContent");
        if (contents is { Title: { } look, Contents.Title: { } title })
        {
            ParagraphWriter.Open(xml, look);
            runs.Write(title, default);
            xml.Close();
        }

        for (var i = 0; i < contents.Lines.Count; i++)
        {
            ParagraphWriter.Open(xml, contents.Lines[i].Look);
            if (i == 0)
            {
                FieldWriter.Mark(xml, "begin");
                FieldWriter.WriteInstruction(xml, contents.Instruction);
                FieldWriter.Mark(xml, "separate");
            }

            Write(contents.Lines[i]);
            if (i == contents.Lines.Count - 1) FieldWriter.Mark(xml, "end");
            xml.Close();
        }

        xml.Close();
        xml.Close();
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
