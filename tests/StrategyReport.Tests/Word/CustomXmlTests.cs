using System.IO.Compression;
using System.Text;
using StrategyReport.Word.Package;

namespace StrategyReport.Tests.Word;

/// <summary>Custom XML parts of a house style, beside the paper's own manifest.</summary>
public class CustomXmlTests
{
    private const string Blocks = "<data tag=\"a\"><p>One</p></data>";
    private const string House = "{11111111-2222-3333-4444-555555555555}";
    private const string Core = "{6C3C8BC8-F283-45AE-878A-BAB7291924A1}";

    [Fact]
    public void The_references_own_part_stays_as_it_is()
    {
        using var reference = new ReferenceWithCustomXml("<house xmlns=\"urn:house\"><label>Official</label></house>");

        var file = new WordFile(DocxReader.OfBlocks(Blocks, reference.Path).Bytes);

        Assert.Equal("<house xmlns=\"urn:house\"><label>Official</label></house>", Encoding.UTF8.GetString(file.Parts["customXml/item1.xml"]));
        Assert.Contains(House, Encoding.UTF8.GetString(file.Parts["customXml/itemProps1.xml"]), StringComparison.Ordinal);
        Assert.NotEqual("customXml/item1.xml", file.ManifestPart);
        Assert.Equal("One", file.Marked.TextOf(file.Pieces.Single()));
        Assert.Equal(2, file.Parts.Keys.Count(k => k.StartsWith("customXml/itemProps", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("<manifest xmlns=\"urn:strategy-report:manifest:1\"><piece bookmark=\"_old\" address=\"old\"/></manifest>")]
    [InlineData("<half")]
    public void A_part_of_another_paper_or_without_sense_goes(string xml)
    {
        using var reference = new ReferenceWithCustomXml(xml);

        var file = new WordFile(DocxReader.OfBlocks(Blocks, reference.Path).Bytes);

        Assert.Equal("a", file.Pieces.Single().Address);
        Assert.Single(file.Parts.Keys, k => k.StartsWith("customXml/item", StringComparison.Ordinal)
            && !k.Contains("Props", StringComparison.Ordinal));
    }

    [Fact]
    public void A_paper_can_be_the_reference_of_the_next()
    {
        var path = Path.GetTempFileName();
        File.WriteAllBytes(path, DocxReader.OfBlocks("<data tag=\"old\"><p>Old</p></data>").Bytes);

        var file = new WordFile(DocxReader.OfBlocks(Blocks, path).Bytes);

        File.Delete(path);
        Assert.Equal(["a"], file.Pieces.Select(p => p.Address));
    }

    /// <summary>Word shows what a control is bound to, not what stands in it.</summary>
    [Theory]
    [InlineData(House, false)]
    [InlineData(Core, true)]
    public void A_header_that_is_filled_is_no_longer_bound_to_the_houses_part(string store, bool stays)
    {
        using var reference = new ReferenceWithCustomXml("<house xmlns=\"urn:house\"/>", header => header.Replace("<w:tag w:val=\"title\"/>",
            $"<w:tag w:val=\"title\"/><w:dataBinding w:xpath=\"/house\" w:storeItemID=\"{store}\"/>", StringComparison.Ordinal));

        var header = DocxReader.Of(
            DocxReader.Paper("<fill tag=\"title\">Ours</fill><section><p>x</p></section>"), reference.Path).Part("word/header1.xml");

        Assert.Contains("Ours", DocxReader.Text(header), StringComparison.Ordinal);
        Assert.Equal(stays, header.Descendants(DocxReader.W + "dataBinding").Any());
    }

    [Fact]
    public void A_paper_without_data_has_no_manifest() => Assert.Null(new WordFile(DocxReader.OfBlocks("<p>x</p>").Bytes).ManifestPart);

    /// <summary>The shipped reference with a custom XML part, as SharePoint or a cover page of Word puts one in.</summary>
    private sealed class ReferenceWithCustomXml : IDisposable
    {
        private readonly EditedReference _reference;

        public ReferenceWithCustomXml(string xml, Func<string, string>? header = null)
        {
            _reference = EditedReference.With("word/_rels/document.xml.rels", s => s.Replace("</Relationships>",
                Relationship("rId900", "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml", "../customXml/item1.xml")
                    + "</Relationships>", StringComparison.Ordinal));
            using var zip = ZipFile.Open(Path, ZipArchiveMode.Update);
            Change("[Content_Types].xml", s => s.Replace("</Types>",
                "<Override PartName=\"/customXml/itemProps1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.customXmlProperties+xml\"/></Types>",
                StringComparison.Ordinal));
            if (header is not null) Change("word/header1.xml", header);
            Add("customXml/item1.xml", xml);
            Add("customXml/itemProps1.xml",
                $"<ds:datastoreItem ds:itemID=\"{House}\" xmlns:ds=\"http://schemas.openxmlformats.org/officeDocument/2006/customXml\"/>");
            Add("customXml/_rels/item1.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + Relationship("rId1", "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXmlProps", "itemProps1.xml")
                + "</Relationships>");

            void Change(string part, Func<string, string> edit)
            {
                var entry = zip.GetEntry(part)!;
                string text;
                using (var reader = new StreamReader(entry.Open())) text = reader.ReadToEnd();
                Assert.NotEqual(text, edit(text));
                entry.Delete();
                Add(part, edit(text));
            }

            void Add(string part, string text)
            {
                using var writer = new StreamWriter(zip.CreateEntry(part).Open());
                writer.Write(text);
            }
        }

        public string Path => _reference.Path;

        public void Dispose() => _reference.Dispose();

        private static string Relationship(string id, string type, string target) =>
            $"<Relationship Id=\"{id}\" Type=\"{type}\" Target=\"{target}\"/>";
    }
}
