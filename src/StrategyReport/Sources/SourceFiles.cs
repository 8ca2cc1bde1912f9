using System.Collections.Concurrent;

namespace StrategyReport.Sources;

/// <summary>
/// The files that a paper is made from: the only way to read any. A file's address is its path as messages show it,
/// beginning with the name of its folder; what lies in none of the folders does not exist.
/// </summary>
public sealed class SourceFiles(params SourceFolder[] folders)
{
    private readonly SourceFolder[] _folders = folders;
    private readonly ConcurrentDictionary<string, PictureReading> _pictures = new();
    private readonly IReadOnlyDictionary<string, byte[]> _changed = new Dictionary<string, byte[]>();

    private SourceFiles(SourceFolder[] folders, IReadOnlyDictionary<string, byte[]> changed)
        : this(folders) => _changed = changed;

    /// <summary>The same files, as if some of them held something else; nothing is written.</summary>
    /// <param name="changed">Content by path.</param>
    public SourceFiles With(IReadOnlyDictionary<string, byte[]> changed) => new(_folders, changed);

    /// <summary>These files, and others in folders of other names.</summary>
    public SourceFiles And(SourceFiles others) => new([.. _folders, .. others._folders], _changed);

    /// <remarks>It may still be one that cannot be read.</remarks>
    public bool HasFile(string path) => FolderOf(path) is { } folder && folder.HasFile(path);

    /// <summary>Whether a link stands there that leads to nothing, or back to itself.</summary>
    public bool IsBrokenLink(string path) => FolderOf(path) is { } folder && folder.IsBrokenLink(path);

    public bool HasFolder(string path) => FolderOf(path) is { } folder && folder.HasFolder(path);

    /// <summary>The files in a folder, by name; none where there is no such folder.</summary>
    public IReadOnlyList<string> Files(string folder) => Sorted(folder, f => f.Files(folder, below: false));

    /// <summary>The files in a folder and in the folders below it, by path.</summary>
    public IReadOnlyList<string> FilesBelow(string folder) => Sorted(folder, f => f.Files(folder, below: true));

    /// <summary>The folders in a folder, by name; none where there is no such folder.</summary>
    public IReadOnlyList<string> Folders(string folder) => Sorted(folder, f => f.Folders(folder));

    /// <summary>Why one cannot look into a folder, which seems empty then; null where one can, or where there is none.</summary>
    public string? WhyClosed(string folder)
    {
        try
        {
            _ = FolderOf(folder)?.Files(folder, below: false).Any();
            return null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return UnreadableException.Of(failure).Message;
        }
    }

    /// <summary>The lines of a text file, to be shown beside a finding; none where it cannot be read.</summary>
    public IReadOnlyList<string> Lines(string path)
    {
        var lines = new List<string>();
        if (!HasFile(path) || SourceFile.Read(this, path, []) is not { } file) return lines;
        using var reader = new StringReader(file.Text);
        while (reader.ReadLine() is { } line) lines.Add(line);
        return lines;
    }

    /// <exception cref="UnreadableException">There is no such file, or it cannot be read, or is too long.</exception>
    internal byte[] Read(string path)
    {
        if (Array.Find(_folders, f => f.IsLeft(path)) is { } left) throw UnreadableException.LeadsUp(left.Name);
        if (_changed.TryGetValue(path, out var content)) return content;
        if (FolderOf(path) is not { } folder) throw UnreadableException.Missing();
        try
        {
            return folder.Read(path, ReadingLimits.Of(path));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw UnreadableException.Of(failure);
        }
    }

    /// <summary>A picture, read once however many ask for it.</summary>
    internal PictureReading Picture(string path) => _pictures.GetOrAdd(path, read => PictureReading.Of(this, read));

    /// <summary>Whether a place on disk, all links followed, is that of a folder or below it.</summary>
    internal bool Surrounds(string folder, string place)
    {
        try
        {
            return FolderOf(folder) is { } source && source.Surrounds(folder, place);
        }
        catch (UnreadableException)
        {
            return false;
        }
    }

    /// <summary>No file's name holds a NUL, and systems stumble over one.</summary>
    private SourceFolder? FolderOf(string path) => path.Contains('\0') ? null : Array.Find(_folders, f => f.Holds(path));

    private List<string> Sorted(string folder, Func<SourceFolder, IEnumerable<string>> list)
    {
        try
        {
            return FolderOf(folder) is { } source ? [.. list(source).Select(SourceFolder.DisplayName).Order(StringComparer.Ordinal)] : [];
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return []; // See WhyClosed.
        }
    }
}
