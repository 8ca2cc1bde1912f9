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

    /// <summary>By their names, as the text has them.</summary>
    private readonly Dictionary<string, string> _known = [];

    private readonly Dictionary<string, IReadOnlyList<ReturnedBlock>> _new = [];
    private readonly HashSet<string> _used = [];
    private readonly HashSet<string> _written = [];

    /// <param name="source">The lines of the text.</param>
    /// <param name="blocks">Of the text, whose runs say the names of notes.</param>
    public FootnotePatch(string[] source, IEnumerable<ReturnedBlock> blocks, int? width)
    {
        (_source, _width) = (source, width);
        foreach (var run in blocks.SelectMany(RunsOf))
            if (run is { Note: { } note, NoteName: { } name })
                _known.TryAdd(name, BlockShape.Of(note));
    }

    /// <summary>A block that came back, whose notes have names.</summary>
    /// <param name="former">What stood in its place in the text; null: nothing.</param>
    public ReturnedBlock Named(ReturnedBlock block, ReturnedBlock? former)
    {
        var before = former is null ? [] : RunsOf(former).Select(r => r.NoteName).OfType<string>().ToList();
        return block switch
        {
            ReturnedParagraph paragraph => paragraph with { Runs = [.. paragraph.Runs.Select(Name)] },
            ReturnedHeading heading => heading with { Runs = [.. heading.Runs.Select(Name)] },
            ReturnedTable table => table with
            {
                Rows = [.. table.Rows.Select(r => r.Select(c => (IReadOnlyList<ReturnedBlock>)[.. c.Select(b => Named(b, former))]).ToList())],
            },
            _ => block,
        };

        ReturnedRun Name(ReturnedRun run)
        {
            if (run.Note is not { } note) return run;
            var shape = BlockShape.Of(note);
            var name = _known.FirstOrDefault(k => k.Value == shape).Key ?? before.Find(n => !_used.Contains(n)) ?? Free();
            if (_known.GetValueOrDefault(name) != shape) (_known[name], _new[name]) = (shape, note);
            _used.Add(name);
            return run with { NoteName = name };
        }
    }

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
        return $"[^{name}]: {text}".Replace("\n", "\n" + Margin, StringComparison.Ordinal).Replace(Margin + "\n", "\n", StringComparison.Ordinal)
            .Split('\n');
    }

    private string Free() =>
        Enumerable.Range(1, int.MaxValue).Select(n => n.ToString(System.Globalization.CultureInfo.InvariantCulture)).First(n => !_known.ContainsKey(n));

    private static IEnumerable<ReturnedRun> RunsOf(ReturnedBlock block) => block switch
    {
        ReturnedParagraph paragraph => paragraph.Runs,
        ReturnedHeading heading => heading.Runs,
        ReturnedTable table => table.Rows.SelectMany(r => r).SelectMany(c => c).SelectMany(RunsOf),
        _ => [],
    };

    [GeneratedRegex(@"^ {0,3}\[\^([^\]\s]+)\]:", RegexOptions.CultureInvariant)]
    private static partial Regex Definition();
}
