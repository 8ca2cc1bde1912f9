using StrategyReport.Diagnostics;
using StrategyReport.Yaml.Reading;

namespace StrategyReport.Rules.Marks;

/// <summary>The lines of which a rule before has told how they are marked: one slip has one finding.</summary>
internal sealed class ToldLines(DiagnosticBag found)
{
    private readonly HashSet<(string, int)> _lines =
        [.. found.Where(d => d.ExplainsMarks).Select(d => (d.Span.File, d.Span.Line))];

    /// <summary>The findings on bullets, spaces and letters, which say nothing of the other marks of their line.</summary>
    private static readonly HashSet<string> Narrow = ["SR2041", "SR2042", "SR2045", "SR2046", "SR2047"];

    private readonly List<Diagnostic> _wide = [.. found.Where(d => d.ExplainsMarks && (!Narrow.Contains(d.Code) || ChangesMarks(d)))];

    private readonly List<SourceSpan> _narrow =
    [
        .. found.Where(d => d.ExplainsMarks && Narrow.Contains(d.Code))
            .SelectMany(d => d.Fix.Select(e => e.At with { Length = Math.Max(1, e.Old.Length) }).Prepend(d.Span)),
    ];

    /// <summary>Whether a rule before has told why a mark at this very place is printed.</summary>
    public bool Explains(SourceSpan at) =>
        _wide.Exists(d => (d.Span.File, d.Span.Line) == (at.File, at.Line))
        || _narrow.Exists(n => (n.File, n.Line) == (at.File, at.Line)
            && n.Column < at.Column + Math.Max(1, at.Length) && at.Column < n.Column + Math.Max(1, n.Length));

    /// <summary>A space beside a mark of emphasis is why it does not take, and the other mark of the two.</summary>
    private static bool ChangesMarks(Diagnostic finding) =>
        finding.Code == "SR2045" && finding.Fix.Any(e => e.Old.AsSpan().ContainsAny("*_~"));

    public bool Has(SourceSpan at) => _lines.Contains((at.File, at.Line));

    /// <summary>Whether one of the lines that YAML joined to a text is among them: the text is not what its author sees.</summary>
    public bool Joins(DataText text) => text.Pieces.Any(p => _lines.Contains((text.Span.File, p.Line)));

    public void Add(SourceSpan at) => _lines.Add((at.File, at.Line));
}
