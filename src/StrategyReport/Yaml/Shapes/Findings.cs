using StrategyReport.Diagnostics;

namespace StrategyReport.Yaml.Shapes;

/// <summary>What is found wrong while one file is read by its shape.</summary>
internal sealed class Findings(DiagnosticBag diagnostics)
{
    /// <summary>How many faults were met, those included that had been reported before, as faulty YAML.</summary>
    public int Count { get; private set; }

    public void Report(Diagnostic diagnostic)
    {
        diagnostics.Add(diagnostic);
        Count++;
    }

    /// <summary>Counts a fault about which all has been said.</summary>
    public void CountKnown() => Count++;
}
