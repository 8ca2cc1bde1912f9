using StrategyReport.Changes;
using StrategyReport.Cli.Findings;
using StrategyReport.Diagnostics;

namespace StrategyReport.Cli.Commands;

/// <summary>A period of one time and the period of another that it is compared with.</summary>
internal sealed record ComparedPapers(PaperVersion Old, string OldPeriod, PaperVersion New, string NewPeriod)
{
    /// <summary>
    /// Those that were named, or each period of the new time with itself, or, where it is new, with the one before it; null, with the
    /// reason as a sentence: there are none.
    /// </summary>
    /// <param name="period">The one that is meant where none is named otherwise; null: none.</param>
    public static IReadOnlyList<ComparedPapers>? Of(PaperVersion old, PaperVersion now, string? period, out string problem)
    {
        problem = "";
        if (old.Period is { } was)
            return Named(was, now.Period ?? period ?? (old.Revision is null ? now.Sources.Periods[^1] : was), out problem);
        if ((now.Period ?? period) is { } named)
            return now.Sources.Periods.Contains(named) && Same(named) is { } pair ? [pair] : Named(named, named, out problem);
        List<ComparedPapers> both = [.. now.Sources.Periods.Select(Same).OfType<ComparedPapers>()];
        if (both.Count == 0) problem = $"'{old.Revision!.Name}' has none of the periods {string.Join(", ", now.Sources.Periods)}.";
        return both.Count == 0 ? null : both;

        // The Board has not read a new paper yet, but the one before it.
        ComparedPapers? Same(string one) => old.Sources.Periods.Contains(one) ? new ComparedPapers(old, one, now, one)
            : now.Sources.Periods.LastOrDefault(p => string.CompareOrdinal(p, one) < 0 && old.Sources.Periods.Contains(p)) is { } before
                ? new ComparedPapers(old, before, now, one)
                : null;

        IReadOnlyList<ComparedPapers>? Named(string one, string other, out string problem)
        {
            problem = Missing(old, one) ?? Missing(now, other) ?? "";
            return problem.Length > 0 ? null : [new ComparedPapers(old, one, now, other)];
        }
    }

    /// <summary>All of them, composed; null where an error keeps one from being built, which is then told.</summary>
    public static IReadOnlyList<(Report Old, Report New, ComparedNames Names)>? Build(
        IReadOnlyList<ComparedPapers> pairs, Terminal terminal)
    {
        var papers = new List<(Report, Report, ComparedNames)>();
        foreach (var pair in pairs)
        {
            var (old, now) = (Build(pair.Old, pair.OldPeriod, terminal), Build(pair.New, pair.NewPeriod, terminal));
            if (old is null || now is null) return null;
            papers.Add((old, now, pair.Names));
        }

        return papers;
    }

    private ComparedNames Names => new(
        Old.NameOf(OldPeriod), New.NameOf(NewPeriod),
        $"{InWords(New, NewPeriod)}, since {(Old.Revision is { } then && OldPeriod == NewPeriod ? then.Name : InWords(Old, OldPeriod))}");

    private static string InWords(PaperVersion version, string period) =>
        version.Revision is null ? period : $"{period} in {version.Revision.Name}";

    private static string? Missing(PaperVersion version, string period) => version.Sources.Periods.Contains(period) ? null
        : $"there is no period '{period}' in '{version.Revision?.Name ?? version.Sources.Data}'. "
            + $"There are: {string.Join(", ", version.Sources.Periods)}.";

    private static Report? Build(PaperVersion version, string period, Terminal terminal)
    {
        var found = new DiagnosticBag();
        var report = Report.Compose([new ReportRequest(version.Sources, period, Notes: false)], found).FirstOrDefault();
        if (!found.HasErrors) return report;
        DiagnosticPrinter.Print(found, version.Sources.Files, terminal);
        terminal.Error.WriteLine($"Nothing was compared: {version.NameOf(period)} has errors.");
        return null;
    }
}
