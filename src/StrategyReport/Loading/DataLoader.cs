using StrategyReport.Diagnostics;
using StrategyReport.Model;

namespace StrategyReport.Loading;

/// <summary>The data folder: which periods it has, and everything that one of them says.</summary>
public static class DataLoader
{
    public const string FrameworkFile = "framework.yaml";

    /// <summary>The folders that hold a <c>paper.yaml</c>, in order of their names.</summary>
    public static IReadOnlyList<string> Periods(string dataFolder) =>
    [
        .. Directory.GetDirectories(dataFolder)
            .Where(folder => File.Exists(Path.Combine(folder, "paper.yaml")))
            .Select(folder => Path.GetFileName(folder)!)
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The framework and the period's paper; null where a file is missing or no YAML at all.</summary>
    /// <remarks>What comes back after an error is as much as could be read: good for finding more errors, not for a paper.</remarks>
    public static (Framework Framework, PeriodPaper Paper)? Load(string dataFolder, string period, DiagnosticBag diagnostics)
    {
        if (FrameworkLoader.Load(Path.Combine(dataFolder, FrameworkFile), diagnostics) is not { } framework) return null;
        var folder = Path.Combine(dataFolder, period);
        var paper = new PaperLoader(framework, diagnostics).Load(folder, period);
        var ambitions = new AmbitionLoader(framework, diagnostics).LoadAll(Path.Combine(folder, "ambitions"));
        if (paper is null) return null;

        paper = paper with { Ambitions = ambitions };
        CheckComplete(framework, paper, diagnostics);
        return (framework, paper);
    }

    /// <summary>Each ambition that the paper shows needs its file; a file that nothing shows is worth a word.</summary>
    private static void CheckComplete(Framework framework, PeriodPaper paper, DiagnosticBag diagnostics)
    {
        var reported = paper.Reported(framework).SelectMany(o => o.Ambitions).ToList();
        foreach (var ambition in reported)
            if (paper.Ambition(ambition.Number) is null)
                diagnostics.Add(YamlMessages.AmbitionWithoutFile(ambition.Span, ambition.Number, paper.Folder + "/ambitions"));
        foreach (var ambition in paper.Ambitions)
            if (reported.TrueForAll(r => r.Number != ambition.Number))
                diagnostics.Add(YamlMessages.NotReported(ambition.Span, ambition.Number));
    }
}
