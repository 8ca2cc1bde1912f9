using System.CommandLine;
using System.Text;
using StrategyReport.Cli.Findings;
using StrategyReport.Cli.Outputs;
using StrategyReport.Diagnostics;
using StrategyReport.Sources;

namespace StrategyReport.Cli.Commands;

/// <summary><c>strategy-report schema</c>: writes the JSON Schema of the data files, by which editors complete and check them.</summary>
internal static class SchemaCommand
{
    public static Command Create(Terminal terminal)
    {
        var data = CommonOptions.Data();
        const string Does = "Writes the JSON Schemas of the data files, for editors, to the data's folder 'schema'.";
        var command = new CommandWithExamples("schema", Does,
        [
            "schema",
            "schema --data trust/data",
        ])
        {
            data,
        };
        command.SetAction(parsed => Run(parsed.GetValue(data)!, terminal));
        return command;
    }

    private static int Run(string data, Terminal terminal)
    {
        if (!Directory.Exists(data)) return terminal.Refuse(NamedFolders.NoDataFolder(data));
        var diagnostics = new DiagnosticBag();
        var sources = new SourceFiles(new DiskFolder(data));
        var schemas = DataSchemas.Create(sources, SourceFolder.DisplayName(data).TrimEnd('/'), diagnostics);
        DiagnosticPrinter.Print(diagnostics, sources, terminal);
        if (diagnostics.HasErrors) return ExitCode.InputHasErrors;
        var files = schemas.Select(s => (Path: Path.Combine(data, DataSchemas.Folder, s.File), Encoding.UTF8.GetBytes(s.Text))).ToList();
        if (OutputFiles.Write(files) is { } reason) return terminal.Refuse($"the schema cannot be written: {reason}");
        foreach (var (path, _) in files) terminal.Written.WriteLine(path);
        return ExitCode.Done;
    }
}
