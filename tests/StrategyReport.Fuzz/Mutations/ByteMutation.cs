using System.Text;

namespace StrategyReport.Fuzz.Mutations;

/// <summary>Bytes that are turned, lost, doubled or put in, whatever they mean.</summary>
internal static class ByteMutation
{
    /// <summary>What texts from elsewhere bring along, and what no text should hold.</summary>
    private static readonly byte[][] Oddities =
    [
        [0], [0x0B], [0x0C], [0x0D], [0x1B, (byte)'[', (byte)'3', (byte)'1', (byte)'m'], [0x7F], [0xFF], [0xC3], [0xED, 0xA0, 0x80], [0xEF, 0xBB, 0xBF],
        .. new[]
        {
            "\u0085", "\u2028", "\u2029", "\u200B", "\u202E", "\uFFFE", "\uFFFF", "\uFFFD", "\u0301", "\U0001F9D1\u200D\U0001F4BB", "\u00A0", "\u00AD", "\t", "\r\n",
            "\n\n", "]]>", "<!--", "&#0;", "&", "<", "{{", "}}", "%", "\\", "\"", "'", "`", "|", "#", ":", "- ", "*", "_",
        }.Select(Encoding.UTF8.GetBytes),
    ];

    public static byte[] Of(byte[] content, Dice dice)
    {
        var bytes = content.ToList();
        var at = dice.Below(bytes.Count);
        var length = Math.Min(dice.OneIn(4) ? dice.Between(1, 400) : dice.Between(1, 8), bytes.Count - at);
        switch (dice.Below(7))
        {
            case 0 when bytes.Count > 0:
                bytes[at] ^= (byte)(1 << dice.Below(8));
                break;
            case 1 when bytes.Count > 0:
                bytes[at] = (byte)dice.Below(256);
                break;
            case 2:
                bytes.RemoveRange(at, length);
                break;
            case 3:
                bytes.InsertRange(dice.Below(bytes.Count), bytes.GetRange(at, length));
                break;
            case 4 when dice.OneIn(4):
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            case 5:
                bytes.InsertRange(at, Enumerable.Repeat((byte)dice.Pick(" aA-#*_>[({|`~0\"'\\&<:%.!\t\n"), dice.Pick([3, 70, 1000, 20_000])));
                break;
            default:
                bytes.InsertRange(at, dice.Pick(Oddities));
                break;
        }

        return [.. bytes];
    }

    private static char Pick(this Dice dice, string characters) => characters[dice.Below(characters.Length)];
}
