using StrategyReport.Cli;
using StrategyReport.Cli.Commands;
using StrategyReport.Diagnostics;
using StrategyReport.Sources;

namespace StrategyReport.Tests.Support;

/// <summary>A copy of data and templates in a folder of its own, to change and to run the command on.</summary>
internal sealed class TestProject : IDisposable
{
    private static readonly string Projects = Path.Combine(Snapshot.Root, "tests/StrategyReport.Tests/Projects");

    private TestProject(string data)
    {
        Copy(data, DataFolder);
        Copy(Path.Combine(Snapshot.Root, "templates"), TemplatesFolder);
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("strategy-report-test-").FullName;

    public string DataFolder => Path.Combine(Folder, "data");

    public PaperSources Sources => new(new DiskFolder(DataFolder), new DiskFolder(TemplatesFolder));

    public string TemplatesFolder => Path.Combine(Folder, "templates");

    /// <summary>The data that the repository ships.</summary>
    public static TestProject Shipped() => new(Path.Combine(Snapshot.Root, "data"));

    /// <summary>A project of the tests, by the name of its folder.</summary>
    public static TestProject Named(string name) => new(Path.Combine(Projects, name));

    /// <summary>
    /// Writes a file, given relative to the project; no text deletes it. It comes whole, by another's name, so that whoever watches
    /// the folder never meets half of it, however busy the machine is.
    /// </summary>
    public TestProject Write(string file, string? text)
    {
        var path = Path.Combine(Folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        if (text is null) File.Delete(path);
        else
        {
            File.WriteAllText(path + "~", text);
            File.Move(path + "~", path, overwrite: true);
        }

        return this;
    }

    /// <summary>Writes a PNG of some size.</summary>
    public TestProject Picture(string file, int width, int height)
    {
        var path = Path.Combine(Folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, SamplePicture.Png(width, height));
        return this;
    }

    public string Read(string file) => File.ReadAllText(Path.Combine(Folder, file));

    public bool Has(string file) => File.Exists(Path.Combine(Folder, file));

    /// <summary>Replaces a text that must be there.</summary>
    public TestProject Replace(string file, string old, string by)
    {
        var text = Read(file);
        Assert.Contains(old, text, StringComparison.Ordinal);
        return Write(file, text.Replace(old, by, StringComparison.Ordinal));
    }

    /// <summary>Runs the command in this process; paths in what it says are made relative to the project.</summary>
    public CommandResult Run(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        string[] all = [.. arguments, "--data", DataFolder, "--templates", TemplatesFolder];
        var exitCode = CommandLine.Run(all, new Terminal(output, error));
        return new CommandResult(exitCode, Relative(output.ToString()), Relative(error.ToString()));
    }

    /// <summary>Builds a period to a Word file and gives its path; fails with the messages where that does not work.</summary>
    public string Build(string period, params string[] options)
    {
        var file = Path.Combine(Folder, $"out/{period}.docx");
        var result = Run(["build", "--period", period, "--output", file, .. options]);
        Assert.True(result.ExitCode == 0, result.Error);
        return file;
    }

    /// <summary>All findings about a period, one a line, as far as the pipeline gets.</summary>
    public string Diagnose(string period)
    {
        var diagnostics = new DiagnosticBag();
        Report.Compose(new ReportRequest(Sources, period), diagnostics)?.ToWord(diagnostics);
        return Relative(string.Concat(diagnostics.Select(d => d + "\n")));
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private string Relative(string text) =>
        (OperatingSystem.IsWindows() ? text.Replace('\\', '/') : text)
            .Replace(Folder.Replace('\\', '/') + "/", "", StringComparison.Ordinal);

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}

internal sealed record CommandResult(int ExitCode, string Out, string Error);
