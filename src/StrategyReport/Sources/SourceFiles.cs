namespace StrategyReport.Sources;

/// <summary>
/// The files that a paper is made from: the only way to read any. A file's address is its path as messages show it,
/// beginning with the name of its folder; what lies in none of the folders does not exist.
/// </summary>
public sealed class SourceFiles(params SourceFolder[] folders)
{
    private readonly Dictionary<string, PictureReading> _pictures = [];
    private readonly IReadOnlyDictionary<string, byte[]> _changed = new Dictionary<string, byte[]>();

    private SourceFiles(SourceFolder[] folders, IReadOnlyDictionary<string, byte[]> changed)
        : this(folders) => _changed = changed;

    /// <summary>The same files, as if some of them held something else; nothing is written.</summary>
    /// <param name="changed">Content by path.</param>
    public SourceFiles With(IReadOnlyDictionary<string, byte[]> changed) => new(folders, changed);

    public bool HasFile(string path) => FolderOf(path) is { } folder && folder.HasFile(path);

    public bool HasFolder(string path) => FolderOf(path) is { } folder && folder.HasFolder(path);

    /// <summary>The files in a folder, by name; none where there is no such folder.</summary>
    public IReadOnlyList<string> Files(string folder) => Sorted(FolderOf(folder)?.Files(folder, below: false));

    /// <summary>The files in a folder and in the folders below it, by path.</summary>
    public IReadOnlyList<string> FilesBelow(string folder) => Sorted(FolderOf(folder)?.Files(folder, below: true));

    /// <summary>The folders in a folder, by name; none where there is no such folder.</summary>
    public IReadOnlyList<string> Folders(string folder) => Sorted(FolderOf(folder)?.Folders(folder));

    /// <exception cref="IOException">There is no such file, or it cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The user may not read it.</exception>
    public byte[] Read(string path) =>
        _changed.TryGetValue(path, out var content) ? content
        : FolderOf(path) is { } folder ? folder.Read(path)
        : throw new FileNotFoundException($"'{path}' does not exist");

    /// <summary>A picture, read once however many ask for it.</summary>
    internal PictureReading Picture(string path)
    {
        if (!_pictures.TryGetValue(path, out var picture)) _pictures[path] = picture = PictureReading.Of(this, path);
        return picture;
    }

    private SourceFolder? FolderOf(string path) => Array.Find(folders, f => f.Holds(path));

    private static List<string> Sorted(IEnumerable<string>? paths) =>
        [.. (paths ?? []).Select(SourceFolder.DisplayName).Order(StringComparer.Ordinal)];
}
