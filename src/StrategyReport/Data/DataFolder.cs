using StrategyReport.Diagnostics;
using StrategyReport.Sources;

namespace StrategyReport.Data;

/// <summary>A data folder whose files are read when they are first asked for, and only once.</summary>
public sealed class DataFolder(string folder, IReadOnlyList<RuleDescription> rules)
{
    private readonly Dictionary<string, (PeriodPaper Paper, DiagnosticBag Found)> _papers = [];
    private (Framework Framework, DiagnosticBag Found)? _framework;
    private IReadOnlyList<string>? _periods;

    public string Folder { get; } = folder;

    public IReadOnlyList<string> Periods => _periods ??= DataLoader.Periods(Folder);

    public Framework Framework(DiagnosticBag diagnostics)
    {
        if (_framework is null)
        {
            var found = new DiagnosticBag();
            _framework = (FrameworkLoader.Load(Path.Combine(Folder, DataLoader.FrameworkFile), rules, found), found);
        }

        diagnostics.AddRange(_framework.Value.Found);
        return _framework.Value.Framework;
    }

    /// <summary>A period's paper with its ambitions.</summary>
    public PeriodPaper Paper(string period, DiagnosticBag diagnostics)
    {
        if (!_papers.TryGetValue(period, out var known))
        {
            var found = new DiagnosticBag();
            _papers[period] = known = (PeriodLoader.Load(Framework(new DiagnosticBag()), Path.Combine(Folder, period), period, Periods, found), found);
        }

        diagnostics.AddRange(known.Found);
        return known.Paper;
    }

    /// <summary>The paper that a paper is compared with: the one that it names, else the one before it; null for the first.</summary>
    public PeriodPaper? Before(PeriodPaper paper)
    {
        var name = paper.Previous?.Text;
        if (name is null)
            foreach (var period in Periods)
                if (string.CompareOrdinal(period, paper.Period) < 0)
                    name = period;
        return name is null || name == paper.Period || !Periods.Contains(name) ? null : Paper(name, new DiagnosticBag());
    }

    /// <summary>Folders that look like a period and are none.</summary>
    public void CheckFolders(DiagnosticBag diagnostics)
    {
        foreach (var inner in Directory.GetDirectories(Folder))
            if (!Periods.Contains(Path.GetFileName(inner)) && Directory.Exists(Path.Combine(inner, "ambitions")))
                diagnostics.Add(DataMessages.PeriodWithoutPaper(SourceFile.DisplayName(inner)));
    }
}
