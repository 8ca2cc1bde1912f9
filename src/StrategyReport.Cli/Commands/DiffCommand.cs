using System.CommandLine;
using StrategyReport.Changes;
using StrategyReport.Cli.Changes;
using StrategyReport.Cli.Findings;
using StrategyReport.Cli.Git;
using StrategyReport.Diagnostics;

namespace StrategyReport.Cli.Commands;

/// <summary><c>strategy-report diff</c>: what the Board would read differently.</summary>
internal static class DiffCommand
{
    /// <summary>With which a command that was asked for it says that something has changed, as git's does.</summary>
    private const int SomethingDiffers = 1;

    public static Command Create(Terminal terminal)
    {
        var from = new Argument<string?>("FROM")
        {
            Description = "A period, a git revision (the same period then), or REVISION:PERIOD. Without it: HEAD.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var to = new Argument<string?>("TO")
        {
            Description = "The same. Without it: the papers as they are on disk.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var period = CommonOptions.Period();
        var format = new Option<string>("--format")
        {
            Description = $"How it is written: {ChangesFormat.Known}.",
            HelpName = "FORMAT",
            DefaultValueFactory = _ => ChangesFormat.Usual.Name,
        };
        var exitCode = new Option<bool>("--exit-code") { Description = "Exit code 1 where something has changed." };
        var data = CommonOptions.Data();
        var templates = CommonOptions.Templates();
        var command = new Command("diff", "Says what is other in a paper than in an earlier one, as the Board would.")
        {
            from, to, period, format, exitCode, data, templates,
        };
        command.SetAction(parsed =>
        {
            var (folder, layouts) = (parsed.GetValue(data)!, parsed.GetValue(templates));
            if (CommonOptions.Periods(CommonOptions.Sources(folder, layouts), null, out var problem) is null
                || ChangesFormat.Of(parsed.GetValue(format)!, out problem) is not { } written
                || PaperVersion.Find(parsed.GetValue(from) ?? "HEAD", folder, layouts, out problem) is not { } old
                || PaperVersion.Find(parsed.GetValue(to), folder, layouts, out problem) is not { } now
                || Pairs(old, now, parsed.GetValue(period), out problem) is not { } pairs)
                return CommandLine.Refuse(terminal, problem);
            var changes = new List<PaperChanges>();
            foreach (var (before, after) in pairs)
                if (Compare(old, before, now, after, terminal) is { } found) changes.Add(found);
                else return CommandLine.InputHasErrors;
            written.Print(changes, terminal);
            return parsed.GetValue(exitCode) && changes.Exists(c => c.Parts.Count > 0) ? SomethingDiffers : CommandLine.Done;
        });
        return command;
    }

    /// <summary>Which papers are compared: those that were named, or each period that both have.</summary>
    private static IReadOnlyList<(string Old, string New)>? Pairs(PaperVersion old, PaperVersion now, string? period, out string problem)
    {
        problem = "";
        if (old.Period is { } was)
            return Named(was, now.Period ?? period ?? (old.Revision is null ? now.Sources.Periods[^1] : was), out problem);
        if ((now.Period ?? period) is { } same) return Named(same, same, out problem);
        List<(string, string)> both = [.. now.Sources.Periods.Where(old.Sources.Periods.Contains).Select(p => (p, p))];
        if (both.Count == 0) problem = $"'{old.Revision!.Name}' has none of the periods {string.Join(", ", now.Sources.Periods)}.";
        return both.Count == 0 ? null : both;

        IReadOnlyList<(string, string)>? Named(string one, string other, out string problem)
        {
            problem = Missing(old, one) ?? Missing(now, other) ?? "";
            return problem.Length > 0 ? null : [(one, other)];
        }
    }

    private static string? Missing(PaperVersion version, string period) => version.Sources.Periods.Contains(period) ? null
        : $"there is no period '{period}' in '{version.Revision?.Name ?? version.Sources.Data}'. "
            + $"There are: {string.Join(", ", version.Sources.Periods)}.";

    /// <summary>Null where an error keeps one of them from being built, which is then told.</summary>
    private static PaperChanges? Compare(PaperVersion old, string before, PaperVersion now, string after, Terminal terminal)
    {
        var (was, of) = (Build(old, before, terminal), Build(now, after, terminal));
        return was is null || of is null ? null : of.ChangesSince(was, old.NameOf(before), now.NameOf(after));
    }

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
