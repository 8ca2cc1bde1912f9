using static System.Buffers.Binary.BinaryPrimitives;

namespace StrategyReport.Sources;

/// <summary>The tag 0112 in the first directory of an Exif segment, which is laid out as TIFF 6.0 (section 2).</summary>
internal static class ExifOrientation
{
    private const int Tag = 0x0112;
    private const int Short = 3;
    private const int EntryLength = 12;

    /// <summary>1 to 8; null where it is not said.</summary>
    /// <param name="tiff">From its byte order on.</param>
    public static int? Of(ReadOnlySpan<byte> tiff)
    {
        if (tiff.Length < 8) return null;
        var isLittle = tiff.StartsWith("II"u8);
        if (!isLittle && !tiff.StartsWith("MM"u8)) return null;
        var directory = isLittle ? ReadUInt32LittleEndian(tiff[4..]) : ReadUInt32BigEndian(tiff[4..]);
        if (directory > tiff.Length - 2) return null;
        var entries = tiff[(int)directory..];
        var count = Number(entries);
        for (var (i, at) = (0, 2); i < count && at + EntryLength <= entries.Length; i++, at += EntryLength)
        {
            if (Number(entries[at..]) != Tag) continue;
            return Number(entries[(at + 2)..]) == Short && Number(entries[(at + 8)..]) is var value and >= 1 and <= 8 ? value : null;
        }

        return null;

        int Number(ReadOnlySpan<byte> bytes) => isLittle ? ReadUInt16LittleEndian(bytes) : ReadUInt16BigEndian(bytes);
    }
}
