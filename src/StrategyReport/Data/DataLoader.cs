namespace StrategyReport.Data;

/// <summary>The data folder: which periods it has, and everything that one of them says.</summary>
public static class DataLoader
{
    public const string FrameworkFile = "framework.yaml";
    public const string PaperFile = "paper.yaml";

    /// <summary>The folders that hold a <c>paper.yaml</c>, in order of their names.</summary>
    public static IReadOnlyList<string> Periods(string dataFolder) =>
    [
        .. Directory.GetDirectories(dataFolder)
            .Where(folder => File.Exists(Path.Combine(folder, PaperFile)))
            .Select(folder => Path.GetFileName(folder)!)
            .Order(StringComparer.Ordinal),
    ];
}
