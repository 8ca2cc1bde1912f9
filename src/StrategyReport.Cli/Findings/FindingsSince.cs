using System.Text.RegularExpressions;
using StrategyReport.Diagnostics;
using StrategyReport.Sources;

namespace StrategyReport.Cli.Findings;

/// <summary>
/// Findings that an earlier state of the files did not have. Lines move while a paper is written: a finding is the same as one of then
/// if it says the same of the same file, and of two that do, the one whose line is as it was.
/// </summary>
internal static partial class FindingsSince
{
    /// <summary>Before the name of each file of then, as in <c>origin/main:data/framework.yaml</c>.</summary>
    public static string PrefixOf(string revision) => revision + ":";

    /// <param name="prefix">What the names of <paramref name="then"/>'s files have before them; the findings' own are without it.</param>
    public static DiagnosticBag Of(
        DiagnosticBag now, SourceFiles files, DiagnosticBag then, SourceFiles former, string prefix)
    {
        var formerLines = new SourceLines(former);
        var lines = new SourceLines(files);
        var known = then.GroupBy(d => Said(d, prefix)).ToDictionary(g => g.Key, g => g.Select(formerLines.Of).ToList());
        List<(Diagnostic Finding, List<string>? Former)> all = [.. now.Select(d => (d, known.GetValueOrDefault(Said(d, ""))))];

        // Those whose line is as it was find their own first; what is left of the former ones is of lines that were rewritten.
        var found = new DiagnosticBag();
        found.AddRange(all.Where(f => f.Former?.Remove(lines.Of(f.Finding)) is not true).ToList()
            .Where(f => f.Former is not { Count: > 0 } former || !TakeOne(former)).Select(f => f.Finding));
        return found;

        static bool TakeOne(List<string> former)
        {
            former.RemoveAt(former.Count - 1);
            return true;
        }
    }

    /// <summary>All that a finding says but for its own place and the places in its words.</summary>
    private static (string Code, Severity Severity, string File, string Message) Said(Diagnostic finding, string prefix)
    {
        var (file, message) = (finding.Span.File, finding.Message);
        if (prefix.Length > 0)
        {
            if (file.StartsWith(prefix, StringComparison.Ordinal)) file = file[prefix.Length..];
            message = message.Replace(prefix, "", StringComparison.Ordinal);
        }

        return (finding.Code, finding.Severity, file, Place().Replace(message, ""));
    }

    /// <summary>"line 12", or ":12:3" after the name of a file.</summary>
    [GeneratedRegex(@"\bline \d+|(?<=\.\w+):\d+(:\d+)?", RegexOptions.CultureInvariant)]
    private static partial Regex Place();
}
