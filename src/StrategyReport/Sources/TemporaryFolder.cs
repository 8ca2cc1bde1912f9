namespace StrategyReport.Sources;

/// <summary>
/// A folder on its way to its place, or of use for a while. A file beside it is locked as long as its program lives; it is made before
/// the folder and deleted after it, so that no folder is ever without.
/// </summary>
public sealed class TemporaryFolder : IDisposable
{
    private readonly TemporaryFile _lock;
    private bool _isKept;

    private TemporaryFolder(TemporaryFile held) => (_lock, Path) = (held, Of(held.Path));

    public string Path { get; }

    /// <summary>Where others may write too, such as the system's own folder for what is temporary: nobody else may look into it.</summary>
    /// <exception cref="IOException">None can be made there.</exception>
    /// <exception cref="UnauthorizedAccessException">The user may not.</exception>
    public static TemporaryFolder Private(string within) => In(
        within, path => OperatingSystem.IsWindows() ? Directory.CreateDirectory(path)
            : Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute));

    /// <summary>The same, for a folder that is to be found in its place.</summary>
    internal static TemporaryFolder In(string within) => In(within, Directory.CreateDirectory);

    /// <summary>Deletes what runs have left behind that were killed: files and folders of temporary names.</summary>
    /// <param name="within">A folder; nothing happens where there is none.</param>
    /// <param name="before">What is to be done with a folder first; it is given its path.</param>
    /// <param name="targets">Names of files about to be written there, of which former versions of this program left theirs.</param>
    public static void DeleteThoseLeft(string within, Action<string>? before = null, params IReadOnlyCollection<string> targets)
    {
        try
        {
            foreach (var path in Directory.GetFiles(within, ".*"))
            {
                var name = System.IO.Path.GetFileName(path);
                if (TemporaryName.Is(name)) TemporaryFile.DeleteIfLeft(path, () => DeleteFolder(Of(path), before));
                else if (targets.Any(target => TemporaryName.IsOfTheDead(name, target))) File.Delete(path);
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // A folder that cannot be read; what is written there will say more.
        }
    }

    /// <summary>Puts a new file into it.</summary>
    /// <param name="path">Within the folder.</param>
    /// <exception cref="IOException">It cannot be written, or not as a whole.</exception>
    /// <exception cref="UnauthorizedAccessException">The user may not.</exception>
    public void Add(string path, byte[] content)
    {
        var file = System.IO.Path.Combine(Path, path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
        using var stream = new FileStream(file, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
        TemporaryFile.WriteTo(stream, content);
    }

    /// <summary>Gives it the name that it was made for, which nothing has yet.</summary>
    internal void PutAt(string target)
    {
        Directory.Move(Path, target);
        _isKept = true;
    }

    public void Dispose()
    {
        if (!_isKept && Directory.Exists(Path)) Directory.Delete(Path, recursive: true);
        _lock.Dispose();
    }

    private static TemporaryFolder In(string within, Func<string, DirectoryInfo> make)
    {
        var folder = new TemporaryFolder(TemporaryFile.In(within));
        try
        {
            make(folder.Path);
            return folder;
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }

    private static void DeleteFolder(string path, Action<string>? before)
    {
        if (!Directory.Exists(path)) return;
        before?.Invoke(path);
        Directory.Delete(path, recursive: true);
    }

    private static string Of(string lockFile) => System.IO.Path.ChangeExtension(lockFile, TemporaryName.OfFolders);
}
