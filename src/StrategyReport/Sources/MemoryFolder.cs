namespace StrategyReport.Sources;

/// <summary>A folder that is nowhere on disk, such as the templates that the program brings along.</summary>
/// <param name="name">What messages call it.</param>
/// <param name="files">Content by path within the folder, such as <c>board-paper/paper.sbn</c>.</param>
public sealed class MemoryFolder(string name, IReadOnlyDictionary<string, byte[]> files) : SourceFolder(name)
{
    internal override bool HasFile(string path) => files.ContainsKey(Within(path));

    internal override bool HasFolder(string path) => path == Name || Files(path, below: true).Any();

    internal override IEnumerable<string> Files(string folder, bool below)
    {
        var start = folder == Name ? "" : Within(folder) + "/";
        return files.Keys
            .Where(f => f.StartsWith(start, StringComparison.Ordinal) && (below || f.IndexOf('/', start.Length) < 0))
            .Select(f => $"{Name}/{f}");
    }

    internal override IEnumerable<string> Folders(string folder)
    {
        var start = folder.Length + 1;
        return Files(folder, below: true).Where(f => f.IndexOf('/', start) > 0).Select(f => f[..f.IndexOf('/', start)]).Distinct();
    }

    internal override byte[] Read(string path, int most) =>
        files.TryGetValue(Within(path), out var content) ? content : throw UnreadableException.Missing();

    internal override bool Surrounds(string folder, string place) => false;

    private string Within(string path) => path.Length > Name.Length ? path[(Name.Length + 1)..] : "";
}
