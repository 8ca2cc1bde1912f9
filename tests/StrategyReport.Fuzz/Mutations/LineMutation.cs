namespace StrategyReport.Fuzz.Mutations;

/// <summary>Lines of a text that go, come twice, change places or stand further in or out.</summary>
internal static class LineMutation
{
    public static List<string> Of(List<string> lines, Dice dice, IReadOnlyList<string> elsewhere)
    {
        var at = dice.Below(lines.Count);
        var length = Math.Min(dice.Between(1, dice.OneIn(3) ? 12 : 2), lines.Count - at);
        var piece = lines.GetRange(at, length);
        switch (dice.Below(9))
        {
            case 0:
                lines.RemoveRange(at, length);
                break;
            case 1:
                lines.InsertRange(at, piece);
                break;
            case 2:
                lines.RemoveRange(at, length);
                lines.InsertRange(dice.Below(lines.Count + 1), piece);
                break;
            case 3 when at + 1 < lines.Count:
                lines[at] += dice.Pick([" ", ""]) + lines[at + 1].TrimStart();
                lines.RemoveAt(at + 1);
                break;
            case 4 when lines.Count > 0:
                var cut = dice.Below(lines[at].Length);
                lines.Insert(at + 1, Indentation(lines[at]) + lines[at][cut..]);
                lines[at] = lines[at][..cut];
                break;
            case 5 when elsewhere.Count > 0:
                var from = dice.Below(elsewhere.Count);
                lines.InsertRange(at, elsewhere.Skip(from).Take(dice.Between(1, 10)));
                break;
            case 6 when dice.OneIn(3):
                var times = dice.Pick([30, 300, 2_000]) / length;
                lines.InsertRange(at, Enumerable.Repeat(piece, times).SelectMany(l => l));
                break;
            default:
                Indent(lines, at, length, dice);
                break;
        }

        return lines;
    }

    public static string Indentation(string line) => line[..^line.TrimStart(' ').Length];

    private static void Indent(List<string> lines, int at, int length, Dice dice)
    {
        var by = dice.Between(1, 6);
        var inward = dice.OneIn(2);
        for (var i = at; i < at + length; i++)
        {
            lines[i] = inward ? (dice.OneIn(8) ? "\t" : new string(' ', by)) + lines[i]
                : lines[i][Math.Min(by, Indentation(lines[i]).Length)..];
        }
    }
}
