using StrategyReport.Returns;
using StrategyReport.Word.Package;

namespace StrategyReport.Imports;

/// <summary>
/// References to places of the paper: a built paper shows them as words that lead nowhere with a number behind them that does, and a
/// form, which lacks their place, as words alone.
/// </summary>
/// <param name="source">The text as the data has it.</param>
internal sealed class KeptReferences(IReadOnlyList<ReturnedBlock> source)
{
    private const char Blank = '\u00a0';
    private const string Prefix = "_Ref_";
    private readonly HashSet<(string Link, string Words)> _known = [.. source.SelectMany(In).Select(r => (r.Link!, r.Text))];

    /// <summary>Where references lead, by the names that Word can have for these places.</summary>
    private readonly Dictionary<string, string> _links =
        source.SelectMany(In).Select(r => r.Link!).Distinct().GroupBy(Bookmark).ToDictionary(g => g.Key, g => g.First());

    /// <param name="written">The block as the data has it.</param>
    /// <param name="sent">As a Word file shows that today.</param>
    /// <param name="lost">The words of a reference that <paramref name="now"/> has no place for; null: all are kept.</param>
    public ReturnedBlock Kept(ReturnedBlock now, ReturnedBlock written, ReturnedBlock sent, out string? lost)
    {
        var kept = Worded(now);
        var shown = In(Worded(sent)).Select(r => r.Link).ToHashSet();
        var (around, at) = (string.Concat(BlockRuns.Of(written).Select(r => r.Text)), 0);
        foreach (var run in BlockRuns.Of(written))
        {
            if (IsReference(run) && !shown.Contains(run.Link))
            {
                var isFound = false;
                kept = BlockRuns.Map(kept, runs =>
                {
                    var linked = isFound ? null : Linked(runs, run, around, at);
                    isFound |= linked is not null;
                    return linked ?? runs;
                });
                lost = run.Text;
                if (!isFound) return kept;
            }

            at += run.Text.Length;
        }

        var odd = In(kept).FirstOrDefault(r => !_known.Contains((r.Link!, r.Text)) && In(written).Any(w => w.Link == r.Link));
        lost = odd is null ? null : In(written).First(w => w.Link == odd.Link).Text;
        return kept;
    }

    /// <summary>With their words leading again, and without the number, as Markdown has them.</summary>
    public ReturnedBlock Worded(ReturnedBlock block) => BlockRuns.Map(block, Worded);

    private IReadOnlyList<ReturnedRun> Worded(IReadOnlyList<ReturnedRun> runs)
    {
        var worded = runs.ToList();
        for (var i = 0; i < worded.Count; i++)
        {
            if (!IsReference(worded[i])) continue;
            var link = _links.GetValueOrDefault(Bookmark(worded[i].Link!), worded[i].Link!);
            worded[i] = InlineMarkdown.Unnumbered(worded[i]) with { Link = link };
            var before = i > 0 ? worded[i - 1] : new ReturnedRun("");
            var words = _known.Where(k => k.Link == link && before.Text.EndsWith(k.Words + Blank, StringComparison.Ordinal))
                .Select(k => k.Words).MaxBy(w => w.Length);
            if (words is null) continue;
            worded[i - 1] = before with { Text = before.Text[..^(words.Length + 1)] };
            worded[i] = before with { Text = words, Link = link };
        }

        return Runs.Joined(worded);
    }

    /// <summary>Runs in which the words lead where they led; null where they are not there any more.</summary>
    /// <param name="around">All words of the block in which it stood.</param>
    /// <param name="there">Where in them: of several places now it is the one with the same characters around it.</param>
    private static IReadOnlyList<ReturnedRun>? Linked(IReadOnlyList<ReturnedRun> runs, ReturnedRun reference, string around, int there)
    {
        var (words, all) = (reference.Text, string.Concat(runs.Select(r => r.Text)));
        var places = new List<(int Run, int At, int Likeness)>();
        var from = 0;
        for (var i = 0; i < runs.Count; from += runs[i++].Text.Length)
        {
            if (runs[i].Link is not null || words.Length == 0) continue;
            for (var at = -1; (at = runs[i].Text.IndexOf(words, at + 1, StringComparison.Ordinal)) >= 0;)
                if (IsWhole(all, from + at, words.Length)) places.Add((i, at, Likeness(all, from + at, around, there)));
        }

        if (places.Count == 0) return null;
        var (place, start, _) = places.MaxBy(p => p.Likeness);
        var run = runs[place];
        ReturnedRun[] parts =
        [
            run with { Text = run.Text[..start] }, run with { Text = words, Link = reference.Link },
            run with { Text = run.Text[(start + words.Length)..] },
        ];
        return [.. runs.Take(place), .. parts.Where(p => p.Text.Length > 0), .. runs.Skip(place + 1)];
    }

    private static bool IsWhole(string text, int at, int length) =>
        (at == 0 || !char.IsLetterOrDigit(text[at - 1]) || !char.IsLetterOrDigit(text[at]))
        && (at + length == text.Length || !char.IsLetterOrDigit(text[at + length]) || !char.IsLetterOrDigit(text[at + length - 1]));

    /// <summary>How many characters before and behind are the same.</summary>
    private static int Likeness(string text, int at, string around, int there)
    {
        var (before, behind) = (0, 0);
        while (before < Math.Min(at, there) && text[at - before - 1] == around[there - before - 1]) before++;
        while (at + behind < text.Length && there + behind < around.Length && text[at + behind] == around[there + behind]) behind++;
        return before + behind;
    }

    /// <summary>Whether one stands in a block, or in a footnote of it.</summary>
    public static bool IsIn(ReturnedBlock block) => BlockRuns.Of(block).Any(r => IsReference(r) || r.Note?.Any(IsIn) == true);

    private static IEnumerable<ReturnedRun> In(ReturnedBlock block) => BlockRuns.Of(block).Where(IsReference);

    private static string Bookmark(string link) => new BookmarkNames([]).Make(Prefix, link[1..]);

    private static bool IsReference(ReturnedRun run) => run.Link?.StartsWith('#') == true;
}
