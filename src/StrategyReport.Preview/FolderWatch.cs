using System.Diagnostics;

namespace StrategyReport.Preview;

/// <summary>
/// Tells when files in some folders have changed. The system's word wakes it, and a slow tick as well: where folders are on a network,
/// are made anew, or are too many for the system, its word does not come. What counts is what the files are then.
/// </summary>
public sealed class FolderWatch : IDisposable
{
    private readonly IReadOnlyList<string> _folders;
    private readonly WatchPace _pace;

    /// <summary>Never disposed: a watcher may still ring when all is over.</summary>
    private readonly SemaphoreSlim _bell = new(0);

    private List<FileSystemWatcher> _watchers;
    private Dictionary<string, FileStamp> _known;

    /// <param name="folders">With the folders below them. They need not be there yet, and may go and come again.</param>
    public FolderWatch(params IReadOnlyList<string> folders)
        : this(WatchPace.Usual, folders)
    {
    }

    internal FolderWatch(WatchPace pace, params IReadOnlyList<string> folders)
    {
        (_pace, _folders) = (pace, [.. folders.Select(Path.GetFullPath)]);
        _watchers = Watchers();
        _known = FileStamp.Below(_folders);
    }

    /// <summary>Ends when a file has come, gone or changed since it last ended, or since the watch began. One waits at a time.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public async Task WaitAsync(CancellationToken cancel)
    {
        while (true)
        {
            var heard = await _bell.WaitAsync(_pace.Tick, cancel).ConfigureAwait(false);
            if (heard) await GatherAsync(cancel).ConfigureAwait(false);
            if (!HasChanged()) continue;
            if (heard) return;

            // The watchers have missed it: they are of a folder that is gone, or could not be made.
            Renew();
            await Task.Delay(_pace.Quiet, cancel).ConfigureAwait(false);
            HasChanged();
            return;
        }
    }

    public void Dispose() => _watchers.ForEach(w => w.Dispose());

    private async Task GatherAsync(CancellationToken cancel)
    {
        var start = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(start) < _pace.Longest && await _bell.WaitAsync(_pace.Quiet, cancel).ConfigureAwait(false))
        {
        }
    }

    /// <summary>Whether the files are others than they were; from here on they are known.</summary>
    private bool HasChanged()
    {
        var now = FileStamp.Below(_folders);
        var same = now.Count == _known.Count && now.All(file => _known.TryGetValue(file.Key, out var known) && known == file.Value);
        _known = now;
        return !same;
    }

    private void Renew()
    {
        Dispose();
        _watchers = Watchers();
    }

    private List<FileSystemWatcher> Watchers() => [.. _folders.Select(Watcher).OfType<FileSystemWatcher>()];

    /// <summary>Null where the folder is not there, or the system has no more watchers: the tick has to do.</summary>
    private FileSystemWatcher? Watcher(string folder)
    {
        FileSystemWatcher? watcher = null;
        try
        {
            watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true };
            watcher.Changed += Hear;
            watcher.Created += Hear;
            watcher.Deleted += Hear;
            watcher.Renamed += Hear;
            watcher.Error += (_, _) => Ring();
            watcher.EnableRaisingEvents = true;
            return watcher;
        }
        catch (Exception failure) when (failure is ArgumentException or IOException or UnauthorizedAccessException)
        {
            watcher?.Dispose();
            return null;
        }
    }

    private void Hear(object sender, FileSystemEventArgs change)
    {
        if (!FileStamp.IsLeftover(Path.GetFileName(change.FullPath))) Ring();
    }

    private void Ring()
    {
        if (_bell.CurrentCount == 0) _bell.Release();
    }
}
