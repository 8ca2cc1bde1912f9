using StrategyReport.Diagnostics;
using StrategyReport.Sources;

namespace StrategyReport.Data;

/// <summary>A period's folder: its paper, its ambitions, and nothing that nobody reads.</summary>
internal static class PeriodLoader
{
    private static readonly string[] Folders = ["ambitions", "figures"];

    public static PeriodPaper Load(Framework framework, string folder, string period, IReadOnlyList<string> periods, DiagnosticBag diagnostics)
    {
        var (paper, silences) = new PaperLoader(framework, periods, diagnostics).Load(folder, period);
        var loader = new AmbitionLoader(framework, diagnostics);
        var ambitions = loader.LoadAll(Path.Combine(folder, "ambitions"));
        paper = paper with { Ambitions = ambitions, Silences = [.. silences, .. loader.Silences] };
        CheckFiles(folder, diagnostics);
        if (framework.AmbitionsKnown && paper.IsComplete) CheckComplete(framework, paper, loader.Claimed, diagnostics);
        return paper;
    }

    /// <summary>Each ambition that the paper shows needs its file; a file that nothing shows is worth a word.</summary>
    private static void CheckComplete(Framework framework, PeriodPaper paper, HashSet<int> claimed, DiagnosticBag diagnostics)
    {
        var reported = paper.Reported(framework).SelectMany(o => o.Ambitions).ToList();
        foreach (var ambition in reported)
            if (paper.Ambition(ambition.Number) is null && !claimed.Contains(ambition.Number))
                diagnostics.Add(DataMessages.AmbitionWithoutFile(paper.Folder + "/ambitions", ambition.Number, ambition.Statement.Text));
        foreach (var ambition in paper.Ambitions)
            if (reported.TrueForAll(r => r.Number != ambition.Number) && framework.Objectives.Any(o => o.Ambitions.Any(a => a.Number == ambition.Number)))
                diagnostics.Add(DataMessages.NotReported(ambition.Span, ambition.Number));
    }

    private static void CheckFiles(string folder, DiagnosticBag diagnostics)
    {
        foreach (var file in Directory.GetFiles(folder))
            if (AmbitionLoader.IsYaml(file) && Path.GetFileName(file) != DataLoader.PaperFile)
                diagnostics.Add(DataMessages.StrayFile(SourceFile.DisplayName(file), "An ambition's file belongs in the folder 'ambitions'."));
        foreach (var inner in Directory.GetDirectories(folder))
            if (!Folders.Contains(Path.GetFileName(inner)) && NearMiss.Of(Path.GetFileName(inner), Folders) is { } near)
                diagnostics.Add(DataMessages.StrayFile(SourceFile.DisplayName(inner), $"Did you mean '{near}'?"));

        var ambitions = Path.Combine(folder, "ambitions");
        if (!Directory.Exists(ambitions)) return;
        foreach (var file in Directory.GetFileSystemEntries(ambitions))
            if (!AmbitionLoader.IsYaml(file) && Path.GetFileName(file)[0] is not ('.' or '~'))
                diagnostics.Add(DataMessages.StrayFile(SourceFile.DisplayName(file), "An ambition's file has a name such as 04-partnerships.yaml."));
    }
}
