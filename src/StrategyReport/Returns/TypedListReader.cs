using System.Text.RegularExpressions;

namespace StrategyReport.Returns;

/// <summary>Paragraphs that begin with a bullet or number that was typed: as the list that is meant.</summary>
internal static partial class TypedListReader
{
    /// <param name="losses">Is told of each list.</param>
    public static IReadOnlyList<ReturnedBlock> Recognised(IReadOnlyList<ReturnedBlock> blocks, List<Loss> losses)
    {
        var made = new List<ReturnedBlock>();
        for (var i = 0; i < blocks.Count;)
        {
            var count = Items(blocks, i, Bullet());
            var isOrdered = count == 0;
            if (isOrdered) count = Numbered(blocks, i);
            if (count == 0)
            {
                made.Add(blocks[i++]);
                continue;
            }

            losses.Add(new Loss(LossKind.TypedList, blocks[i].Place, ((ReturnedParagraph)blocks[i]).Text));
            for (var end = i + count; i < end; i++)
            {
                var typed = (ReturnedParagraph)blocks[i];
                var mark = (isOrdered ? Number() : Bullet()).Match(typed.Text).Length;
                made.Add(typed with { Runs = Without(typed.Runs, mark), ListLevel = 0, IsOrdered = isOrdered });
            }
        }

        return made;
    }

    private static int Items(IReadOnlyList<ReturnedBlock> blocks, int from, Regex mark)
    {
        var count = 0;
        while (from + count < blocks.Count && IsPlain(blocks[from + count], out var text) && mark.IsMatch(text)) count++;
        return count;
    }

    /// <summary>Two items at least, which count from 1: "2024. was a good year" is no list.</summary>
    private static int Numbered(IReadOnlyList<ReturnedBlock> blocks, int from)
    {
        var count = 0;
        while (from + count < blocks.Count && IsPlain(blocks[from + count], out var text) && Number().Match(text) is { Success: true } mark
            && int.TryParse(mark.Groups["number"].ValueSpan, out var number) && number == count + 1) count++;
        return count > 1 ? count : 0;
    }

    private static bool IsPlain(ReturnedBlock block, out string text)
    {
        text = block is ReturnedParagraph { ListLevel: null, Kind: ReturnedKind.Text } paragraph ? paragraph.Text : "";
        return text.Length > 0;
    }

    private static IReadOnlyList<ReturnedRun> Without(IReadOnlyList<ReturnedRun> runs, int characters)
    {
        var rest = new List<ReturnedRun>();
        foreach (var run in runs)
        {
            var skipped = Math.Min(characters, run.Text.Length);
            characters -= skipped;
            rest.Add(run with { Text = run.Text[skipped..] });
        }

        return Runs.Folded(rest);
    }

    [GeneratedRegex(@"^(?:[•·▪◦‣●○■□➢]\s*|[-–—*✓]\s+)", RegexOptions.CultureInvariant)]
    private static partial Regex Bullet();

    [GeneratedRegex(@"^\(?(?<number>\d{1,3})[.)]\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
