using System.Buffers.Binary;

namespace StrategyReport.Tests.Word;

public sealed class PictureTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("pictures").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_picture_has_its_own_size_but_never_more_than_the_page_offers()
    {
        File.WriteAllBytes(Path.Combine(_folder, "small.png"), Png(300, 150, dotsPerMetre: 11811)); // 300 dpi: one inch
        File.WriteAllBytes(Path.Combine(_folder, "wide.png"), Png(4000, 1000, dotsPerMetre: null));

        var document = DocxReader.OfBlocks(Img("small.png") + Img("wide.png") + Img("small.png", "width=\"50%\""));

        Assert.Equal(["914402x457201", "6120130x1530032", "3060065x1530032"], Extents(document));
    }

    [Fact]
    public void The_same_bytes_are_stored_once_with_each_description()
    {
        File.WriteAllBytes(Path.Combine(_folder, "a.png"), Png(10, 10, null));
        File.WriteAllBytes(Path.Combine(_folder, "b.png"), Png(10, 10, null));

        var document = DocxReader.OfBlocks(Img("a.png") + Img("b.png") + Img("a.png"));

        Assert.Single(document.PartNames, n => n.EndsWith(".png", StringComparison.Ordinal));
        var drawings = document.Body.Descendants().Where(e => e.Name.LocalName == "docPr").ToList();
        Assert.Equal(["What a.png shows", "What b.png shows", "What a.png shows"], drawings.Select(d => (string?)d.Attribute("descr")));
        Assert.Equal(3, drawings.Select(d => (string?)d.Attribute("id")).Distinct().Count());
    }

    [Fact]
    public void Jpeg_and_gif_tell_their_size_as_well()
    {
        File.WriteAllBytes(Path.Combine(_folder, "a.jpg"),
        [
            0xff, 0xd8,
            0xff, 0xe0, 0, 16, .. "JFIF"u8, 0, 1, 1, 1, 0, 144, 0, 144, 0, 0,
            0xff, 0xc0, 0, 11, 8, 0, 72, 0, 144, 1, 1, 0x11, 0,
            0xff, 0xd9,
        ]);
        File.WriteAllBytes(Path.Combine(_folder, "a.gif"), [.. "GIF89a"u8, 96, 0, 48, 0, 0, 0, 0]);

        var document = DocxReader.OfBlocks(Img("a.jpg") + Img("a.gif"));

        Assert.Equal(["914400x457200", "914400x457200"], Extents(document));
    }

    private string Img(string name, string more = "") =>
        $"<p><img src=\"{Path.Combine(_folder, name)}\" alt=\"What {name} shows\" {more}/></p>";

    private static IEnumerable<string> Extents(DocxReader document) => document.Body.Descendants()
        .Where(e => e.Name.LocalName == "extent").Select(e => $"{(string?)e.Attribute("cx")}x{(string?)e.Attribute("cy")}");

    /// <summary>The chunks that a reader of sizes looks at; no picture data.</summary>
    private static byte[] Png(int width, int height, int? dotsPerMetre)
    {
        byte[] header = [
            0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0, 0, 13, .. "IHDR"u8,
            .. Number(width), .. Number(height), 8, 2, 0, 0, 0, 0, 0, 0, 0];
        byte[] density = dotsPerMetre is { } dots ? [0, 0, 0, 9, .. "pHYs"u8, .. Number(dots), .. Number(dots), 1, 0, 0, 0, 0] : [];
        return [.. header, .. density, 0, 0, 0, 0, .. "IDAT"u8, 0, 0, 0, 0];

        static byte[] Number(int value)
        {
            var bytes = new byte[4];
            BinaryPrimitives.WriteInt32BigEndian(bytes, value);
            return bytes;
        }
    }
}
