using StrategyReport.Diagnostics;
using StrategyReport.Model;

namespace StrategyReport.Validation;

/// <summary>What a rule looks at.</summary>
/// <param name="Final">Whether this is the paper that goes to the Board, and no longer a draft.</param>
public sealed record RuleSubject(Framework Framework, PeriodPaper Paper, bool Final);

/// <summary>A rule of the house. Each stands in a file of its own under <c>Rules</c>.</summary>
/// <param name="Code">SR2xxx, as its messages carry it.</param>
/// <param name="Summary">One line: what it finds.</param>
public sealed record Rule(string Code, string Summary, Action<RuleSubject, DiagnosticBag> Check);
