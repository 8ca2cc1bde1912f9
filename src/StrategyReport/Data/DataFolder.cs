using StrategyReport.Diagnostics;
using StrategyReport.Sources;
using StrategyReport.Yaml.Shapes;

namespace StrategyReport.Data;

/// <summary>A data folder whose files are read when they are first asked for, and only once.</summary>
public sealed class DataFolder(SourceFiles sources, string folder, IReadOnlyList<RuleDescription> rules)
{
    private readonly Dictionary<string, (PeriodPaper Paper, DiagnosticBag Found)> _papers = [];
    private (Framework Framework, DiagnosticBag Found)? _framework;
    private IReadOnlyList<string>? _periods;

    public string Folder { get; } = folder;

    /// <summary>The shapes of the files, each made once: those of papers and ambitions hold the framework's names.</summary>
    internal Shape<Framework> FrameworkShape => field ??= FrameworkFile.Shape(rules);

    internal Shape<Ambition> AmbitionShape => field ??= AmbitionFile.Shape(Framework(new DiagnosticBag()));

    private Shape<PeriodPaper> PaperShape => field ??= PaperFile.Shape(Framework(new DiagnosticBag()), Periods);

    /// <summary>The folders that hold a <c>paper.yaml</c>, in order of their names.</summary>
    public IReadOnlyList<string> Periods => _periods ??= PeriodsIn(sources, Folder);

    /// <summary>The periods of a folder of which nothing else is wanted.</summary>
    public static IReadOnlyList<string> PeriodsIn(SourceFiles sources, string folder) =>
        [.. sources.Folders(folder).Where(inner => sources.HasFile($"{inner}/{PaperFile.Name}")).Select(inner => Path.GetFileName(inner))];

    public Framework Framework(DiagnosticBag diagnostics)
    {
        if (_framework is null)
        {
            var found = new DiagnosticBag();
            _framework = (FrameworkFile.Read(sources, $"{Folder}/{FrameworkFile.Name}", FrameworkShape, found), found);
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
        foreach (var inner in sources.Folders(Folder))
            if (!Periods.Contains(Path.GetFileName(inner)) && sources.HasFolder($"{inner}/{PeriodFolder.Ambitions}"))
                diagnostics.Add(DataMessages.PeriodWithoutPaper(inner));
    }

    private (PeriodPaper Paper, DiagnosticBag Found) Read(string period)
    {
        var found = new DiagnosticBag();
        var place = new PeriodFolder(sources, $"{Folder}/{period}", Framework(new DiagnosticBag()), found);
        return (place.Read(period, PaperShape, AmbitionShape), found);
    }
}
