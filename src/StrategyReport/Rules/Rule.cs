using StrategyReport.Data;
using StrategyReport.Diagnostics;
using StrategyReport.Markup.Tree;

namespace StrategyReport.Rules;

/// <summary>
/// A rule of the house. Each stands with all that belongs to it in a file of its own, <c>Group/X.cs</c>, beside its page, <c>X.md</c>.
/// </summary>
/// <param name="Check">Finds what is wrong with a paper. It warns of what a draft may hold: a final paper makes an error of it.</param>
internal sealed record Rule(string Code, string Title, Action<Subject, DiagnosticBag> Check, params IReadOnlyList<RuleOption> Options)
    : RuleDescription(Code, Title, Options)
{
    /// <summary>
    /// The code of the markup's own check of the same; null: none. What it finds in a data file is told by the rule, in the author's
    /// words, and by nobody where the house has no such rule; the check remains for what templates write.
    /// </summary>
    public string? Replaces { get; init; }

    /// <summary>For what is known only of the composed paper, such as its numbers; null: nothing.</summary>
    public Action<Paper, DiagnosticBag>? CheckPaper { get; init; }

    /// <summary>Of which marks its findings say why they are printed, so that no rule below it tells the same.</summary>
    public MarksExplained Explains { get; init; }

    public Diagnostic Warning(SourceSpan at, string message, string? hint) =>
        MessageText.Warning(Code, at, message, hint) with { Explains = Explains };

    /// <summary>For what may not stand in a draft either.</summary>
    public Diagnostic Error(SourceSpan at, string message, string? hint) =>
        MessageText.Error(Code, at, message, hint) with { Explains = Explains };
}
