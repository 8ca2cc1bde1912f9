using System.IO.Compression;
using StrategyReport.Diagnostics;
using StrategyReport.Returns;

namespace StrategyReport.Tests.Returns;

/// <summary>A small paper whose XML somebody has edited, read beside what was sent.</summary>
internal static class EditedFile
{
    private const string Document = "word/document.xml";

    /// <param name="blocks">Of the paper.</param>
    /// <param name="edit">Of the main document.</param>
    /// <param name="parts">Others to put in place; one without content is taken out.</param>
    public static (ReturnedDocument Read, DiagnosticBag Found) Read(
        string blocks, Func<string, string> edit, params (string Name, string? Content)[] parts)
    {
        var sent = DocxReader.OfBlocks(blocks).Bytes;
        using var stream = new MemoryStream();
        stream.Write(sent);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            Put(zip, Document, edit(Text(zip, Document)));
            const string Links = "word/_rels/document.xml.rels";
            Put(zip, Links, Text(zip, Links).Replace("</Relationships>",
                "<Relationship Id=\"rIdX\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink\" "
                + "Target=\"https://example.org/\" TargetMode=\"External\"/></Relationships>", StringComparison.Ordinal));
            foreach (var (name, content) in parts) Put(zip, name, content);
        }

        var found = new DiagnosticBag();
        return (ReturnedDocument.Read(stream.ToArray(), "back.docx", found, ReturnedDocument.Read(sent, "sent.docx", []))!, found);
    }

    private static string Text(ZipArchive zip, string name)
    {
        using var reader = new StreamReader(zip.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }

    private static void Put(ZipArchive zip, string name, string? content)
    {
        zip.GetEntry(name)?.Delete();
        if (content is null) return;
        using var writer = new StreamWriter(zip.CreateEntry(name).Open());
        writer.Write(content);
    }
}
