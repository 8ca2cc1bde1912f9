using System.Buffers.Binary;

namespace StrategyReport.Rules.Pictures;

/// <summary>Width and height in pixels, as the header of a PNG, GIF or JPEG file gives them.</summary>
internal static class PictureSize
{
    /// <summary>Null where the file is absent, damaged or of another kind.</summary>
    public static (int Width, int Height)? Read(string file)
    {
        if (!File.Exists(file)) return null;
        var bytes = File.ReadAllBytes(file).AsSpan();
        if (bytes is [0x89, (byte)'P', (byte)'N', (byte)'G', ..] && bytes.Length >= 24)
            return (BinaryPrimitives.ReadInt32BigEndian(bytes[16..]), BinaryPrimitives.ReadInt32BigEndian(bytes[20..]));
        if (bytes is [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] && bytes.Length >= 10)
            return (BinaryPrimitives.ReadUInt16LittleEndian(bytes[6..]), BinaryPrimitives.ReadUInt16LittleEndian(bytes[8..]));
        return bytes is [0xFF, 0xD8, ..] ? OfJpeg(bytes) : null;
    }

    /// <summary>Walks the segments to the start of frame (ITU-T T.81, B.2.2).</summary>
    private static (int Width, int Height)? OfJpeg(ReadOnlySpan<byte> bytes)
    {
        for (var at = 2; at + 9 < bytes.Length && bytes[at] == 0xFF;)
        {
            var marker = bytes[at + 1];
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
                return (BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 5)..]));
            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
        }

        return null;
    }
}
