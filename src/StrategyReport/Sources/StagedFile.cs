namespace StrategyReport.Sources;

/// <summary>A file on its way to its place, beside which it is written.</summary>
internal sealed class StagedFile : IDisposable
{
    /// <summary>How often a target is asked for that another run has put in place at this moment.</summary>
    private const int Tries = 20;

    private readonly string _target;
    private readonly TemporaryFile _content;

    /// <summary>A copy of what was there.</summary>
    private TemporaryFile? _former;

    private bool _isInPlace;

    private StagedFile(string path, string target)
    {
        (Path, _target) = (path, target);
        Folder = System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(target))!;
        Directory.CreateDirectory(Folder);
        _content = TemporaryFile.In(Folder);
    }

    /// <summary>As it was asked for; links in it lead to the file that is replaced.</summary>
    public string Path { get; }

    public string Folder { get; }

    public string TargetName => System.IO.Path.GetFileName(_target);

    /// <exception cref="TargetException">It is not to be replaced; the message says why.</exception>
    public static StagedFile For(string path)
    {
        if (Directory.Exists(path)) throw new TargetException($"'{path}' is a folder");
        // The system's own way takes a link of a bare name, whose target is relative, for one in the root.
        var target = new FileInfo(path).LinkTarget is null ? path
            : RealPath.Find(path) ?? throw new TargetException($"'{path}' is a link that leads in a circle");
        if (!File.Exists(target)) return new StagedFile(path, target);
        if (!FileKind.IsFile(target)) throw new TargetException($"'{path}' is a pipe or a device, and no file; name another one");
        if (IsReadOnly(target))
            throw new TargetException($"'{path}' is read-only, and left as it is; allow it to be written, or name another file");
        return new StagedFile(path, target);
    }

    public void Write(byte[] content)
    {
        _content.Write(content, _target);
        _content.Secure();
    }

    public void KeepFormer()
    {
        if (!File.Exists(_target)) return;
        _former = TemporaryFile.In(Folder);
        _former.Write(Former(), _target);
    }

    public void PutInPlace()
    {
        _content.PutAt(_target);
        _isInPlace = true;
    }

    /// <summary>Puts back what was there, if this file took its place.</summary>
    /// <returns>Blank; where that cannot be, what has become of it, to follow a sentence.</returns>
    public string PutBack()
    {
        if (!_isInPlace) return "";
        try
        {
            if (_former is not null) _former.PutAt(_target);
            else File.Delete(_target);
            return "";
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return _former is null ? $"; '{Path}' is new, and could not be deleted again"
                : $"; '{Path}' is new, and what was in it is now in '{Rescued(_former)}'";
        }
    }

    /// <returns>Where the next run does not delete it.</returns>
    private string Rescued(TemporaryFile former)
    {
        var place = System.IO.Path.Combine(Folder, TemporaryName.New(TemporaryName.OfRescued));
        former.PutAt(place);
        return place;
    }

    public void Dispose()
    {
        _content.Dispose();
        _former?.Dispose();
    }

    /// <summary>To rename a file over another asks nobody whether that may be written.</summary>
    private static bool IsReadOnly(string target)
    {
        const UnixFileMode Writable = UnixFileMode.UserWrite | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;
        if (OperatingSystem.IsWindows()) return File.GetAttributes(target).HasFlag(FileAttributes.ReadOnly);
        if ((File.GetUnixFileMode(target) & Writable) == 0) return true; // The superuser may write even that.
        try
        {
            File.OpenHandle(target, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete).Dispose();
            return false;
        }
        catch (UnauthorizedAccessException)
        {
            return true;
        }
        catch (IOException)
        {
            return false; // Another run has put it there at this moment.
        }
    }

    private byte[] Former()
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return File.ReadAllBytes(_target);
            }
            catch (IOException) when (tries < Tries)
            {
                Thread.Sleep(5);
            }
        }
    }
}
