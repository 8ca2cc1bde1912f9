using System.Buffers.Binary;
using System.IO.Compression;

namespace StrategyReport.Tests.Support;

/// <summary>Whole pictures of any size, a few hundred bytes long: black, or a frame without light.</summary>
internal static class SamplePicture
{
    public static readonly byte[] PngMark = [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10];

    /// <param name="dotsPerMetre">Null: it does not say.</param>
    public static byte[] Png(int width, int height, int? dotsPerMetre = null) =>
    [
        .. PngMark,
        .. Chunk("IHDR"u8, [.. Number(width), .. Number(height), 1, 0, 0, 0, 0]),
        .. dotsPerMetre is { } dots ? Chunk("pHYs"u8, [.. Number(dots), .. Number(dots), 1]) : [],
        .. Chunk("IDAT"u8, Rows(width, height)),
        .. Chunk("IEND"u8, []),
    ];

    public static byte[] Chunk(ReadOnlySpan<byte> type, byte[] content) =>
        [.. Number(content.Length), .. type, .. content, .. Number((int)Sum([.. type, .. content]))];

    /// <param name="segments">What stands between the beginning and the frame.</param>
    public static byte[] Jpeg(int width, int height, byte[] segments) =>
    [
        0xff, 0xd8, .. segments,
        0xff, 0xc0, 0, 11, 8, .. Number(height)[2..], .. Number(width)[2..], 1, 1, 0x11, 0,
        0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 0x12, 0xff, 0, 0x34, 0xff, 0xd0, 0x56,
        0xff, 0xd9,
    ];

    public static byte[] Exif(int orientation, bool littleEndian)
    {
        byte[] tiff = littleEndian
            ? [.. "II"u8, 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, (byte)orientation, 0, 0, 0, 0, 0, 0, 0]
            : [.. "MM"u8, 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0, 0, 0, 0, 0];
        return [0xff, 0xe1, 0, (byte)(tiff.Length + 8), .. "Exif\0\0"u8, .. tiff];
    }

    public static byte[] Gif(byte width, byte height) =>
        [.. "GIF89a"u8, width, 0, height, 0, 0, 0, 0, 0x2c, 0, 0, 0, 0, width, 0, height, 0, 0, 2, 2, 0x4c, 1, 0, 0x3b];

    private static byte[] Number(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }

    private static byte[] Rows(int width, int height)
    {
        using var stream = new MemoryStream();
        using (var rows = new ZLibStream(stream, CompressionLevel.SmallestSize)) rows.Write(new byte[height * (1 + (width + 7) / 8)]);
        return stream.ToArray();
    }

    private static uint Sum(byte[] bytes)
    {
        var sum = uint.MaxValue;
        foreach (var b in bytes)
        {
            sum ^= b;
            for (var bit = 0; bit < 8; bit++) sum = (sum & 1) != 0 ? 0xedb88320 ^ (sum >> 1) : sum >> 1;
        }

        return ~sum;
    }
}
