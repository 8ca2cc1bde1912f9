namespace StrategyReport.Sources;

/// <summary>
/// A folder on disk; its name is its path. It may be a link itself; a link in it is followed only to what lies in it too,
/// so that nobody's paper shows a file that its author did not put there.
/// </summary>
/// <param name="path">The folder as the user named it.</param>
public sealed class DiskFolder(string path) : SourceFolder(path)
{
    private string? _root;

    /// <summary>Null where the name is empty: then any path is meant.</summary>
    private string? Root => _root ??= Name.Length == 0 ? null : RealPath.Of(Name);

    /// <remarks>A link that leads nowhere is there, so that it can be told.</remarks>
    internal override bool HasFile(string path) =>
        File.Exists(path) || (!Directory.Exists(path) && new FileInfo(path).LinkTarget is not null);

    internal override bool IsBrokenLink(string path) =>
        new FileInfo(path).LinkTarget is not null && !(RealPath.Find(path) is { } place && Path.Exists(place));

    internal override bool HasFolder(string path) => Directory.Exists(path);

    internal override IEnumerable<string> Files(string folder, bool below)
    {
        if (!Directory.Exists(folder)) return [];
        var place = PlaceOf(folder);
        return below ? FilesBelow(folder, place, []) : Directory.GetFiles(folder);
    }

    internal override IEnumerable<string> Folders(string folder)
    {
        if (!Directory.Exists(folder)) return [];
        PlaceOf(folder);
        return Directory.GetDirectories(folder);
    }

    internal override byte[] Read(string path, int most)
    {
        var place = PlaceOf(path);
        if (!Path.Exists(place) && new FileInfo(path).LinkTarget is not null) throw UnreadableException.LeadsNowhere();
        return DiskFile.ReadAt(place, most);
    }

    internal override bool Surrounds(string folder, string place) => RealPath.IsIn(PlaceOf(folder), place);

    /// <summary>All links followed; refused where they leave this folder.</summary>
    private string PlaceOf(string path)
    {
        if (Root is not { } root) return path;
        var place = RealPath.Of(root, path[Name.Length..].TrimStart('/'));
        return RealPath.IsIn(root, place) ? place : throw UnreadableException.LeadsOut(Name);
    }

    /// <summary>Folders that cannot be read are passed over, and a link back to a folder that is being walked through.</summary>
    private IEnumerable<string> FilesBelow(string folder, string place, IReadOnlyList<string> within)
    {
        if (within.Contains(place)) yield break;
        foreach (var file in Directory.GetFiles(folder)) yield return file;
        foreach (var inner in Directory.GetDirectories(folder))
        {
            IReadOnlyList<string> files;
            try
            {
                files = [.. FilesBelow(inner, PlaceOf(inner), [.. within, place])];
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                continue;
            }

            foreach (var file in files) yield return file;
        }
    }
}
