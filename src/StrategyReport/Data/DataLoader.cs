using StrategyReport.Diagnostics;

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

    /// <summary>The framework and the period's paper.</summary>
    /// <remarks>What comes back after an error is as much as could be read: good for finding more errors, not for a paper.</remarks>
    public static (Framework Framework, PeriodPaper Paper) Load(string dataFolder, string period, DiagnosticBag diagnostics)
    {
        var data = new DataFolder(dataFolder);
        return (data.Framework(diagnostics), data.Paper(period, diagnostics));
    }
}
