using static System.Buffers.Binary.BinaryPrimitives;

namespace StrategyReport.Sources;

/// <summary>
/// PNG (W3C Recommendation, third edition): chunks of a length, a type, content and a check sum, from IHDR to IEND. What
/// follows IEND is none of the picture.
/// </summary>
internal static class PngReader
{
    private const int FirstChunk = 8;

    /// <summary>Of a chunk: length and type before its content.</summary>
    private const int Head = 8;

    /// <summary>Length, type and check sum.</summary>
    private const int Around = 12;

    /// <summary>No byte of deflated data stands for more (RFC 1951: 258 bytes by two bits and what tables need).</summary>
    private const int MostInflation = 1032;

    private static readonly uint[] SumOfByte = [.. Enumerable.Range(0, 256).Select(n => SumOf((uint)n))];

    public static PictureReading Read(byte[] file)
    {
        ReadOnlySpan<byte> bytes = file;
        PictureFile? picture = null;
        long data = 0;
        for (var at = FirstChunk; at + Around <= bytes.Length;)
        {
            var length = ReadUInt32BigEndian(bytes[at..]);
            var type = bytes.Slice(at + 4, 4);
            if (length > int.MaxValue || !IsType(type)) return PictureReading.Damaged("a part in it has no name");
            if (length > bytes.Length - at - Around) return PictureReading.CutOff;
            var content = bytes.Slice(at + Head, (int)length);
            // The case of the first letter says whether a picture can be shown without the chunk (5.4).
            if (char.IsUpper((char)type[0]) && !IsSound(bytes.Slice(at + 4, (int)length + 4), bytes[(at + Head + (int)length)..]))
                return PictureReading.Damaged("a check sum in it is wrong");
            if (picture is null)
            {
                if (!type.SequenceEqual("IHDR"u8) || length != 13) return PictureReading.Damaged("its beginning is damaged or missing");
                picture = new PictureFile(
                    file, PictureFormat.Png, ReadInt32BigEndian(content), ReadInt32BigEndian(content[4..]), 96, 96);
            }
            else if (type.SequenceEqual("pHYs"u8) && length == 9 && content[8] == 1)
            {
                picture = picture with
                {
                    DotsPerInchX = PictureFile.Sensible(ReadInt32BigEndian(content) * 0.0254),
                    DotsPerInchY = PictureFile.Sensible(ReadInt32BigEndian(content[4..]) * 0.0254),
                };
            }
            else if (type.SequenceEqual("IDAT"u8))
            {
                data += length;
            }
            else if (type.SequenceEqual("IEND"u8))
            {
                // The least that a row of any kind takes is a bit for each pixel.
                return picture.Height * (long)(picture.Width / 8) > data * MostInflation
                    ? PictureReading.Damaged("it holds too little for its size")
                    : new PictureReading(picture, PictureProblem.None);
            }

            at += (int)length + Around;
        }

        return bytes.Length < FirstChunk + Around ? PictureReading.Damaged("its beginning is damaged or missing") : PictureReading.CutOff;
    }

    private static bool IsType(ReadOnlySpan<byte> type)
    {
        foreach (var letter in type)
            if (!char.IsAsciiLetter((char)letter))
                return false;
        return true;
    }

    private static bool IsSound(ReadOnlySpan<byte> summed, ReadOnlySpan<byte> sum)
    {
        var found = uint.MaxValue;
        foreach (var b in summed) found = SumOfByte[(byte)(found ^ b)] ^ (found >> 8);
        return ~found == ReadUInt32BigEndian(sum);
    }

    /// <summary>CRC-32 of ISO 3309, as annex D gives it.</summary>
    private static uint SumOf(uint value)
    {
        for (var bit = 0; bit < 8; bit++) value = (value & 1) != 0 ? 0xedb88320 ^ (value >> 1) : value >> 1;
        return value;
    }
}
