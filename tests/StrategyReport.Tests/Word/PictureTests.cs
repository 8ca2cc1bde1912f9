using System.Globalization;

namespace StrategyReport.Tests.Word;

public sealed class PictureTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("pictures").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_picture_has_its_own_size_but_never_more_than_the_page_offers()
    {
        File.WriteAllBytes(Path.Combine(_folder, "small.png"), SamplePicture.Png(300, 150, dotsPerMetre: 11811)); // 300 dpi: one inch
        File.WriteAllBytes(Path.Combine(_folder, "wide.png"), SamplePicture.Png(4000, 1000));

        var document = DocxReader.OfBlocks(Img("small.png") + Img("wide.png") + Img("small.png", "width=\"50%\""));

        Assert.Equal(["914402x457201", "6120130x1530032", "3060065x1530032"], Extents(document));
    }

    [Fact]
    public void The_same_bytes_are_stored_once_with_each_description()
    {
        File.WriteAllBytes(Path.Combine(_folder, "a.png"), SamplePicture.Png(10, 10));
        File.WriteAllBytes(Path.Combine(_folder, "b.png"), SamplePicture.Png(10, 10));

        var document = DocxReader.OfBlocks(Img("a.png") + Img("b.png") + Img("a.png"));

        Assert.Single(document.PartNames, n => n.EndsWith(".png", StringComparison.Ordinal));
        var drawings = document.Body.Descendants().Where(e => e.Name.LocalName == "docPr").ToList();
        Assert.Equal(["What a.png shows", "What b.png shows", "What a.png shows"], drawings.Select(d => (string?)d.Attribute("descr")));
        Assert.Equal(3, drawings.Select(d => (string?)d.Attribute("id")).Distinct().Count());
    }

    [Fact]
    public void Jpeg_and_gif_tell_their_size_as_well()
    {
        byte[] density = [0xff, 0xe0, 0, 16, .. "JFIF"u8, 0, 1, 1, 1, 0, 144, 0, 144, 0, 0];
        File.WriteAllBytes(Path.Combine(_folder, "a.jpg"), SamplePicture.Jpeg(144, 72, density));
        File.WriteAllBytes(Path.Combine(_folder, "a.gif"), SamplePicture.Gif(96, 48));

        var document = DocxReader.OfBlocks(Img("a.jpg") + Img("a.gif"));

        Assert.Equal(["914400x457200", "914400x457200"], Extents(document));
    }

    /// <summary>All eight ways of Exif's tag 0112: what Word turns and mirrors, and the space that it leaves.</summary>
    [Theory]
    [InlineData(1, "", "914400x457200")]
    [InlineData(2, "flipH", "914400x457200")]
    [InlineData(3, "rot=10800000", "914400x457200")]
    [InlineData(4, "flipV", "914400x457200")]
    [InlineData(5, "rot=16200000 flipH", "457200x914400")]
    [InlineData(6, "rot=5400000", "457200x914400")]
    [InlineData(7, "rot=5400000 flipH", "457200x914400")]
    [InlineData(8, "rot=16200000", "457200x914400")]
    [InlineData(9, "", "914400x457200")]
    public void A_photo_that_lies_on_its_side_is_set_upright(int orientation, string turn, string extent)
    {
        foreach (var littleEndian in (bool[])[true, false])
        {
            File.WriteAllBytes(
                Path.Combine(_folder, "a.jpg"), SamplePicture.Jpeg(96, 48, SamplePicture.Exif(orientation, littleEndian)));

            var document = DocxReader.OfBlocks(Img("a.jpg"));

            Assert.Equal([extent], Extents(document));
            var transform = document.Body.Descendants().Single(e => e.Name.LocalName == "pic").Descendants()
                .Single(e => e.Name.LocalName == "xfrm");
            var said = transform.Attributes().Select(a => a.Name.LocalName + (a.Name.LocalName == "rot" ? "=" + a.Value : ""));
            Assert.Equal(turn, string.Join(' ', said));
            // Before it is turned.
            Assert.Equal("914400", (string?)transform.Elements().Single(e => e.Name.LocalName == "ext").Attribute("cx"));
        }
    }

    [Fact]
    public void A_tall_picture_in_a_cell_leaves_room_for_the_repeated_header_rows_and_a_line()
    {
        File.WriteAllBytes(Path.Combine(_folder, "tall.png"), SamplePicture.Png(700, 7000));
        var header = string.Concat(Enumerable.Repeat($"<tr><th>{Samples.Words(120)}</th></tr>", 3));

        var plain = Height(DocxReader.OfBlocks(Img("tall.png")));
        var celled = Height(DocxReader.OfBlocks(
            $"<table><thead>{header}</thead><tbody><tr><td>{Img("tall.png")}</td></tr></tbody></table>"));

        Assert.True(celled < plain * 0.8, $"{celled} of {plain}");

        static long Height(DocxReader document) => long.Parse(Extents(document).Single().Split('x')[1], CultureInfo.InvariantCulture);
    }

    [Fact]
    public void A_row_that_a_picture_makes_high_may_be_broken_even_where_the_picture_is_in_a_table_within()
    {
        File.WriteAllBytes(Path.Combine(_folder, "tall.png"), SamplePicture.Png(200, 3000));
        var inner = $"<table><tbody><tr><td>{Img("tall.png")}</td><td><p>x</p></td></tr></tbody></table>";

        var document = DocxReader.OfBlocks($"<table><tbody><tr><td><p>x</p></td><td>{inner}<p>x</p></td></tr></tbody></table>");

        Assert.DoesNotContain(document.Body.Descendants(), e => e.Name.LocalName == "cantSplit");
    }

    private string Img(string name, string more = "") =>
        $"<p><img src=\"{Path.Combine(_folder, name)}\" alt=\"What {name} shows\" {more}/></p>";

    private static IEnumerable<string> Extents(DocxReader document) => document.Body.Descendants()
        .Where(e => e.Name.LocalName == "extent").Select(e => $"{(string?)e.Attribute("cx")}x{(string?)e.Attribute("cy")}");
}
