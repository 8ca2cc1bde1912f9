using static System.Buffers.Binary.BinaryPrimitives;

namespace StrategyReport.Sources;

internal enum PictureFormat { Png, Jpeg, Gif }

/// <summary>A picture and what its own header says of it; dots per inch are 96 where it says nothing sensible.</summary>
/// <param name="Width">Pixels, at least 1.</param>
/// <param name="Height">Pixels, at least 1.</param>
internal sealed record PictureFile(byte[] Bytes, PictureFormat Format, int Width, int Height, double DotsPerInchX, double DotsPerInchY)
{
    /// <summary>RFC 2046 and the registry that it sets up.</summary>
    public string MediaType => Format switch
    {
        PictureFormat.Png => "image/png",
        PictureFormat.Jpeg => "image/jpeg",
        _ => "image/gif",
    };

    /// <summary>The format of the bytes, or null if it is none of the three that Word shows everywhere.</summary>
    public static PictureFormat? FormatOf(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10]) ? PictureFormat.Png
        : bytes.StartsWith((ReadOnlySpan<byte>)[0xff, 0xd8, 0xff]) ? PictureFormat.Jpeg
        : bytes.StartsWith("GIF8"u8) ? PictureFormat.Gif
        : null;

    /// <summary>Null where the header is cut short or gives no size.</summary>
    public static PictureFile? Read(byte[] bytes)
    {
        var header = FormatOf(bytes) switch
        {
            PictureFormat.Png => ReadPng(bytes),
            PictureFormat.Jpeg => ReadJpeg(bytes),
            PictureFormat.Gif when bytes.Length >= 10 => new PictureFile(
                bytes, PictureFormat.Gif, ReadUInt16LittleEndian(bytes.AsSpan(6)), ReadUInt16LittleEndian(bytes.AsSpan(8)), 96, 96),
            _ => null,
        };
        return header is { Width: > 0, Height: > 0 } ? header : null;
    }

    /// <summary>PNG (W3C Recommendation), 11.2.2 IHDR and 11.3.5.3 pHYs: dots per metre.</summary>
    private static PictureFile? ReadPng(byte[] file)
    {
        ReadOnlySpan<byte> bytes = file;
        if (bytes.Length < 33) return null;
        var header = new PictureFile(
            file, PictureFormat.Png, ReadInt32BigEndian(bytes[16..]), ReadInt32BigEndian(bytes[20..]), 96, 96);
        for (var at = 8; at + 21 <= bytes.Length;)
        {
            var length = ReadInt32BigEndian(bytes[at..]);
            var type = bytes.Slice(at + 4, 4);
            if (type.SequenceEqual("pHYs"u8) && bytes[at + 16] == 1)
            {
                return header with
                {
                    DotsPerInchX = Sensible(ReadInt32BigEndian(bytes[(at + 8)..]) * 0.0254),
                    DotsPerInchY = Sensible(ReadInt32BigEndian(bytes[(at + 12)..]) * 0.0254),
                };
            }

            if (type.SequenceEqual("IDAT"u8) || length < 0 || length > bytes.Length - at - 12) break;
            at += length + 12;
        }

        return header;
    }

    /// <summary>JPEG (ITU-T T.81, B.2.2 frame header) with the density of its JFIF segment.</summary>
    private static PictureFile? ReadJpeg(byte[] file)
    {
        ReadOnlySpan<byte> bytes = file;
        double x = 96, y = 96;
        for (var at = 2; at + 9 < bytes.Length;)
        {
            if (bytes[at] != 0xff) return null;
            var marker = bytes[at + 1];
            if (marker is 0xff or 0x01 or (>= 0xd0 and <= 0xd8))
            {
                at += marker == 0xff ? 1 : 2;
                continue;
            }

            if (marker is >= 0xc0 and <= 0xcf and not (0xc4 or 0xc8 or 0xcc))
            {
                return new PictureFile(
                    file, PictureFormat.Jpeg, ReadUInt16BigEndian(bytes[(at + 7)..]), ReadUInt16BigEndian(bytes[(at + 5)..]), x, y);
            }

            if (marker == 0xe0 && at + 16 <= bytes.Length && bytes.Slice(at + 4, 4).SequenceEqual("JFIF"u8) && bytes[at + 11] is (1 or 2))
            {
                var scale = bytes[at + 11] == 2 ? 2.54 : 1;
                x = Sensible(ReadUInt16BigEndian(bytes[(at + 12)..]) * scale);
                y = Sensible(ReadUInt16BigEndian(bytes[(at + 14)..]) * scale);
            }

            at += 2 + ReadUInt16BigEndian(bytes[(at + 2)..]);
        }

        return null;
    }

    private static double Sensible(double dotsPerInch) => dotsPerInch is >= 20 and <= 2400 ? dotsPerInch : 96;
}
