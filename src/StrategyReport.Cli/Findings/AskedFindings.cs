using StrategyReport.Cli.Git;
using StrategyReport.Diagnostics;

namespace StrategyReport.Cli.Findings;

/// <summary>Which findings <c>validate</c> is asked for: those of some files, those that a revision did not have.</summary>
/// <param name="Files">
/// Files and folders; none: all. With one that others are read by go those others: what it says can make them wrong.
/// </param>
/// <param name="Since">A git revision; null: all, whenever they came.</param>
internal sealed record AskedFindings(IReadOnlyList<string> Files, string? Since)
{
    /// <summary>Blank where each file is there, and one that papers are made from.</summary>
    public string WhyNotChecked(PaperSources sources)
    {
        foreach (var file in Files)
        {
            if (!File.Exists(file) && !Directory.Exists(file))
                return $"there is no file '{file}'." + (sources.Periods.Contains(file) ? $" Write --period {file} for a period." : "");
            if (!IsIn(sources.Data, file) && !IsIn(sources.Templates, file))
                return $"'{file}' is none of the files that papers are made from: those are in '{sources.Data}' and '{sources.Templates}'.";
        }

        return "";
    }

    /// <summary>Those that were asked for; says on the error output how many are left out, so that nobody takes them for none.</summary>
    /// <param name="check">Finds all that is wrong with some periods.</param>
    /// <returns>Null, with the reason as a sentence, where there is no such revision.</returns>
    public DiagnosticBag? Of(
        DiagnosticBag all, PaperSources sources, string? templates, Func<PaperSources, DiagnosticBag> check, Terminal terminal,
        out string problem)
    {
        problem = "";
        var found = all;
        if (Files.Count > 0)
        {
            found = [];
            var places = Files.Select(file => IsIn(sources.Templates, file) ? null : PaperSources.PlaceReadWith(file)).ToList();
            found.AddRange(all.Where(d => places.Exists(place => place is null || IsIn(place, d.Span.File))));
            TellRest(all, found, "in other files", terminal);
        }

        if (Since is null) return found;
        if (GitRevision.Find(sources.Data, Since, out problem) is not { } revision) return null;
        if (revision.Sources(sources, templates) is not { HasFramework: true } then) return found; // All are new.
        var latest = FindingsSince.Of(found, sources.Files, check(then), then.Files, FindingsSince.PrefixOf(revision.Name));
        TellRest(found, latest, $"that '{revision.Name}' has too", terminal);
        return latest;
    }

    private static void TellRest(DiagnosticBag all, DiagnosticBag some, string which, Terminal terminal)
    {
        var ((errors, warnings), (told, warned)) = (DiagnosticPrinter.Count(all), DiagnosticPrinter.Count(some));
        if (all.Count > some.Count)
            terminal.Notes.WriteLine($"{DiagnosticPrinter.CountInWords(errors - told, warnings - warned)} {which} are not shown.");
    }

    private static bool IsIn(string place, string file)
    {
        var (outer, inner) = (Path.GetFullPath(place).TrimEnd(Path.DirectorySeparatorChar), Path.GetFullPath(file));
        return inner == outer || inner.StartsWith(outer + Path.DirectorySeparatorChar, StringComparison.Ordinal);
    }
}
