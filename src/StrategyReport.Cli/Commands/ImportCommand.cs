using System.CommandLine;
using StrategyReport.Cli.Changes;
using StrategyReport.Cli.Findings;
using StrategyReport.Cli.Outputs;
using StrategyReport.Diagnostics;
using StrategyReport.Sources;

namespace StrategyReport.Cli.Commands;

/// <summary><c>strategy-report import</c>: what people changed in Word, into the data.</summary>
internal static class ImportCommand
{
    public static Command Create(Terminal terminal)
    {
        var returned = new Argument<string[]>("FILE")
        {
            Description = "Forms that came back, or the paper itself after people have worked in it; a folder of them, or a pattern.",
            Arity = ArgumentArity.OneOrMore,
        };
        var write = new Option<bool>("--write") { Description = "Change the data. Without it: say only what would change." };
        var comments = new Option<bool>("--comments")
        {
            Description = "Keep the comments at the margin, each as a comment above the text that it is about.",
        };
        var data = CommonOptions.Data();
        var templates = CommonOptions.Templates();
        var command = new CommandWithExamples(
            "import", "Takes over into the data what people changed in Word: in forms, and in the paper itself.",
            ["import out/forms/2024-25-Q2.ambition-04.docx", "import returned/*.docx --write", "import out/2024-25-Q2.docx"])
        {
            returned, write, comments, data, templates,
        };
        command.SetAction(parsed =>
        {
            var sources = NamedFolders.Sources(parsed.GetValue(data)!, parsed.GetValue(templates));
            if (NamedFolders.Periods(sources, null, out var problem) is null) return terminal.Refuse(problem);
            var files = new List<(string, byte[])>();
            foreach (var name in (parsed.GetValue(returned) ?? []).SelectMany(FilesOf).Distinct())
            {
                if (Read(name, out var content) is { } reason) return terminal.Refuse($"'{name}' cannot be read. {reason}");
                files.Add((name, content));
            }

            var found = new DiagnosticBag();
            var import = DataImport.Of(sources, files, parsed.GetValue(comments), DateOnly.FromDateTime(DateTime.Today), found);
            return Run(import, found, sources, parsed.GetValue(write), terminal);
        });
        return command;
    }

    private static int Run(DataImport import, DiagnosticBag found, PaperSources sources, bool writes, Terminal terminal)
    {
        DiagnosticPrinter.Print(found, sources.Files, terminal);
        if (writes) OutputFiles.DeleteThoseLeft(sources);
        foreach (var change in import.Changes) ImportedText.Print(change, terminal);
        foreach (var comment in import.Comments) ImportedText.Print(comment, terminal);
        foreach (var error in import.NewErrors)
            terminal.Error.WriteLine($"With the changes an error stands in the data. {error.Span}: {error.Code}: {error.Message}");
        if (import.Files.Count == 0)
            terminal.Notes.WriteLine(found.HasErrors ? "Nothing was taken over." : "Nothing in the data is other than in the files.");
        else if (!writes) terminal.Notes.WriteLine($"Nothing was written. With --write, {Count(import)} would be changed.");
        else if (OutputFiles.Write([.. import.Files.Select(f => (f.Key, f.Value))]) is { } reason)
            return terminal.Refuse($"the data cannot be written: {reason}");
        else terminal.Notes.WriteLine($"{Count(import)} changed.");
        return found.HasErrors ? ExitCode.InputHasErrors : ExitCode.Done;
    }

    /// <summary>The Word files of a folder, or of a pattern that the shell has left as it is; a file's name itself.</summary>
    private static IEnumerable<string> FilesOf(string name)
    {
        var (folder, pattern) = Directory.Exists(name) ? (name, "*.docx") : (Path.GetDirectoryName(name) ?? "", Path.GetFileName(name));
        if (!pattern.Contains('*', StringComparison.Ordinal) || File.Exists(name)) return [name];
        if (folder.Length > 0 && !Directory.Exists(folder)) return [name];
        // Beside a file that is open in Word stands one of its owner's name, ~$….
        string[] files = [.. Directory.GetFiles(folder.Length > 0 ? folder : ".", pattern)
            .Where(f => !Path.GetFileName(f).StartsWith("~$", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
        return files.Length > 0 ? files : [name];
    }

    private static string Count(DataImport import) => import.Files.Count == 1 ? "1 file" : $"{import.Files.Count} files";

    /// <summary>Null where it is read; else why it cannot be, in sentences.</summary>
    private static string? Read(string file, out byte[] content)
    {
        content = [];
        try
        {
            if (Directory.Exists(file)) return "There is no .docx file in it.";
            if (!File.Exists(file)) return "There is no such file.";
            content = DiskFile.Read(file);
            return null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return failure.Message;
        }
    }
}
