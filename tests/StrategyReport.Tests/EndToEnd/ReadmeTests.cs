using System.Diagnostics;
using System.Text.RegularExpressions;
using StrategyReport.Cli;

namespace StrategyReport.Tests.EndToEnd;

/// <summary>
/// The way from nothing to the Board, as the README has it: each command of two chapters is run as it stands there, one after another
/// in one folder, with nothing but the command and git. Between them the test does what the text asks people to do.
/// </summary>
public sealed partial class ReadmeTests : IDisposable
{
    private const string Paper = "data/2026-27-Q2/paper.yaml";
    private const string Unwritten = "data/2026-27-Q2/ambitions/02-care-at-home.yaml";
    private const string Success = "Two teams – “north” and “south” – visit people on the day they come home: 90% of them.";
    private static readonly string[] Chapters = ["Your own Trust", "A period from start to Board"];
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);
    /// <summary>128 and the number of the signal.</summary>
    private const int Terminated = 143;

    private readonly string _commands = Directory.CreateTempSubdirectory("strategy-report-commands-").FullName;
    private readonly string _start = Directory.CreateTempSubdirectory("strategy-report-readme-").FullName;
    private string _here;

    public ReadmeTests()
    {
        _here = _start;
        var command = Path.Combine(_commands, "strategy-report");
        File.WriteAllText(command, $"#!/usr/bin/env bash\nexec dotnet '{typeof(Terminal).Assembly.Location}' \"$@\"\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(command, UnixFileMode.UserRead | UnixFileMode.UserExecute);
    }

    public void Dispose()
    {
        Directory.Delete(_commands, recursive: true);
        Directory.Delete(_start, recursive: true);
    }

    [Fact]
    public async Task Each_command_from_the_first_folder_to_the_Board_works()
    {
        var said = new Dictionary<string, string>();
        foreach (var line in Chapters.SelectMany(CommandsOf))
        {
            if (line == "strategy-report import out/forms/*.docx") Answer();
            if (line.Contains("--final", StringComparison.Ordinal)) Change(Paper, "status: draft", "status: final");
            if (line.StartsWith("cd ", StringComparison.Ordinal)) _here = Path.Combine(_here, line[3..]);
            else said[line] = line.StartsWith("strategy-report preview", StringComparison.Ordinal) ? await PreviewAsync(line) : Run(line);
        }

        Assert.Contains("0 errors, 6 warnings", said["strategy-report validate"], StringComparison.Ordinal);
        Assert.Contains("Anytown NHS Trust", said["strategy-report preview"], StringComparison.Ordinal);
        Assert.Contains($"+ {Success}\n", said["strategy-report import out/forms/*.docx"], StringComparison.Ordinal);
        Assert.Contains(Success, File.ReadAllText(Path.Combine(_here, Unwritten)), StringComparison.Ordinal);
        Assert.Contains("Nothing in the data is other", Run("strategy-report import out/forms/*.docx"), StringComparison.Ordinal);
        Assert.Contains("Ambition 2, Care at home: Confidence in realising the ambition: Green;", said["strategy-report diff main --period 2026-27-Q2"], StringComparison.Ordinal);
        Assert.Equal("out/2026-27-Q2.docx: identical\n", said["strategy-report verify out/2026-27-Q2.docx"]);
        Assert.Contains("01-shorter-waits.yaml:", said.Last().Value, StringComparison.Ordinal);
    }

    private static IEnumerable<string> CommandsOf(string chapter)
    {
        var readme = File.ReadAllText(Path.Combine(Snapshot.Root, "README.md")).ReplaceLineEndings("\n");
        var text = readme.Split($"\n## {chapter}\n")[1].Split("\n## ")[0];
        return Block().Matches(text).SelectMany(m => m.Groups["lines"].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>What the lead of the ambition of which nothing is written yet does with the form.</summary>
    private void Answer() => FilledForm.Fill(
        Path.Combine(_here, "out/forms/2026-27-Q2.ambition-02.docx"),
        ("ambition/2/confidence", "Green"), ("ambition/2/progress", "40 %"), ("ambition/2/successes", Success),
        ("ambition/2/challenges", "None to report."), ("ambition/2/focus", "None to report."), ("ambition/2/escalations", "None to report."));

    private void Change(string file, string old, string by)
    {
        var path = Path.Combine(_here, file);
        var text = File.ReadAllText(path);
        Assert.Contains(old, text, StringComparison.Ordinal);
        File.WriteAllText(path, text.Replace(old, by, StringComparison.Ordinal));
    }

    private string Run(string line)
    {
        using var process = Start(line);
        var error = process.StandardError.ReadToEndAsync();
        var said = process.StandardOutput.ReadToEnd() + error.Result;
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{line}\n{said}");
        return said;
    }

    /// <summary>The page that is shown until it is ended.</summary>
    private async Task<string> PreviewAsync(string line)
    {
        using var process = Start("exec " + line);
        try
        {
            var address = await process.StandardOutput.ReadLineAsync().WaitAsync(Patience);
            Assert.True(address is not null, line);
            using var client = new HttpClient { Timeout = Patience };
            var page = await client.GetStringAsync(new Uri(address!));
            // Not Ctrl+C's signal, which whatever runs in the background ignores.
            Shell.Run(_here, "kill", "-TERM", $"{process.Id}");
            using var patience = new CancellationTokenSource(Patience);
            await process.WaitForExitAsync(patience.Token);
            Assert.Contains(process.ExitCode, (int[])[0, Terminated]);
            return page;
        }
        finally
        {
            process.Kill();
        }
    }

    private Process Start(string line)
    {
        var start = new ProcessStartInfo("bash", ["-c", line])
        {
            WorkingDirectory = _here,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["PATH"] = $"{_commands}:{Environment.GetEnvironmentVariable("PATH")}";
        foreach (var who in (string[])["AUTHOR", "COMMITTER"])
            (start.Environment[$"GIT_{who}_NAME"], start.Environment[$"GIT_{who}_EMAIL"]) = ("Test", "test@example.org");
        return Process.Start(start)!;
    }

    [GeneratedRegex(@"(?<=\n)```\n(?<lines>.*?)```\n", RegexOptions.Singleline)]
    private static partial Regex Block();
}
