namespace StrategyReport.Diagnostics;

public enum Severity
{
    /// <summary>The paper cannot or must not be written.</summary>
    Error,

    /// <summary>The paper is written; somebody should look.</summary>
    Warning,
}

/// <summary>One finding, in the analyst's words: what is wrong, where, and what would be right.</summary>
/// <param name="Code">SR1xxx YAML, SR2xxx rules, SR3xxx template, SR4xxx markup, SR5xxx Word, SR6xxx what comes back,
/// SR7xxx web page.</param>
/// <param name="Message">What is wrong, as a sentence that names the YAML key and the value met.</param>
/// <param name="Hint">What would be right, as a sentence of its own; null where there is nothing useful to add.</param>
public sealed record Diagnostic(string Code, Severity Severity, SourceSpan Span, string Message, string? Hint = null)
{
    /// <summary>The changes that mend it for certain, all or none of them; empty where a person has to decide.</summary>
    public IReadOnlyList<Edit> Fix { get; init; } = [];

    /// <summary>Of which marks it says why they are printed: no other finding of such a mark is told beside it.</summary>
    internal MarksExplained Explains { get; init; }

    /// <summary>One line: <c>file:line:col: error SR1004: message hint</c>.</summary>
    public override string ToString()
    {
        var severity = Severity == Severity.Error ? "error" : "warning";
        return $"{Span}: {severity} {Code}: {Message}{(Hint is null ? "" : " " + Hint)}";
    }
}

/// <summary>Of which marks of Markdown a finding says why they are printed, or why not.</summary>
internal enum MarksExplained
{
    None,

    /// <summary>Of those at its place.</summary>
    Place,

    /// <summary>Of all in its line.</summary>
    Line,
}
