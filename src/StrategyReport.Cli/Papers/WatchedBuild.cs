using System.Globalization;
using StrategyReport.Preview;
using StrategyReport.Sources;

namespace StrategyReport.Cli.Papers;

/// <summary>
/// <c>strategy-report build --watch</c>: the files are built again at each save, for those who keep Word or a viewer of PDFs open.
/// </summary>
internal static class WatchedBuild
{
    /// <summary>Until Ctrl+C, or until the system asks for the end.</summary>
    /// <returns>The exit code.</returns>
    public static int Run(PaperBuild build, IReadOnlyList<string> folders, Terminal terminal)
    {
        using var interruption = Interruption.Begin();
        return RunAsync(build, folders, terminal, interruption.Token).GetAwaiter().GetResult();
    }

    /// <summary>Whatever goes wrong with files, the next save may mend it: only the end ends it, or a closed output.</summary>
    internal static async Task<int> RunAsync(
        PaperBuild build, IReadOnlyList<string> folders, Terminal terminal, CancellationToken stop)
    {
        // Before the first build, so that no save falls between.
        using var watch = new FolderWatch(folders);
        try
        {
            while (!stop.IsCancellationRequested)
            {
                await terminal.Notes.WriteLineAsync(DateTime.Now.ToString("HH:mm:ss", CultureInfo.InvariantCulture)).ConfigureAwait(false);
                BuildOnce(build, terminal);
                await terminal.Notes.WriteLineAsync("Waiting for the next save; Ctrl+C ends it.").ConfigureAwait(false);
                await terminal.Out.FlushAsync(stop).ConfigureAwait(false);
                await watch.WaitAsync(stop).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
            // Asked for: while it waited, or while LibreOffice was at work.
        }

        return ExitCode.Done;
    }

    private static void BuildOnce(PaperBuild build, Terminal terminal)
    {
        try
        {
            if (build.Requests(out var problem) is { } requests) build.Run(requests, terminal, onlyWhatDiffers: true);
            else terminal.Refuse(problem);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            terminal.Refuse($"the files cannot be read: {failure.Message}"); // Folders that go while they are read.
        }
    }
}
