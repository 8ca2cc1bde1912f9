using static System.Buffers.Binary.BinaryPrimitives;

namespace StrategyReport.Sources;

/// <summary>
/// JPEG (ITU-T T.81, annex B): segments that begin with a marker, from SOI to EOI, with the size in the frame header, the
/// density in the JFIF segment and the turn in Exif's. What follows EOI is none of the picture: phones put films there.
/// </summary>
internal static class JpegReader
{
    private const byte Scan = 0xda;
    private const byte End = 0xd9;

    public static PictureReading Read(byte[] file)
    {
        ReadOnlySpan<byte> bytes = file;
        PictureFile? frame = null;
        double x = 96, y = 96;
        var (orientation, scans) = (1, 0);
        for (var at = 2; at + 2 <= bytes.Length;)
        {
            if (bytes[at] != 0xff) return PictureReading.Damaged("a part in it does not end where it says");
            var marker = bytes[at + 1];
            if (marker is 0xff or 0x01 or (>= 0xd0 and <= 0xd8))
            {
                at += marker == 0xff ? 1 : 2;
                continue;
            }

            if (marker == End)
            {
                return frame is null || scans == 0
                    ? PictureReading.Damaged("there is no picture in it")
                    : new PictureReading(
                        frame with { DotsPerInchX = x, DotsPerInchY = y, Orientation = orientation }, PictureProblem.None);
            }

            if (at + 4 > bytes.Length) break;
            var length = ReadUInt16BigEndian(bytes[(at + 2)..]);
            if (length < 2) return PictureReading.Damaged("a part in it does not end where it says");
            if (at + 2 + length > bytes.Length) break;
            var content = bytes.Slice(at + 4, length - 2);
            if (marker is >= 0xc0 and <= 0xcf and not (0xc4 or 0xc8 or 0xcc) && content.Length >= 5)
            {
                frame ??= new PictureFile(
                    file, PictureFormat.Jpeg, ReadUInt16BigEndian(content[3..]), ReadUInt16BigEndian(content[1..]), 96, 96);
            }
            else if (marker == 0xe0 && content.Length >= 12 && content.StartsWith("JFIF"u8) && content[7] is (1 or 2))
            {
                var scale = content[7] == 2 ? 2.54 : 1;
                x = PictureFile.Sensible(ReadUInt16BigEndian(content[8..]) * scale);
                y = PictureFile.Sensible(ReadUInt16BigEndian(content[10..]) * scale);
            }
            else if (marker == 0xe1 && content.StartsWith("Exif\0\0"u8))
            {
                orientation = ExifOrientation.Of(content[6..]) ?? orientation;
            }

            at += 2 + length;
            if (marker != Scan) continue;
            scans++;
            at = EndOfScan(bytes, at);
        }

        return PictureReading.CutOff;
    }

    /// <summary>The next marker that is neither a stuffed 0xff nor a restart (B.1.1.5, B.2.1); the end where there is none.</summary>
    private static int EndOfScan(ReadOnlySpan<byte> bytes, int at)
    {
        while (bytes[at..].IndexOf((byte)0xff) is var next and >= 0)
        {
            at += next;
            if (at + 1 == bytes.Length) break;
            if (bytes[at + 1] is not (0 or (>= 0xd0 and <= 0xd7))) return at;
            at += 2;
        }

        return bytes.Length;
    }
}
