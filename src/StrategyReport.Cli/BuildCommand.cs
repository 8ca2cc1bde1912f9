using System.CommandLine;
using StrategyReport.Diagnostics;

namespace StrategyReport.Cli;

/// <summary><c>strategy-report build</c>: YAML to paper.</summary>
internal static class BuildCommand
{
    public static Command Create(Terminal terminal)
    {
        var period = CommonOptions.Period();
        var data = CommonOptions.Data();
        var templates = CommonOptions.Templates();
        var outputs = new Option<string[]>("--output", "-o")
        {
            Description = "Where to write; .docx, .html or .pdf. May be given several times. Without it: out/PERIOD.docx.",
            HelpName = "FILE",
        };
        var objective = new Option<string?>("--objective") { Description = "Build only the annex of this objective.", HelpName = "ID" };
        var final = new Option<bool>("--final") { Description = "The paper that goes to the Board: no drafting notes, no gaps." };

        var command = new Command("build", "Builds the paper of a period.") { period, outputs, objective, final, data, templates };
        command.SetAction(parsed =>
        {
            var request = new ReportRequest(
                parsed.GetValue(data)!, parsed.GetValue(templates)!, parsed.GetValue(period)!, parsed.GetValue(objective), parsed.GetValue(final));
            var files = parsed.GetValue(outputs) is { Length: > 0 } given ? given : [$"out/{request.Period}.docx"];
            return Run(request, files, terminal);
        });
        return command;
    }

    private static int Run(ReportRequest request, string[] files, Terminal terminal)
    {
        if (CommonOptions.Problem(request.DataFolder, request.TemplatesFolder, request.Period) is { } problem) return Refuse(terminal, problem);
        foreach (var file in files)
            if (PaperFormat.Of(file) is null)
                return Refuse(terminal, $"'{file}' is of no known format. The name should end in {PaperFormat.Known}.");

        var diagnostics = new DiagnosticBag();
        try
        {
            var written = new List<(string, byte[])>();
            if (Report.Compose(request, diagnostics) is { } report)
                foreach (var file in files)
                    if (PaperFormat.Of(file)!(report, diagnostics) is { } content)
                        written.Add((file, content));
            DiagnosticPrinter.Print(diagnostics, terminal);
            if (diagnostics.HasErrors)
            {
                terminal.Error.WriteLine("Nothing was written.");
                return CommandLine.InputHasErrors;
            }

            OutputFile.WriteAll(written);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return Refuse(terminal, $"the paper cannot be written: {failure.Message}");
        }

        foreach (var file in files) terminal.Out.WriteLine(file);
        return CommandLine.Done;
    }

    private static int Refuse(Terminal terminal, string problem)
    {
        terminal.Error.WriteLine($"strategy-report: {problem}");
        return CommandLine.CouldNotRun;
    }
}
