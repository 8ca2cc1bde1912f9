using System.Text.RegularExpressions;
using StrategyReport.Returns;

namespace StrategyReport.Imports;

/// <summary>
/// The footnotes of a Markdown text with what was changed in Word: those that say the same keep their names and lines, one that stands
/// where another stood takes its name, and those that no mark is left of go.
/// </summary>
internal sealed partial class FootnotePatch
{
    private const string Margin = "    ";
    private readonly string[] _source;
    private readonly int? _width;

    /// <summary>By their names, as a Word file shows them today.</summary>
    private readonly Dictionary<string, string> _known = [];

    /// <summary>As the text has them, with their references.</summary>
    private readonly Dictionary<string, IReadOnlyList<ReturnedBlock>> _sourceNotes = [];

    private readonly Dictionary<string, IReadOnlyList<ReturnedBlock>> _new = [];
    private readonly HashSet<string> _used = [];
    private readonly HashSet<string> _written = [];

    /// <param name="source">The lines of the text.</param>
    /// <param name="blocks">Of the text, whose runs say the names of notes, each with what a Word file shows of it today.</param>
    public FootnotePatch(string[] source, IEnumerable<(ReturnedBlock Written, ReturnedBlock Sent)> blocks, int? width)
    {
        (_source, _width) = (source, width);
        foreach (var (written, sent) in blocks.SelectMany(b => Marks(b.Written).Zip(Marks(b.Sent))))
            if (written.NoteName is { } name && _known.TryAdd(name, BlockShape.Of(sent.Note!))) _sourceNotes[name] = written.Note!;
    }

    /// <summary>Those of a block of the text that stays as it is.</summary>
    public void Keep(ReturnedBlock block) => _used.UnionWith(Marks(block).Select(r => r.NoteName).OfType<string>());

    /// <summary>A block that came back, whose notes have names.</summary>
    /// <param name="former">What stood in its place in the text; null: nothing.</param>
    /// <param name="lost">The words of a note that would lose its references.</param>
    public ReturnedBlock Named(ReturnedBlock block, ReturnedBlock? former, out string? lost)
    {
        var before = former is null ? [] : Marks(former).Select(r => r.NoteName).OfType<string>().ToList();
        string? other = null;
        var named = BlockRuns.Map(block, runs => [.. runs.Select(Name)]);
        lost = other;
        return named;

        ReturnedRun Name(ReturnedRun run)
        {
            if (run.Note is not { } note) return run;
            var shape = BlockShape.Of(note);
            var same = _known.Where(k => k.Value == shape).Select(k => k.Key).ToList();
            var name = same.Find(before.Contains) ?? same.Find(n => !_used.Contains(n)) ?? same.FirstOrDefault()
                ?? before.Find(n => !_used.Contains(n)) ?? Free();
            _used.Add(name);
            if (_known.GetValueOrDefault(name) == shape)
                return run with { NoteName = name, Note = _new.GetValueOrDefault(name) ?? _sourceNotes[name] };
            if (_sourceNotes.GetValueOrDefault(name, []).Any(KeptReferences.IsIn)) other = string.Join(' ', note.Select(BlockShape.Words));
            (_known[name], _new[name]) = (shape, note);
            return run with { NoteName = name };
        }
    }

    /// <summary>What a block says with the names of its notes, whatever stands in these.</summary>
    public static string Marked(ReturnedBlock block) => BlockShape.Of(BlockRuns.Map(block, runs =>
        [.. runs.Select(r => r.Note is null ? r : new ReturnedRun($"[^{r.NoteName}]"))]));

    /// <summary>Lines of the text that are no paragraph's: blank ones, and the texts of footnotes as they are now.</summary>
    public IEnumerable<string> Between(int from, int to)
    {
        for (var at = from; at < to;)
        {
            if (Definition().Match(_source[at]) is not { Success: true } begins)
            {
                yield return _source[at++];
                continue;
            }

            var end = at + 1;
            while (end < to && (_source[end].StartsWith(Margin, StringComparison.Ordinal)
                || (_source[end].Length > 0 && !Definition().IsMatch(_source[end]))
                || (end + 1 < to && _source[end].Length == 0 && _source[end + 1].StartsWith(Margin, StringComparison.Ordinal)))) end++;
            var name = begins.Groups[1].Value;
            if (_used.Contains(name) && _written.Add(name))
                foreach (var line in _new.ContainsKey(name) ? Written(name) : _source[at..end])
                    yield return line;
            at = end;
        }
    }

    /// <summary>The texts of notes that have no line in the text yet.</summary>
    public IEnumerable<string> Added() => _new.Keys.Where(_written.Add).SelectMany(n => Written(n).Prepend(""));

    private string[] Written(string name)
    {
        var text = MarkdownOf.Blocks(_new[name], _width is { } most ? most - Margin.Length : null);
        return $"[^{name}]: {text}".Replace("\n", "\n" + Margin, StringComparison.Ordinal)
            .Replace(Margin + "\n", "\n", StringComparison.Ordinal).Split('\n');
    }

    private string Free() =>
        Enumerable.Range(1, int.MaxValue).Select(n => n.ToString(System.Globalization.CultureInfo.InvariantCulture))
            .First(n => !_known.ContainsKey(n));

    private static IEnumerable<ReturnedRun> Marks(ReturnedBlock block) => BlockRuns.Of(block).Where(r => r.Note is not null);

    [GeneratedRegex(@"^ {0,3}\[\^([^\]\s]+)\]:", RegexOptions.CultureInvariant)]
    private static partial Regex Definition();
}
