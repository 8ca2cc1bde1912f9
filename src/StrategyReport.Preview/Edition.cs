using StrategyReport.Diagnostics;
using StrategyReport.Status;

namespace StrategyReport.Preview;

/// <summary>What there is to see of a period between two saves.</summary>
/// <param name="Number">Grows by one at each save.</param>
/// <param name="Periods">All that there are, in order of their names.</param>
/// <param name="Paper">The page, or the last that could be made; null where none could be made yet.</param>
/// <param name="IsStale">Whether <paramref name="Paper"/> is of an earlier edition.</param>
/// <param name="Status">What the paper holds so far; null where nothing could be looked at.</param>
/// <param name="Problem">Why nothing could be looked at, as a sentence; null where something could.</param>
internal sealed record Edition(
    long Number, string Period, IReadOnlyList<string> Periods, string? Paper, bool IsStale, DiagnosticBag Findings,
    PeriodStatus? Status, string? Problem);
