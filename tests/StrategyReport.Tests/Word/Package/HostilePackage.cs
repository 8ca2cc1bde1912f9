using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace StrategyReport.Tests.Word.Package;

/// <summary>Word files that were made to be slow, to fill the memory or to break whoever reads them.</summary>
internal static class HostilePackage
{
    private const string Document = "word/document.xml";

    public static IReadOnlyDictionary<string, Func<byte[], byte[]>> All { get; } = new Dictionary<string, Func<byte[], byte[]>>
    {
        ["greater than 256 MiB"] = file => With(file, "word/big.xml", entry =>
        {
            var blank = new byte[1 << 20];
            for (var i = 0; i < 300; i++) entry.Write(blank);
        }),
        ["256 MiB, unpacked"] = file => With(With(file, "word/one.xml", Blanks), "word/two.xml", Blanks),
        ["more than 20000 parts"] = file => Edit(file, zip =>
        {
            for (var i = 0; i <= 20_000; i++) zip.CreateEntry($"word/x{i}.xml", CompressionLevel.NoCompression);
        }),
        ["nested deeper than 256 levels"] = file => Text(file, Repeated("<w:sdt>", 100_000) + Repeated("</w:sdt>", 100_000)),
        ["more than 5000000 elements and attributes"] = file => Text(file, Repeated("<w:p/>", 5_000_000)),
        ["more than 30000 elements side by side"] = file => Text(file, Repeated("<w:p/>", 30_001)),
        ["an element of more than 2000 attributes"] = file => Text(file,
            $"<w:p {string.Join(' ', Enumerable.Range(0, 1_000_000).Select(i => $"a{i}=\"1\""))}/>"),
        ["has a document type (DTD)"] = file => With(file, Document, "<!DOCTYPE w [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><w>&b;</w>"),
        ["is there twice"] = file => Edit(file, zip => zip.CreateEntry("WORD/DOCUMENT.XML")),
        ["'word/document.xml' is cut off"] = file => OfSize(With(file, Document, new string('x', 5_000)), size => size + 1_000),
        ["'word/document.xml' is damaged"] = file => OfSize(file, _ => 200_000_000),
        ["it is damaged"] = file => file[..(file.Length / 2)],
    };

    /// <summary>Gives a file these footnotes, and its text a mark of the first.</summary>
    public static void PutNotes(string path, string notes)
    {
        const string Root = "<w:footnotes xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">";
        var file = With(File.ReadAllBytes(path), "word/footnotes.xml", Root + notes + "</w:footnotes>");
        string text;
        using (var zip = new ZipArchive(new MemoryStream(file)))
        using (var reader = new StreamReader(zip.GetEntry(Document)!.Open()))
            text = reader.ReadToEnd();
        var at = text.LastIndexOf("</w:p>", StringComparison.Ordinal);
        File.WriteAllBytes(path, With(file, Document, text.Insert(at, "<w:r><w:footnoteReference w:id=\"1\"/></w:r>")));
    }

    /// <summary>Custom properties and a sensitivity label, as Microsoft 365 puts them in.</summary>
    public static void PutProperties(string path)
    {
        const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/";
        var file = With(File.ReadAllBytes(path), "docProps/custom.xml",
            $"<Properties xmlns=\"{Office}custom-properties\" xmlns:vt=\"{Office}docPropsVTypes\"><property "
            + "fmtid=\"{D5CDD505-2E9C-101B-9397-08002B2CF9AE}\" pid=\"2\" name=\"MSIP_Label_1_Enabled\"><vt:lpwstr>true</vt:lpwstr>"
            + "</property></Properties>");
        file = With(file, "docMetadata/LabelInfo.xml", "<clbl:labelList xmlns:clbl=\"http://schemas.microsoft.com/office/2020/mipLabelMetadata\"/>");
        file = With(file, "_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + $"<Relationship Id=\"rId1\" Type=\"{Office}relationships/officeDocument\" Target=\"word/document.xml\"/>"
            + $"<Relationship Id=\"rId2\" Type=\"{Office}relationships/custom-properties\" Target=\"docProps/custom.xml\"/>"
            + "<Relationship Id=\"rId3\" Type=\"http://schemas.microsoft.com/office/2020/02/relationships/classificationlabels\" "
            + "Target=\"docMetadata/LabelInfo.xml\"/></Relationships>");
        File.WriteAllBytes(path, file);
    }

    private static string Repeated(string text, int times) => new StringBuilder(text.Length * times).Insert(0, text, times).ToString();

    private static void Blanks(Stream entry)
    {
        var blank = new byte[1 << 20];
        for (var i = 0; i < 130; i++) entry.Write(blank);
    }

    private static byte[] Text(byte[] file, string body) => With(file, Document,
        "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>" + body + "</w:body></w:document>");

    private static byte[] With(byte[] file, string part, string text) =>
        With(file, part, entry => entry.Write(Encoding.UTF8.GetBytes(text)));

    private static byte[] With(byte[] file, string part, Action<Stream> write) => Edit(file, zip =>
    {
        zip.GetEntry(part)?.Delete();
        using var entry = zip.CreateEntry(part, CompressionLevel.Fastest).Open();
        write(entry);
    });

    private static byte[] Edit(byte[] file, Action<ZipArchive> edit)
    {
        var stream = new MemoryStream();
        stream.Write(file);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true)) edit(zip);
        return stream.ToArray();
    }

    /// <summary>With another size of the text's part in the directory (APPNOTE 4.3.12) than it has.</summary>
    private static byte[] OfSize(byte[] file, Func<uint, uint> size)
    {
        var copy = file.ToArray();
        for (var i = 0; i < copy.Length - 46; i++)
        {
            if (!copy.AsSpan(i).StartsWith("PK\u0001\u0002"u8)) continue;
            var name = Encoding.UTF8.GetString(copy, i + 46, BinaryPrimitives.ReadUInt16LittleEndian(copy.AsSpan(i + 28)));
            if (name != Document) continue;
            var at = copy.AsSpan(i + 24);
            BinaryPrimitives.WriteUInt32LittleEndian(at, size(BinaryPrimitives.ReadUInt32LittleEndian(at)));
        }

        return copy;
    }
}
