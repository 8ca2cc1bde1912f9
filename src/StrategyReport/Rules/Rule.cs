using StrategyReport.Diagnostics;

namespace StrategyReport.Rules;

/// <summary>A rule of the house. Each stands in a file of its own under <c>Rules</c>; its title and options are in the model's catalogue.</summary>
/// <param name="Code">SR2xxx, as its messages carry it.</param>
public sealed record Rule(string Code, Action<Subject, DiagnosticBag> Check);
