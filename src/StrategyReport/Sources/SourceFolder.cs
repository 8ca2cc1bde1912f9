namespace StrategyReport.Sources;

/// <summary>A folder of input files under the name by which messages speak of it. Closed: on disk, or in memory.</summary>
/// <param name="name">The folder as the user named it; kept with forward slashes and without one at its end.</param>
public abstract class SourceFolder(string name)
{
    /// <summary>What the paths of its files begin with.</summary>
    public string Name { get; } = DisplayName(name).TrimEnd('/');

    /// <summary>One spelling for a path on all systems: as the user would type it, with forward slashes.</summary>
    public static string DisplayName(string path) => path.Replace('\\', '/');

    /// <summary>Whether a path leads to something in this folder, or to the folder itself: it begins there and never turns back.</summary>
    internal bool Holds(string path) => Begins(path) && !TurnsBack(path);

    /// <summary>Whether a path begins in this folder, and turns back with '..' on its way.</summary>
    internal bool IsLeft(string path) => Begins(path) && TurnsBack(path);

    internal abstract bool HasFile(string path);

    /// <summary>Whether a link stands there that leads to nothing, or back to itself.</summary>
    internal virtual bool IsBrokenLink(string path) => false;

    internal abstract bool HasFolder(string path);

    /// <summary>The files in a folder, or in all folders below it too; none where there is no such folder.</summary>
    internal abstract IEnumerable<string> Files(string folder, bool below);

    internal abstract IEnumerable<string> Folders(string folder);

    /// <param name="most">How many bytes it may have.</param>
    /// <exception cref="IOException">There is no such file, or it cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The user may not read it.</exception>
    internal abstract byte[] Read(string path, int most);

    /// <summary>Whether a place on disk is that of a folder in here, or below it.</summary>
    internal abstract bool Surrounds(string folder, string place);

    private bool Begins(string path) =>
        Name.Length == 0 || path == Name
        || (path.Length > Name.Length && path[Name.Length] == '/' && path.StartsWith(Name, StringComparison.Ordinal));

    private bool TurnsBack(string path) => path[Name.Length..].Split('/', '\\').Contains("..");
}
