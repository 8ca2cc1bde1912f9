using StrategyReport.Diagnostics;
using StrategyReport.Sources;
using StrategyReport.Yaml.Shapes;

namespace StrategyReport.Data;

/// <summary>A data folder whose files are read when they are first asked for, and only once, on whatever core.</summary>
internal sealed class DataFolder(SourceFiles sources, string folder, IReadOnlyList<RuleDescription> rules)
{
    private readonly Dictionary<string, Loaded<PeriodPaper>> _papers = [];

    /// <summary>The folders that hold a <c>paper.yaml</c>, in order of their names.</summary>
    public IReadOnlyList<string> Periods => field ??= PeriodsIn(sources, folder);

    /// <summary>
    /// The periods of a folder of which nothing else is wanted; a folder that cannot be read may be one, and is told as one.
    /// </summary>
    public static IReadOnlyList<string> PeriodsIn(SourceFiles sources, string folder) =>
    [
        .. sources.Folders(folder)
            .Where(inner => sources.HasFile($"{inner}/{PaperFile.Name}") || (!IsHidden(inner) && sources.WhyClosed(inner) is not null))
            .Select(inner => Path.GetFileName(inner)),
    ];

    private static bool IsHidden(string folder) => Path.GetFileName(folder).StartsWith('.');

    /// <summary>Whether a file's name is one that is read.</summary>
    public static bool IsDataFile(string path) => Path.GetExtension(path) is ".yaml" or ".yml" && !IsHiddenFile(path);

    /// <summary>What systems and editors leave beside a file: <c>._01.yaml</c>, <c>.#01.yaml</c>, <c>~$01.yaml</c>.</summary>
    public static bool IsHiddenFile(string path) => Path.GetFileName(path) is ['.' or '~', ..];

    public Loaded<Framework> Framework
    {
        get
        {
            lock (_papers)
                return field ??= Loaded<Framework>.By(
                    found => FrameworkFile.Read(sources, $"{folder}/{FrameworkFile.Name}", FrameworkShape, found));
        }
    }

    /// <summary>The shapes of the files, each made once: those of papers and ambitions hold the framework's names.</summary>
    public Shape<Framework> FrameworkShape => field ??= FrameworkFile.Shape(rules);

    public Shape<Ambition> AmbitionShape => field ??= AmbitionFile.Shape(Framework.Value);

    private Shape<PeriodPaper> PaperShape => field ??= PaperFile.Shape(Framework.Value, Periods);

    /// <summary>A period's paper with its ambitions.</summary>
    public Loaded<PeriodPaper> Paper(string period)
    {
        lock (_papers)
        {
            if (!_papers.TryGetValue(period, out var known)) _papers[period] = known = Loaded<PeriodPaper>.By(found => Read(period, found));
            return known;
        }
    }

    /// <summary>The paper that a paper is compared with: the one that it names, else the one before it; null for the first.</summary>
    public PeriodPaper? Before(PeriodPaper paper)
    {
        var name = paper.Previous?.Text ?? LastOf(Periods.Where(p => IsBefore(p, paper.Period)));
        return name is null || name == paper.Period || !Periods.Contains(name) ? null : Paper(name).Value;
    }

    /// <summary>Whether a period comes before another one, by their names.</summary>
    public static bool IsBefore(string period, string other) => string.CompareOrdinal(Order(period), Order(other)) < 0;

    /// <summary>The latest of some periods by their names; null of none.</summary>
    public static string? LastOf(IEnumerable<string> periods) => periods.MaxBy(Order, StringComparer.Ordinal);

    /// <summary>By what periods are put in order, however their parts are parted: "2024-25 Q4" follows "2024-25-Q2".</summary>
    private static string Order(string period) =>
        string.Concat(period.Select(c => char.IsAsciiLetterOrDigit(c) ? char.ToUpperInvariant(c) : '-'))
            .Replace("-Q", "Q", StringComparison.Ordinal);

    /// <summary>Folders that look like a period and are none, and data files that nobody reads.</summary>
    public IEnumerable<Diagnostic> CheckFolders()
    {
        foreach (var inner in sources.Folders(folder))
            if (!Periods.Contains(Path.GetFileName(inner)) && LooksLikePeriod(inner)) yield return DataMessages.PeriodWithoutPaper(inner);
        foreach (var file in sources.Files(folder))
            if (IsDataFile(file) && Path.GetFileName(file) is var name && name[0] is not ('.' or '~') && name != FrameworkFile.Name)
                yield return DataMessages.StrayFile(file,
                    "A paper's files belong in the folder of its period, such as 2024-25-Q2/paper.yaml.");
    }

    /// <summary>By the ambitions in it, or by a name of the form that the others have.</summary>
    private bool LooksLikePeriod(string inner) =>
        sources.HasFolder($"{inner}/{PeriodFolder.Ambitions}") || sources.Files(inner).Any(IsDataFile)
        || Periods.Append("2024-25-Q2").Any(p => FormOf(p) == FormOf(Path.GetFileName(inner)));

    /// <summary>A period's name with 9 for each digit.</summary>
    public static string FormOf(string name) => string.Concat(name.Select(c => char.IsAsciiDigit(c) ? '9' : c));

    private PeriodPaper Read(string period, DiagnosticBag found)
    {
        if (sources.WhyClosed($"{folder}/{period}") is { } cause)
        {
            found.Add(SourceMessages.FolderUnreadable($"{folder}/{period}", cause));
            return PeriodPaper.Unknown(period, $"{folder}/{period}") with { IsSound = false };
        }

        var inner = new PeriodFolder(sources, $"{folder}/{period}", Framework.Value, found);
        return inner.Read(period, PaperShape, AmbitionShape);
    }
}
