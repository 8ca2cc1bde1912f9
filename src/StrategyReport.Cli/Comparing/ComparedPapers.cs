using StrategyReport.Changes;
using StrategyReport.Cli.Findings;
using StrategyReport.Diagnostics;

namespace StrategyReport.Cli.Comparing;

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
        if (period is not null && old.Period is not null && now.Period is not null && now.Period != period)
        {
            problem = $"--period {period} is neither needed nor meant where two papers are named: {old.Period} and {now.Period}.";
            return null;
        }

        if (now.Sources.Periods.Count == 0)
        {
            problem = $"in '{now.Revision?.Name ?? now.Sources.Data}' there is no paper.";
            return null;
        }

        if (old is { Revision: null, Period: { } newest } && now.Period is null && period is null && newest == now.Sources.Periods[^1])
        {
            problem = $"{newest} is the newest paper, and nothing is named to compare it with: name an earlier one, or a git revision.";
            return null;
        }

        if (old.Period is { } was)
            return Named(was, now.Period ?? period ?? (old.Revision is null ? now.Sources.Periods[^1] : was), out problem);
        if ((now.Period ?? period) is { } named)
            return now.Sources.Periods.Contains(named) && Same(named) is { } pair ? [pair] : Named(named, named, out problem);
        List<ComparedPapers> both = [.. now.Sources.Periods.Select(Same).OfType<ComparedPapers>()];
        if (both.Count == 0) problem = $"'{old.Revision!.Name}' has none of the periods {string.Join(", ", now.Sources.Periods)}.";
        return both.Count == 0 ? null : both;

        // The Board has not read a new paper yet, but the one before it.
        ComparedPapers? Same(string one)
        {
            string? then = one;
            while (then is not null && !old.Sources.Periods.Contains(then)) then = now.Sources.PeriodBefore(then);
            return then is null ? null : new ComparedPapers(old, then, now, one);
        }

        IReadOnlyList<ComparedPapers>? Named(string one, string other, out string problem)
        {
            problem = Missing(old, one) ?? Missing(now, other) ?? "";
            return problem.Length > 0 ? null : [new ComparedPapers(old, one, now, other)];
        }
    }

    /// <summary>All of them, of the same two times, composed, but for those in which an error stands: that is told, each once.</summary>
    /// <param name="failures">Says of each that is left out why, as a sentence.</param>
    public static IReadOnlyList<ComparedReports> Build(
        IReadOnlyList<ComparedPapers> pairs, Terminal terminal, out IReadOnlyList<string> failures)
    {
        // The two times have nothing in common, and most machines have two cores.
        var earlier = Task.Run(() => Composed(pairs[0].Old, pairs.Select(p => p.OldPeriod)));
        var (now, today) = Composed(pairs[0].New, pairs.Select(p => p.NewPeriod));
        var (old, then) = earlier.GetAwaiter().GetResult();
        DiagnosticPrinter.Print(then, pairs[0].Old.Sources.Files, terminal);
        DiagnosticPrinter.Print(today, pairs[0].New.Sources.Files, terminal);
        var (papers, left) = (new List<ComparedReports>(), new List<string>());
        foreach (var pair in pairs)
        {
            if (!now.TryGetValue(pair.NewPeriod, out var report))
                left.Add($"{pair.NewPeriod} was not compared: {pair.Names.To} has errors.");
            else if (!old.TryGetValue(pair.OldPeriod, out var former))
                left.Add($"{pair.NewPeriod} was not compared: {pair.Names.From} has errors.");
            else
                papers.Add(new ComparedReports(former, report, pair.Names));
        }

        foreach (var failure in left) terminal.Error.WriteLine(failure);
        failures = left;
        return papers;
    }

    /// <summary>Papers of the old time that the new one has not at all.</summary>
    public static IEnumerable<PaperChanges> Gone(PaperVersion old, PaperVersion now) =>
        old.Sources.Periods.Except(now.Sources.Periods).Select(period => new PaperChanges(
            new ComparedPapers(old, period, now, period).Names, [new ChangedPart("The whole paper", ChangeKind.Removed, [])]));

    private ComparedNames Names => new(
        Old.NameOf(OldPeriod), New.NameOf(NewPeriod),
        $"{InWords(New, NewPeriod)}, since {(Old.Revision is { } then && OldPeriod == NewPeriod ? then.Name : InWords(Old, OldPeriod))}");

    private static string InWords(PaperVersion version, string period) =>
        version.Revision is null ? period : $"{period} in {version.Revision.Name}";

    private static string? Missing(PaperVersion version, string period) => version.Sources.Periods.Contains(period) ? null
        : $"there is no period '{period}' in '{version.Revision?.Name ?? version.Sources.Data}'. "
            + $"There are: {string.Join(", ", version.Sources.Periods)}.";

    /// <summary>The papers of one time by their periods, and the errors of those that are not among them.</summary>
    private static (Dictionary<string, Report> Reports, DiagnosticBag Errors) Composed(PaperVersion version, IEnumerable<string> periods)
    {
        var found = new DiagnosticBag();
        var requests = periods.Distinct().Select(period => new ReportRequest(version.Sources, period)).ToList();
        var reports = Report.Compose(requests, found).ToDictionary(report => report.Period);
        return (reports, found.Errors());
    }
}
