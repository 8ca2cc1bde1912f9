using StrategyReport.Sources;

namespace StrategyReport.Tests.Sources;

/// <summary>A picture is told where its own file shows that something is missing, and only there.</summary>
public class DamagedPictureTests
{
    private static readonly byte[] Png = SamplePicture.Png(900, 600);
    private static readonly byte[] Jpeg = SamplePicture.Jpeg(900, 600, SamplePicture.Exif(6, littleEndian: true));
    private static readonly byte[] Gif = SamplePicture.Gif(90, 60);

    [Fact]
    public void Every_beginning_of_a_picture_is_cut_off_and_the_whole_is_not()
    {
        foreach (var whole in (byte[][])[Png, Jpeg, Gif])
        {
            for (var length = 8; length < whole.Length; length++)
            {
                var problem = Read(whole[..length]).Problem;
                Assert.True(problem is PictureProblem.CutOff or PictureProblem.Damaged, $"{length} of {whole.Length}");
                if (length > 40) Assert.Equal(PictureProblem.CutOff, problem);
            }

            Assert.Equal(PictureProblem.None, Read(whole).Problem);
            Assert.Equal(PictureProblem.None, Read([.. whole, 1, 2, 3, 0xff, 0]).Problem);
        }
    }

    [Fact]
    public void A_picture_that_was_filled_up_with_zeros_is_told()
    {
        foreach (var whole in (byte[][])[Png, Jpeg])
            Assert.NotEqual(PictureProblem.None, Read([.. whole[..(whole.Length - 9)], .. new byte[500]]).Problem);
    }

    [Fact]
    public void A_bit_that_has_changed_in_a_part_that_a_PNG_needs_is_told()
    {
        byte[] changed = [.. Png];
        changed[20] ^= 4;

        Assert.Equal((PictureProblem.Damaged, "a check sum in it is wrong"), (Read(changed).Problem, Read(changed).Cause));
    }

    [Theory]
    [InlineData(int.MaxValue, int.MaxValue)]
    [InlineData(int.MaxValue, 1)]
    [InlineData(100_000, 100_000)]
    public void More_pixels_than_anybody_can_show_are_told(int width, int height)
    {
        byte[] header = [.. BitConverter.GetBytes(width).Reverse(), .. BitConverter.GetBytes(height).Reverse(), 8, 2, 0, 0, 0];
        byte[] data = [.. SamplePicture.PngMark, .. SamplePicture.Chunk("IHDR"u8, header), .. SamplePicture.Chunk("IDAT"u8, new byte[99]),
            .. SamplePicture.Chunk("IEND"u8, [])];

        Assert.Equal(PictureProblem.Damaged, Read(data).Problem);
    }

    [Fact]
    public void A_picture_without_data_for_its_size_is_told() =>
        Assert.Equal("it holds too little for its size", Read(
        [
            .. SamplePicture.PngMark, .. SamplePicture.Chunk("IHDR"u8, [0, 0, 0x10, 0, 0, 0, 0x10, 0, 8, 2, 0, 0, 0]),
            .. SamplePicture.Chunk("IDAT"u8, [0x78, 0x9c, 3, 0, 0, 0, 0, 1]), .. SamplePicture.Chunk("IEND"u8, []),
        ]).Cause);

    private static PictureReading Read(byte[] bytes) => PictureReading.Of(
        new SourceFiles(new MemoryFolder("data", new Dictionary<string, byte[]> { ["a.png"] = bytes })), "data/a.png");
}
