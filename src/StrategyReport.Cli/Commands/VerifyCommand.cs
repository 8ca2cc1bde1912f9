using System.CommandLine;
using StrategyReport.Cli.Findings;
using StrategyReport.Diagnostics;
using StrategyReport.Sources;
using StrategyReport.Word.Package;

namespace StrategyReport.Cli.Commands;

/// <summary><c>strategy-report verify FILE.docx</c>: whether a Word file is what data and templates give.</summary>
internal static class VerifyCommand
{
    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = "A Word file that this command built." };
        var data = CommonOptions.Data();
        var templates = CommonOptions.Templates();
        const string Does = "Builds a Word file again from what it says of its origin, and lists what differs.";
        var command = new CommandWithExamples("verify", Does,
        [
            "verify out/2024-25-Q2.docx",
        ])
        {
            file, data, templates,
        };
        command.SetAction(parsed => Run(parsed.GetValue(file)!, parsed.GetValue(data)!, parsed.GetValue(templates), terminal));
        return command;
    }

    private static int Run(string file, string data, string? templates, Terminal terminal)
    {
        if (Directory.Exists(file)) return terminal.Refuse($"'{file}' is a folder. Name a Word file in it.");
        if (!File.Exists(file)) return terminal.Refuse($"there is no file '{file}'.");
        try
        {
            return Verify(file, DiskFile.Read(file), data, templates, terminal);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return terminal.Refuse($"'{file}' cannot be verified. {failure.Message}");
        }
    }

    private static int Verify(string file, byte[] document, string data, string? templates, Terminal terminal)
    {
        if (Origin.Read(document) is not { } origin)
        {
            if (Verification.WhyUnreadable(document) is { } why) return terminal.Refuse($"'{file}' cannot be verified: {why}.");
            return terminal.Refuse(
                $"'{file}' does not say what it was built from. It is no Word file of this command, or its properties were removed.");
        }

        var sources = NamedFolders.Sources(data, templates);
        if (NamedFolders.Periods(sources, origin.Period, out var problem) is null) return terminal.Refuse(problem);

        var diagnostics = new DiagnosticBag();
        var differences = Verification.Differences(document, origin, sources, diagnostics);
        if (differences is null)
        {
            DiagnosticPrinter.Print(diagnostics, sources.Files, terminal);
            terminal.Out.WriteLine($"{file}: the data no longer builds, so the file cannot be what it gives.");
            return ExitCode.InputHasErrors;
        }

        terminal.Out.WriteLine($"{file}: {(differences.Count == 0 ? "identical" : "differs")}");
        foreach (var difference in differences) terminal.Out.WriteLine("  " + difference);
        return differences.Count == 0 ? ExitCode.Done : ExitCode.InputHasErrors;
    }
}
