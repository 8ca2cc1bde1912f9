using System.ComponentModel;
using System.Globalization;
using StrategyReport.Sources;
using StrategyReport.Status;

namespace StrategyReport.Cli.Git;

/// <summary>Who changed which file last.</summary>
internal static class GitHistory
{
    private const char Commit = '\u0001';
    private const char Part = '\u0002';

    /// <summary>By file, under the name that the folder's files have; none where there is no git or no repository.</summary>
    /// <param name="folder">On disk; git is asked once for all that is in it.</param>
    public static IReadOnlyDictionary<string, LastChange> LastChanges(string folder)
    {
        var changes = new Dictionary<string, LastChange>(StringComparer.Ordinal);
        var name = SourceFolder.DisplayName(folder).TrimEnd('/');
        if (!Directory.Exists(folder)) return changes;
        try
        {
            // Now, while git goes through what was.
            var now = Task.Run(() => GitCommand.Run(
                folder, "--no-optional-locks", "status", "--porcelain=v1", "-z", "--no-renames", "--untracked-files=all", "--", "."));
            var (exitCode, log, _) = GitCommand.Run(
                folder, "-c", "log.showSignature=false", "log", "-z", "--no-renames", "--name-only", "--relative", "--decorate=short",
                $"--format={Commit}%aN{Part}%aI{Part}%D{Part}", "--", ".");
            var (known, onDisk, _) = now.GetAwaiter().GetResult();
            var (asked, prefix, _) = GitCommand.Run(folder, "rev-parse", "--show-prefix");
            if (exitCode == 0) AddCommits(GitCommand.Text(log), changes, name);
            if (known == 0 && asked == 0) AddUnsaved(GitCommand.Text(onDisk), GitCommand.Text(prefix).TrimEnd('\n'), changes, name);
        }
        catch (Win32Exception)
        {
            // Whoever works without git is told nothing of a history.
        }

        return changes;
    }

    private static void AddCommits(string log, Dictionary<string, LastChange> changes, string folder)
    {
        foreach (var commit in log.Split(Commit, StringSplitOptions.RemoveEmptyEntries))
        {
            if (commit.Split(Part) is not [var author, var time, var refs, var files]
                || !DateTimeOffset.TryParse(time, CultureInfo.InvariantCulture, out var when)) continue;
            // The first commit of a history that was cut off seems to bring all files.
            if (refs.Contains("grafted", StringComparison.Ordinal)) continue;
            foreach (var file in files.Split(['\0', '\n'], StringSplitOptions.RemoveEmptyEntries))
                changes.TryAdd($"{folder}/{file}", new LastChange(author, DateOnly.FromDateTime(when.Date), IsSaved: true));
        }
    }

    /// <param name="prefix">The folder in the repository, as git names it there: blank, or with a slash at its end.</param>
    private static void AddUnsaved(string status, string prefix, Dictionary<string, LastChange> changes, string folder)
    {
        // "XY PATH", from the repository's top.
        foreach (var line in status.Split('\0', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length < 4 || !line[3..].StartsWith(prefix, StringComparison.Ordinal)) continue;
            var file = $"{folder}/{line[(3 + prefix.Length)..]}";
            changes[file] = (changes.GetValueOrDefault(file) ?? new LastChange(null, null, IsSaved: false)) with { IsSaved = false };
        }
    }
}
