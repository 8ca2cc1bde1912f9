using System.Diagnostics;
using StrategyReport.Cli;
using StrategyReport.Cli.Commands;

using StrategyReport.Cli.Papers;
namespace StrategyReport.Tests.Cli;

/// <summary>What an author meets who keeps the paper open while its data is edited.</summary>
public sealed class WatchedBuildTests : IDisposable
{
    private const string Period = "2025-26-Q2";
    private const string Ambition = $"data/{Period}/ambitions/01-harm.yaml";
    private const string Waiting = "Waiting for the next save";

    private readonly TestProject _project = TestProject.Named("tiny");
    private readonly StringWriter _said = new();
    private readonly Lock _oneAtATime = new();
    private readonly CancellationTokenSource _stop = new();
    private Task<int> _watching = Task.FromResult(0);

    private string Page => Path.Combine(_project.Folder, "page.html");

    [Fact]
    public async Task Each_save_builds_what_differs_and_an_error_leaves_what_was_there()
    {
        await Start();
        Assert.Contains("page.html", await Round(1), StringComparison.Ordinal);
        var text = _project.Read(Ambition);

        _project.Write(Ambition, text.Replace("confidence: ", "confidence: not-", StringComparison.Ordinal));
        Assert.Contains("Nothing was written.", await Round(2), StringComparison.Ordinal);
        var kept = _project.Read("page.html");

        _project.Write(Ambition, text + "# A comment.\n");
        Assert.Contains("page.html is as it was.", await Round(3), StringComparison.Ordinal);
        Assert.Equal(kept, _project.Read("page.html"));

        _project.Replace("data/framework.yaml", "Nobody comes to harm", "Nobody at all comes to harm");
        Assert.DoesNotContain("as it was", await Round(4), StringComparison.Ordinal);
        Assert.Contains("Nobody at all comes to harm", _project.Read("page.html"), StringComparison.Ordinal);

        Assert.Equal(0, await End());
    }

    [Fact]
    public async Task A_folder_that_goes_is_told_and_built_when_it_comes_again()
    {
        await Start();
        await Round(1);

        Directory.Move(_project.DataFolder, _project.DataFolder + "-aside");
        Assert.Contains("there is no folder", await Round(2), StringComparison.Ordinal);
        Directory.Move(_project.DataFolder + "-aside", _project.DataFolder);
        Assert.Contains("as it was", await Round(3), StringComparison.Ordinal);

        Assert.Equal(0, await End());
    }

    [Fact]
    public async Task A_file_that_was_thrown_away_is_written_again()
    {
        await Start();
        await Round(1);
        File.Delete(Page);

        _project.Write(Ambition, _project.Read(Ambition) + "# A comment.\n");
        await Round(2);

        Assert.True(_project.Has("page.html"));
        Assert.Equal(0, await End());
    }

    [Fact]
    public void What_can_never_be_done_is_refused_at_once()
    {
        var result = _project.Run("build", "--watch", "-p", Period, "-o", "paper.odt");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("no known format", result.Error, StringComparison.Ordinal);
    }

    // Not Ctrl+C itself: a shell's job in the background does not hear it.
    [NeedsFact("bash")]
    public void A_request_to_end_ends_it_and_the_exit_code_says_that_it_was_meant()
    {
        var command = typeof(CommandLine).Assembly.Location;
        var script = $"dotnet '{command}' build --watch -p {Period} -o page.html & pid=$!; "
            + "for i in $(seq 100); do [ -e page.html ] && break; sleep 0.1; done; sleep 0.3; kill -TERM $pid; wait $pid; echo ended $?";

        var (exitCode, said) = Shell.Run(_project.Folder, "bash", "-c", script);

        Assert.Equal(0, exitCode);
        Assert.Contains("ended 0\n", said, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", said, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _stop.Dispose();
        _said.Dispose();
        _project.Dispose();
    }

    private async Task Start()
    {
        var build = new PaperBuild(() => _project.Sources, Period, null, false, [Page]);
        var writer = new LockedWriter(_said, _oneAtATime);
        _watching = Task.Run(() => WatchedBuild.RunAsync(
            build, [_project.DataFolder, _project.TemplatesFolder], new Terminal(writer, writer), _stop.Token));
        await Round(1);
    }

    /// <summary>What was said in a round, 1-based, once it is over.</summary>
    private async Task<string> Round(int number)
    {
        var start = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(start).TotalSeconds < 20)
        {
            if (Said().Split(Waiting) is var rounds && rounds.Length > number) return rounds[number - 1];
            await Task.Delay(20);
        }

        throw new TimeoutException(Said());
    }

    private string Said()
    {
        lock (_oneAtATime) return _said.ToString();
    }

    private async Task<int> End()
    {
        await _stop.CancelAsync();
        return await _watching;
    }

    /// <summary>Is read while it is written.</summary>
    private sealed class LockedWriter(TextWriter inner, Lock oneAtATime) : TextWriter
    {
        public override System.Text.Encoding Encoding => inner.Encoding;

        public override void Write(char value)
        {
            lock (oneAtATime) inner.Write(value);
        }

        public override void Write(string? value)
        {
            lock (oneAtATime) inner.Write(value);
        }
    }
}
