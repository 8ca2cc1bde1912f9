namespace StrategyReport.Sources;

/// <summary>A folder of input files under the name by which messages speak of it. Closed: on disk, or in memory.</summary>
/// <param name="name">The folder as the user named it; kept with forward slashes and without one at its end.</param>
public abstract class SourceFolder(string name)
{
    /// <summary>What the paths of its files begin with.</summary>
    public string Name { get; } = DisplayName(name).TrimEnd('/');

    /// <summary>One spelling for a path on all systems: as the user would type it, with forward slashes.</summary>
    public static string DisplayName(string path) => path.Replace('\\', '/');

    /// <summary>Whether a path leads to something in this folder, or to the folder itself.</summary>
    internal bool Holds(string path) =>
        Name.Length == 0 || path == Name
        || (path.Length > Name.Length && path[Name.Length] == '/' && path.StartsWith(Name, StringComparison.Ordinal));

    internal abstract bool HasFile(string path);

    internal abstract bool HasFolder(string path);

    /// <summary>The files in a folder, or in all folders below it too; none where there is no such folder.</summary>
    internal abstract IEnumerable<string> Files(string folder, bool below);

    internal abstract IEnumerable<string> Folders(string folder);

    /// <exception cref="IOException">There is no such file, or it cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The user may not read it.</exception>
    internal abstract byte[] Read(string path);
}
