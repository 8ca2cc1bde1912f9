using StrategyReport.Yaml.Reading;

namespace StrategyReport.Rules.Marks;

/// <summary>With which signs the lines of a joined text begin, counted once for all of them.</summary>
internal sealed class FoldedSigns(IReadOnlyList<FoldedPiece> all)
{
    private readonly Dictionary<string, int> _counts =
        all.GroupBy(p => First(p.Words)).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);

    private ILookup<int?, FoldedPiece>? _values;
    private int? _ticked;

    public IReadOnlyList<FoldedPiece> All { get; } = all;

    public int Widest { get; } = all.Max(p => p.Words.Length);

    /// <summary>The lines that hold a tick or a cross.</summary>
    public int Ticked => _ticked ??= All.Count(FoldedSentence.HasTick);

    public int CountOf(string sign) => _counts.GetValueOrDefault(sign);

    /// <summary>The lines whose number or letter stands next to one in order.</summary>
    public IEnumerable<FoldedPiece> Beside(int value)
    {
        _values ??= All.ToLookup(FoldedSentence.Value);
        return _values[value - 1].Concat(_values[value + 1]);
    }

    /// <summary>A dash counts without a blank behind it as well.</summary>
    private static string First(string words) => words is ['–' or '—', ..] ? words[..1]
        : words.IndexOf(' ', StringComparison.Ordinal) is > 0 and var end ? words[..end] : "";
}
