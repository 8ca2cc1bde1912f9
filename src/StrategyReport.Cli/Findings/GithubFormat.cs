using System.Globalization;
using StrategyReport.Diagnostics;

namespace StrategyReport.Cli.Findings;

/// <summary>
/// GitHub's workflow commands, which stand as annotations beside the lines of a pull request. GitHub shows ten of each kind
/// for a step and drops the others: those are written as plain lines, and the last line says how many they are. The newest
/// period comes first: it is the one that is being written.
/// </summary>
internal static class GithubFormat
{
    private const int MostShown = 10;

    public static void Print(DiagnosticBag diagnostics, IReadOnlyList<string> periods, TextWriter output)
    {
        // The sort is stable: findings of a period stay in their order.
        var newestFirst = diagnostics.OrderByDescending(d => Newness(d.Span.File, periods)).ToList();
        var errors = newestFirst.FindAll(d => d.Severity == Severity.Error);
        var warnings = newestFirst.FindAll(d => d.Severity == Severity.Warning);
        foreach (var error in errors.Take(MostShown)) output.WriteLine(Annotation("error", error));
        foreach (var warning in warnings.Take(MostShown)) output.WriteLine(Annotation("warning", warning));
        DiagnosticPrinter.PrintEach([.. errors.Skip(MostShown), .. warnings.Skip(MostShown)], output,
            rest => output.WriteLine(TerminalText.Line(rest.ToString())));

        var (moreErrors, moreWarnings) = (Math.Max(0, errors.Count - MostShown), Math.Max(0, warnings.Count - MostShown));
        var count = DiagnosticPrinter.CountInWords(errors.Count, warnings.Count);
        output.WriteLine(moreErrors + moreWarnings == 0
            ? count
            : $"::notice title=strategy-report::{count}; {DiagnosticPrinter.CountInWords(moreErrors, moreWarnings)} "
              + "more than GitHub shows as annotations are in the log of this step.");
    }

    /// <summary>The place of the file's period among all; what belongs to none, such as a template, counts with the newest.</summary>
    private static int Newness(string file, IReadOnlyList<string> periods)
    {
        for (var i = 0; i < periods.Count; i++)
            if (file.Contains($"/{periods[i]}/", StringComparison.Ordinal))
                return i;
        return periods.Count - 1;
    }

    private static string Annotation(string kind, Diagnostic diagnostic)
    {
        var span = diagnostic.Span;
        var place = span.Line == 0
            ? $"file={Property(span.File)}"
            : string.Create(
                CultureInfo.InvariantCulture,
                $"file={Property(span.File)},line={span.Line},col={span.Column},endColumn={span.Column + span.Length}");
        var hint = diagnostic.Hint is null ? "" : " " + diagnostic.Hint;
        return $"::{kind} {place},title={diagnostic.Code}::{Data(diagnostic.Message + hint)}";
    }

    private static string Data(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal)
            .Replace("\r", "%0D", StringComparison.Ordinal)
            .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) =>
        Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
