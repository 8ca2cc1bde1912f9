namespace StrategyReport.Sources;

/// <summary>A folder on disk; its name is its path.</summary>
public sealed class DiskFolder(string path) : SourceFolder(path)
{
    internal override bool HasFile(string path) => File.Exists(path);

    internal override bool HasFolder(string path) => Directory.Exists(path);

    internal override IEnumerable<string> Files(string folder, bool below) => !Directory.Exists(folder) ? []
        : Directory.GetFiles(folder, "*", below ? SearchOption.AllDirectories : SearchOption.TopDirectoryOnly);

    internal override IEnumerable<string> Folders(string folder) => Directory.Exists(folder) ? Directory.GetDirectories(folder) : [];

    internal override byte[] Read(string path) => File.ReadAllBytes(path);
}
