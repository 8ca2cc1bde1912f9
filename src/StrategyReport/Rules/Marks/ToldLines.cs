using StrategyReport.Diagnostics;
using StrategyReport.Yaml.Reading;

namespace StrategyReport.Rules.Marks;

/// <summary>
/// What rules before have told of marks: one slip has one finding. A rule of lines, such as one of lists, explains all that stands in
/// its line; one of characters no more than what stands at its place.
/// </summary>
internal sealed class ToldLines(DiagnosticBag found)
{
    private readonly HashSet<(string, int)> _lines = LinesOf(found.Where(d => d.Explains == MarksExplained.Line || PartsMarks(d)));
    private readonly HashSet<(string, int)> _touched = LinesOf(found.Where(d => d.Explains != MarksExplained.None));
    private readonly ILookup<(string, int), SourceSpan> _places =
        found.Where(d => d.Explains == MarksExplained.Place)
            .SelectMany(d => d.Fix.Select(e => e.At with { Length = Math.Max(1, e.Old.Length) }).Prepend(d.Span))
            .ToLookup(p => (p.File, p.Line));

    /// <summary>Whether what stands there is explained.</summary>
    public bool Has(SourceSpan at) => HasLine(at)
        || _places[(at.File, at.Line)].Any(p => p.Column < at.Column + at.Length && at.Column < p.Column + p.Length);

    /// <summary>Whether the whole line is.</summary>
    public bool HasLine(SourceSpan at) => _lines.Contains((at.File, at.Line));

    /// <summary>Whether anything in its line is.</summary>
    public bool Touches(SourceSpan at) => _touched.Contains((at.File, at.Line));

    /// <summary>Whether one of the lines that YAML joined to a text is among them: the text is not what its author sees.</summary>
    public bool Joins(DataText text) => text.Pieces.Any(p => _lines.Contains((text.Span.File, p.Line)));

    public void Add(SourceSpan at) => _lines.Add((at.File, at.Line));

    /// <summary>A no-break space beside a mark of emphasis is why it does not take, and why the other of the two does not.</summary>
    private static bool PartsMarks(Diagnostic finding) => finding.Explains == MarksExplained.Place && finding.Fix.Any(e =>
        e.Old.AsSpan().ContainsAny("\u00A0\u202F\u2007") && e.Old.AsSpan().ContainsAny("*_~"));

    private static HashSet<(string, int)> LinesOf(IEnumerable<Diagnostic> findings) =>
        [.. findings.Select(d => (d.Span.File, d.Span.Line))];
}
