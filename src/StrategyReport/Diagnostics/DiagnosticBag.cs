using System.Collections;

namespace StrategyReport.Diagnostics;

/// <summary>Gathers the findings of every stage, so that one run reports all of them.</summary>
public sealed class DiagnosticBag : IEnumerable<Diagnostic>
{
    /// <summary>Where each finding, whatever its severity, stands in the list.</summary>
    private readonly Dictionary<Diagnostic, int> _known = [];

    private readonly List<Diagnostic> _items = [];

    public bool HasErrors { get; private set; }

    public int Count => _items.Count;

    /// <summary>Those that stop a paper, alone.</summary>
    public DiagnosticBag Errors()
    {
        var errors = new DiagnosticBag();
        errors.AddRange(_items.Where(d => d.Severity == Severity.Error));
        return errors;
    }

    /// <summary>
    /// Adds a finding; one that says the same at the same place is kept once, and as an error if it is one to either: a text of the
    /// framework stands in drafts and in final papers; and with its mending, if either knows one.
    /// </summary>
    public void Add(Diagnostic diagnostic)
    {
        var said = diagnostic with { Severity = Severity.Warning, Fix = [] };
        HasErrors |= diagnostic.Severity == Severity.Error;
        if (_known.TryAdd(said, _items.Count))
        {
            _items.Add(diagnostic);
            return;
        }

        var known = _items[_known[said]];
        _items[_known[said]] = known with
        {
            Severity = diagnostic.Severity == Severity.Error ? Severity.Error : known.Severity,
            Fix = known.Fix.Count > 0 ? known.Fix : diagnostic.Fix,
        };
    }

    public void AddRange(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics) Add(diagnostic);
    }

    /// <summary>By file, then position, then code: the order in which a person works through them.</summary>
    public IEnumerator<Diagnostic> GetEnumerator() => _items
        .OrderBy(d => d.Span.File, StringComparer.Ordinal)
        .ThenBy(d => d.Span.Line)
        .ThenBy(d => d.Span.Column)
        .ThenBy(d => d.Code, StringComparer.Ordinal)
        .GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
