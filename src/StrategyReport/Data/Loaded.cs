using StrategyReport.Diagnostics;

namespace StrategyReport.Data;

/// <summary>What a file gave, and what is wrong with it. After an error the value is as much as could be read.</summary>
internal sealed record Loaded<T>(T Value, IReadOnlyList<Diagnostic> Findings)
{
    internal static Loaded<T> By(Func<DiagnosticBag, T> load)
    {
        var found = new DiagnosticBag();
        return new Loaded<T>(load(found), [.. found]);
    }
}
