using System.CommandLine;
using StrategyReport.Cli.Outputs;
using StrategyReport.Sources;

namespace StrategyReport.Cli.Commands;

/// <summary><c>strategy-report templates export DIR</c>: the built-in templates as files, to be changed.</summary>
internal static class TemplatesCommand
{
    public static Command Create(Terminal terminal)
    {
        var folder = new Argument<string>("DIR")
        {
            Description = "Where to write them. A folder 'templates' beside the data is used without being named.",
        };
        var export = new CommandWithExamples("export", "Writes the built-in templates to a folder, to be changed; overwrites nothing.",
        [
            "templates export templates",
        ])
        {
            folder,
        };
        export.SetAction(parsed => Export(parsed.GetValue(folder)!, terminal));
        return new CommandWithExamples("templates", "The templates that come with the command.", ["templates export templates"]) { export };
    }

    private static int Export(string folder, Terminal terminal)
    {
        if (string.IsNullOrWhiteSpace(folder))
            return terminal.Refuse("the name of the folder is empty. Write '.' for the folder that you are in.");
        var files = BuiltInTemplates.Files().Select(file => (Path: Path.Combine(folder, file.Key), Content: file.Value)).ToList();
        if (files.Find(file => File.Exists(file.Path)).Path is { } there)
        {
            return terminal.Refuse(
                $"'{SourceFolder.DisplayName(there)}' is there already and is not overwritten. Nothing was written; name another folder.");
        }

        if (OutputFiles.Write(files) is { } reason) return terminal.Refuse($"the templates cannot be written: {reason}");
        foreach (var (path, _) in files) terminal.Written.WriteLine(path);
        return ExitCode.Done;
    }
}
