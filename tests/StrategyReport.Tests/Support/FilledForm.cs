using System.IO.Compression;
using System.Xml.Linq;

namespace StrategyReport.Tests;

/// <summary>A form that somebody has filled in: what its answers say is put in, as Word would.</summary>
internal static class FilledForm
{
    private static readonly XNamespace W = DocxReader.W;

    /// <param name="answers">By the tags of the content controls, <c>ambition/2/progress</c>; each line a paragraph.</param>
    public static void Fill(string file, params (string Tag, string Words)[] answers) => Change(file, document =>
    {
        foreach (var (tag, words) in answers) Answer(document, tag, words);
    });

    /// <summary>Other characters wherever a text stands in the body.</summary>
    /// <param name="old">Within one run; between <c>&gt;</c> and <c>&lt;</c>: a whole one.</param>
    public static void Replace(string file, string old, string by) => Change(file, document =>
    {
        var (isWhole, found) = (old.StartsWith('>'), false);
        foreach (var text in document.Descendants(W + "t").Where(t => isWhole ? t.Value == old.Trim('>', '<') : t.Value.Contains(old, StringComparison.Ordinal)))
            (text.Value, found) = (text.Value.Replace(old.Trim('>', '<'), by.Trim('>', '<'), StringComparison.Ordinal), true);
        Assert.True(found, old);
    });

    private static void Change(string file, Action<XDocument> change)
    {
        using var zip = ZipFile.Open(file, ZipArchiveMode.Update);
        XDocument document;
        using (var part = zip.GetEntry("word/document.xml")!.Open()) document = XDocument.Load(part, LoadOptions.PreserveWhitespace);
        change(document);
        zip.GetEntry("word/document.xml")!.Delete();
        using var changed = zip.CreateEntry("word/document.xml").Open();
        document.Save(changed, SaveOptions.DisableFormatting);
    }

    private static void Answer(XDocument document, string tag, string words)
    {
        var control = document.Descendants(W + "sdt").Single(c => (string?)c.Element(W + "sdtPr")?.Element(W + "tag")?.Attribute(W + "val") == tag);
        control.Element(W + "sdtPr")!.Element(W + "showingPlcHdr")?.Remove();
        var texts = control.Element(W + "sdtContent")!.Descendants(W + "t").ToList();
        texts[0].Parent!.Element(W + "rPr")?.Element(W + "rStyle")?.Remove();
        texts[0].SetAttributeValue(XNamespace.Xml + "space", "preserve");
        foreach (var other in texts.Skip(1)) other.Value = "";
        var paragraph = texts[0].Ancestors(W + "p").First();
        foreach (var line in words.Split('\n').Reverse())
        {
            texts[0].Value = line;
            if (line != words.Split('\n')[0]) paragraph.AddAfterSelf(new XElement(paragraph));
        }
    }
}
