using StrategyReport.Data;
using StrategyReport.Diagnostics;

namespace StrategyReport.Rules;

/// <summary>
/// A rule of the house. Each stands with all that belongs to it in a file of its own, <c>Group/X.cs</c>, beside its page, <c>X.md</c>.
/// </summary>
/// <param name="Check">Finds what is wrong with a paper. It warns of what a draft may hold: a final paper makes an error of it.</param>
internal sealed record Rule(string Code, string Title, Action<Subject, DiagnosticBag> Check, params IReadOnlyList<RuleOption> Options)
    : RuleDescription(Code, Title, Options)
{
    public Diagnostic Warning(SourceSpan at, string message, string? hint) => MessageText.Warning(Code, at, message, hint);

    /// <summary>For what may not stand in a draft either.</summary>
    public Diagnostic Error(SourceSpan at, string message, string? hint) => MessageText.Error(Code, at, message, hint);
}
