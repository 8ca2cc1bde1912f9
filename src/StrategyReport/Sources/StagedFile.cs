namespace StrategyReport.Sources;

/// <summary>A file on its way to its place, beside which it is written.</summary>
internal sealed class StagedFile
{
    private readonly string _target;
    private readonly string _temporary;

    /// <summary>A copy of what was there.</summary>
    private readonly string _former;

    private bool _isInPlace;
    private bool _hasFormer;

    private StagedFile(string path, string target)
    {
        (Path, _target) = (path, target);
        var folder = System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(target))!;
        Directory.CreateDirectory(folder);
        var name = System.IO.Path.Combine(folder, $".{System.IO.Path.GetFileName(target)}.{Environment.ProcessId}");
        (_temporary, _former) = (name + ".tmp", name + ".former");
    }

    /// <summary>As it was asked for; links in it lead to the file that is replaced.</summary>
    public string Path { get; }

    public static StagedFile For(string path)
    {
        if (Directory.Exists(path)) throw new IOException($"'{path}' is a folder");
        // The system's own way takes a link of a bare name, whose target is relative, for one in the root.
        if (new FileInfo(path).LinkTarget is null) return new StagedFile(path, path);
        return new StagedFile(path, RealPath.Find(path) ?? throw new IOException($"'{path}' is a link that leads in a circle"));
    }

    public void Write(byte[] content)
    {
        File.WriteAllBytes(_temporary, content);
        if (!OperatingSystem.IsWindows() && File.Exists(_target)) File.SetUnixFileMode(_temporary, File.GetUnixFileMode(_target));
    }

    public void KeepFormer()
    {
        if (!File.Exists(_target)) return;
        File.Copy(_target, _former, overwrite: true);
        _hasFormer = true;
    }

    public void PutInPlace()
    {
        File.Move(_temporary, _target, overwrite: true);
        _isInPlace = true;
    }

    /// <summary>Puts back what was there, if this file took its place.</summary>
    /// <returns>Blank; where that cannot be, what has become of it, to follow a sentence.</returns>
    public string PutBack()
    {
        if (!_isInPlace) return "";
        try
        {
            if (_hasFormer) File.Move(_former, _target, overwrite: true);
            else File.Delete(_target);
            return "";
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            if (!_hasFormer) return $"; '{Path}' is new, and could not be deleted again";
            _hasFormer = false; // So that it is not cleaned up.
            return $"; '{Path}' is new, and what was in it is now in '{_former}'";
        }
    }

    public void CleanUp()
    {
        File.Delete(_temporary);
        if (_hasFormer) File.Delete(_former);
    }
}
