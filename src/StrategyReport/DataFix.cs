using StrategyReport.Diagnostics;
using StrategyReport.Sources;

namespace StrategyReport;

/// <summary>
/// Mends what is certain and mechanical, as the findings themselves say it: rounds of checking and editing in memory, until
/// nothing is left that can be mended so. Nothing is written here.
/// </summary>
public static class DataFix
{
    /// <summary>One mending may lay bare the next. Far more rounds than it takes: a bound, not a plan.</summary>
    private const int MostRounds = 20;

    /// <param name="periods">Whose findings are mended; those in the framework belong to all of them.</param>
    public static DataFixes Run(PaperSources sources, IReadOnlyList<string> periods)
    {
        var files = new Dictionary<string, MendedFile>();
        var mended = new DiagnosticBag();
        for (var round = 0; ; round++)
        {
            var found = new DiagnosticBag();
            var changed = files.ToDictionary(f => f.Key, f => f.Value.Content);
            DataCheck.Run(sources with { Files = sources.Files.With(changed) }, periods, final: false, found);
            var now = new DiagnosticBag();
            if (round < MostRounds) Mend(sources.Files, files, found.Where(d => d.Fix.Count > 0), now);
            // What took a round more, such as a list whose text had to become a block, is one mending.
            var known = mended.Select(Said).ToHashSet();
            mended.AddRange(now.Where(n => !known.Contains(Said(n))));
            if (now.Count > 0) continue;
            return new DataFixes([.. files.Values.Where(f => f.After != f.Before)], mended, found);
        }
    }

    private static (string, string, string, int) Said(Diagnostic finding) =>
        (finding.Code, finding.Message, finding.Span.File, finding.Span.Line);

    private static void Mend(
        SourceFiles sources, Dictionary<string, MendedFile> files, IEnumerable<Diagnostic> fixable, DiagnosticBag mended)
    {
        foreach (var findings in fixable.GroupBy(d => d.Span.File))
        {
            if ((files.GetValueOrDefault(findings.Key) ?? MendedFile.Read(sources, findings.Key)) is not { } file) continue;
            files[findings.Key] = file.With(findings, mended);
        }
    }
}

/// <param name="Files">Those that changed, and how.</param>
/// <param name="Mended">The findings that are gone; each at the line of the file that it was found in.</param>
/// <param name="Left">What is still to be told of the mended files.</param>
public sealed record DataFixes(IReadOnlyList<MendedFile> Files, DiagnosticBag Mended, DiagnosticBag Left);
