namespace StrategyReport.Diagnostics;

/// <summary>An author's word in the YAML that a finding is meant: <c># allow SR2013: reason</c>.</summary>
/// <param name="Span">Where the code stands.</param>
/// <param name="Reason">Why; empty where none is given, which is itself reported.</param>
/// <param name="FirstLine">1-based first line of the key or item that it stands above or beside.</param>
/// <param name="LastLine">Its last line.</param>
internal sealed record Suppression(SourceSpan Span, string Code, string Reason, int FirstLine, int LastLine)
{
    public bool Covers(Diagnostic diagnostic) =>
        diagnostic.Code == Code && diagnostic.Span.File == Span.File
        && diagnostic.Span.Line >= FirstLine && diagnostic.Span.Line <= LastLine;
}
