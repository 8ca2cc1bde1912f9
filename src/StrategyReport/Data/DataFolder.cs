using StrategyReport.Diagnostics;
using StrategyReport.Sources;
using StrategyReport.Yaml;
using StrategyReport.Yaml.Shapes;

namespace StrategyReport.Data;

/// <summary>A data folder whose files are read when they are first asked for, and only once.</summary>
public sealed class DataFolder(string folder)
{
    private readonly Dictionary<string, (PeriodPaper Paper, DiagnosticBag Found)> _papers = [];
    private (Framework Framework, DiagnosticBag Found)? _framework;
    private Shape<PeriodPaper>? _paperShape;
    private Shape<Ambition>? _ambitionShape;
    private IReadOnlyList<string>? _periods;

    public string Folder { get; } = folder;

    /// <summary>The folders that hold a <c>paper.yaml</c>, in order of their names.</summary>
    public IReadOnlyList<string> Periods => _periods ??=
    [
        .. Directory.GetDirectories(Folder)
            .Where(inner => File.Exists(Path.Combine(inner, PaperFile.Name)))
            .Select(inner => Path.GetFileName(inner)!)
            .Order(StringComparer.Ordinal),
    ];

    public Framework Framework(DiagnosticBag diagnostics)
    {
        if (_framework is null)
        {
            var found = new DiagnosticBag();
            _framework = (FrameworkFile.Read(Path.Combine(Folder, FrameworkFile.Name), found), found);
        }

        diagnostics.AddRange(_framework.Value.Found);
        return _framework.Value.Framework;
    }

    /// <summary>A period's paper with its ambitions.</summary>
    public PeriodPaper Paper(string period, DiagnosticBag diagnostics)
    {
        if (!_papers.TryGetValue(period, out var known)) _papers[period] = known = Read(period);
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
                diagnostics.Add(YamlMessages.PeriodWithoutPaper(SourceFile.DisplayName(inner)));
    }

    private (PeriodPaper Paper, DiagnosticBag Found) Read(string period)
    {
        var (framework, found) = (Framework(new DiagnosticBag()), new DiagnosticBag());
        var paperShape = _paperShape ??= PaperFile.Shape(framework, Periods);
        var ambitionShape = _ambitionShape ??= AmbitionFile.Shape(framework);
        return (new PeriodFolder(Path.Combine(Folder, period), framework, found).Read(period, paperShape, ambitionShape), found);
    }
}
