using System.CommandLine;
using StrategyReport.Cli.Findings;
using StrategyReport.Diagnostics;
using StrategyReport.Reading;
using StrategyReport.Sources;
using StrategyReport.Whereabouts;

namespace StrategyReport.Cli.Commands;

/// <summary><c>strategy-report where FILE TEXT</c>: the line of the data behind something that somebody has read.</summary>
internal static class WhereCommand
{
    private const int LongestQuote = 100;
    private const string Faint = "2";

    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = "A paper that this command built: .docx, .html or .htm." };
        var asked = new Argument<string[]>("TEXT")
        {
            Description = "Words as they are read in it, or a number of it: 3.4, \"Table 2\", \"Annex B\".",
            Arity = ArgumentArity.OneOrMore,
        };
        var period = CommonOptions.Period();
        period.Description = "The period that the paper reports on. Without it: as the file says.";
        var data = CommonOptions.Data();
        var templates = CommonOptions.Templates();
        const string Does = "Says where in the data, and in which template, something stands that is read in a paper.";
        var command = new CommandWithExamples("where", Does,
        [
            "where out/2024-25-Q2.docx \"every partnership\"",
            "where out/2024-25-Q2.docx \"Table 2\"",
            "where out/2024-25-Q2.html 3.4",
        ])
        {
            file, asked, period, data, templates,
        };
        command.SetAction(parsed =>
        {
            var (path, words) = (parsed.GetValue(file)!, string.Join(' ', parsed.GetValue(asked)!).Trim());
            var sources = NamedFolders.Sources(parsed.GetValue(data)!, parsed.GetValue(templates));
            if (words.Length == 0)
                return terminal.Refuse("what is to be found is blank. Write some words of the paper, or a number.");
            if (NamedFolders.Periods(sources, parsed.GetValue(period), out var problem) is not { } periods
                || Read(path, out problem) is not { } paper
                || RequestOf(paper, path, sources, parsed.GetValue(period), periods, out problem) is not { } request)
                return terminal.Refuse(problem);
            var found = new DiagnosticBag();
            if (Report.Compose([request], found).FirstOrDefault() is not { } report || found.HasErrors)
            {
                DiagnosticPrinter.Print(found, sources.Files, terminal);
                terminal.Error.WriteLine($"The data of {request.Period} has errors: until they are mended nobody can say what it makes.");
                return ExitCode.InputHasErrors;
            }

            return Tell(report.WhereIs(paper, words), path, words, terminal);
        });
        return command;
    }

    private static PublishedPaper? Read(string path, out string problem)
    {
        problem = Directory.Exists(path) ? $"'{path}' is a folder. Name a paper in it."
            : !File.Exists(path) ? $"there is no file '{path}'." : "";
        var ending = Path.GetExtension(path).ToLowerInvariant();
        if (problem.Length == 0 && ending is not (".docx" or ".html" or ".htm"))
            problem = $"'{path}' cannot be read: only .docx, .html and .htm can."
                + (ending == ".pdf" ? " Take the Word file of the same paper." : "");
        if (problem.Length > 0) return null;
        try
        {
            return PublishedPaper.Read(DiskFile.Read(path), isPage: ending != ".docx");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            problem = $"'{path}' cannot be read. {failure.Message}";
            return null;
        }
    }

    /// <summary>The paper that a file is, as far as it says; null, with the reason as a sentence, where nothing says its period.</summary>
    private static ReportRequest? RequestOf(
        PublishedPaper paper, string path, PaperSources sources, string? period, IReadOnlyList<string> periods, out string problem)
    {
        problem = "";
        var name = period ?? paper.Origin?.Period
            ?? periods.Where(p => paper.Names.Contains(p, StringComparison.Ordinal)).MaxBy(p => p.Length)
            ?? (periods.Count == 1 ? periods[0] : null);
        if (name is null)
            problem = $"'{path}' does not say which period it reports on. Name it with --period: {string.Join(", ", periods)}.";
        else if (!periods.Contains(name))
            problem = $"'{path}' reports on {name}, of which there is no paper in '{sources.Data}'. "
                + $"There are: {string.Join(", ", periods)}.";
        return problem.Length > 0 ? null : new ReportRequest(sources, name!, paper.Origin?.Objective, paper.Origin?.Final ?? false);
    }

    private static int Tell(FoundPlaces found, string path, string asked, Terminal terminal)
    {
        if (found.Places.Count == 0)
        {
            terminal.Error.WriteLine($"strategy-report: '{asked}' is not read in '{path}', nor in what the data makes today."
                + (found.Near.Count > 0 ? $" Near to it: {string.Join("; ", found.Near.Select(near => Quote(near)))}." : ""));
            return ExitCode.CouldNotRun;
        }

        if (!found.IsInFile) terminal.Error.WriteLine($"'{asked}' is not read in '{path}', but in what the data makes today:");
        foreach (var place in found.Places) Tell(place, asked, terminal);
        return found.Places.Any(p => p.Place is not null) ? ExitCode.Done : ExitCode.CouldNotRun;
    }

    private static void Tell(FoundPlace place, string asked, Terminal terminal)
    {
        if (place.Place is not { } at)
        {
            terminal.Error.WriteLine(Quote(place.Text) + (place.IsStruck
                ? " is struck out in the file, and nothing has come in its place."
                : " is in the file alone: nothing that the data says today is like it."));
            return;
        }

        terminal.Out.WriteLine(at.ToString());
        var number = place.Number is null ? "" : place.Number + " ";
        var said = place.Text.Length > 0 ? number + Quote(place.Text, asked) : "nothing in it is like what the file says";
        terminal.Out.WriteLine($"  {(place.Under.Length > 0 ? place.Under + ": " : "")}{said}");
        if (place.FormerNumber is { } other) terminal.Out.WriteLine($"  In the file it is {other}.");
        if (place.Former is { } former)
            terminal.Out.WriteLine($"  {(place.IsStruck ? "Before the changes it said" : "The file says")}: {Quote(former, asked)}");
        if (place.Template is { } template)
            terminal.Out.WriteLine(Terminal.Paint($"  written by {template}", Faint, terminal.OutColour));
    }

    /// <summary>A text, or, where it is long, what stands around some words of it.</summary>
    private static string Quote(string text, string words = "")
    {
        text = text.ReplaceLineEndings(" ");
        var at = words.Length == 0 ? 0 : Math.Max(text.IndexOf(words, StringComparison.OrdinalIgnoreCase), 0);
        var from = at < LongestQuote / 2 ? 0 : text.LastIndexOf(' ', at - LongestQuote / 4) + 1;
        var rest = text[from..];
        return $"\"{(from > 0 ? "…" : "")}{(rest.Length > LongestQuote ? rest[..LongestQuote].TrimEnd() + "…" : rest)}\"";
    }
}
