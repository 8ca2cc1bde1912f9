using StrategyReport.Diagnostics;
using StrategyReport.Sources;

namespace StrategyReport.Cli.Findings;

/// <summary>The lines that findings are about; each file is read once.</summary>
internal sealed class SourceLines(SourceFiles sources)
{
    private readonly Dictionary<string, IReadOnlyList<string>> _files = [];

    /// <summary>Null where a finding is about no line, or the file cannot be read.</summary>
    public string? Find(SourceSpan span)
    {
        if (span.Line == 0) return null;
        if (!_files.TryGetValue(span.File, out var lines)) _files[span.File] = lines = sources.Lines(span.File);
        return span.Line <= lines.Count ? lines[span.Line - 1] : null;
    }

    /// <summary>Without the blanks around it; nothing where there is none.</summary>
    public string Of(Diagnostic finding) => Find(finding.Span)?.Trim() ?? "";
}
