using StrategyReport.Diagnostics;
using StrategyReport.Yaml.Reading;

namespace StrategyReport.Rules.Marks;

/// <summary>The lines of which a rule before has told how they are marked: one slip has one finding.</summary>
internal sealed class ToldLines(DiagnosticBag found)
{
    private readonly HashSet<(string, int)> _lines =
        [.. found.Where(d => d.ExplainsMarks).Select(d => (d.Span.File, d.Span.Line))];

    public bool Has(SourceSpan at) => _lines.Contains((at.File, at.Line));

    /// <summary>Whether one of the lines that YAML joined to a text is among them: the text is not what its author sees.</summary>
    public bool Joins(DataText text) => text.Pieces.Any(p => _lines.Contains((text.Span.File, p.Line)));

    public void Add(SourceSpan at) => _lines.Add((at.File, at.Line));
}
