using static System.Buffers.Binary.BinaryPrimitives;

namespace StrategyReport.Sources;

/// <summary>GIF (Graphics Interchange Format, version 89a): blocks of sub-blocks, from the header to the trailer.</summary>
internal static class GifReader
{
    private const int HeaderLength = 13;
    private const int ImageLength = 10;

    public static PictureReading Read(byte[] file)
    {
        ReadOnlySpan<byte> bytes = file;
        if (bytes.Length < HeaderLength) return PictureReading.Damaged("its beginning is damaged or missing");
        var images = 0;
        var at = HeaderLength + TableLength(bytes[10]);
        while (at < bytes.Length)
        {
            switch (bytes[at])
            {
                case 0x3b when images > 0:
                    return new PictureReading(
                        new PictureFile(
                            file, PictureFormat.Gif, ReadUInt16LittleEndian(bytes[6..]), ReadUInt16LittleEndian(bytes[8..]), 96, 96),
                        PictureProblem.None);
                case 0x3b:
                    return PictureReading.Damaged("there is no picture in it");
                case 0x21:
                    at = AfterSubBlocks(bytes, at + 2);
                    break;
                case 0x2c when at + ImageLength < bytes.Length:
                    images++;
                    at = AfterSubBlocks(bytes, at + ImageLength + TableLength(bytes[at + 9]) + 1);
                    break;
                case 0x2c:
                    return PictureReading.CutOff;
                case 0:
                    at++; // Some writers end a block twice, and all readers let them.
                    break;
                default:
                    return PictureReading.Damaged("a part in it does not end where it says");
            }
        }

        return PictureReading.CutOff;
    }

    /// <summary>Bytes of a colour table, by the flags that announce it.</summary>
    private static int TableLength(byte flags) => (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);

    private static int AfterSubBlocks(ReadOnlySpan<byte> bytes, int at)
    {
        while (at < bytes.Length && bytes[at] != 0) at += bytes[at] + 1;
        return at + 1;
    }
}
