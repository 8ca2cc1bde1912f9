using StrategyReport.Data;
using StrategyReport.Rules.House;
using StrategyReport.Sources;

namespace StrategyReport;

/// <summary>What papers are made from.</summary>
/// <param name="Files">Both folders, and nothing outside them.</param>
/// <param name="Data">The folder that holds <c>framework.yaml</c> and a folder for each period.</param>
/// <param name="Templates">The folder that holds a folder for each layout, with its templates and its <c>reference.docx</c>.</param>
public sealed record PaperSources(SourceFiles Files, string Data, string Templates)
{
    public PaperSources(SourceFolder data, SourceFolder templates)
        : this(new SourceFiles(data, templates), data.Name, templates.Name)
    {
    }

    /// <summary>Whether the data says who reports, and on what.</summary>
    public bool HasFramework => Files.HasFile($"{Data}/{FrameworkFile.Name}");

    /// <summary>
    /// The folder of a period for its paper, by which its ambitions are read, and null, for everything, for the framework; of another
    /// file, and of a folder, its own path.
    /// </summary>
    /// <param name="path">On disk, in the data.</param>
    public static string? PlaceReadWith(string path) => Path.GetFileName(path) switch
    {
        FrameworkFile.Name => null,
        PaperFile.Name => Path.GetDirectoryName(Path.GetFullPath(path)),
        _ => path,
    };

    /// <summary>The folder of a period or a layout in which a path on disk lies; null where it lies in none.</summary>
    /// <remarks>What is written there would replace what papers are made from, or be taken for it.</remarks>
    public string? FolderAround(string path)
    {
        if (RealPath.Find(path) is not { } place) return null;
        var layouts = Files.Folders(Templates).Where(f => Files.Files(f).Any(file => Path.GetExtension(file) == ".sbn"));
        return Periods.Select(period => $"{Data}/{period}").Concat(layouts).FirstOrDefault(folder => Files.Surrounds(folder, place));
    }

    /// <summary>The periods that have a paper, in order of their names.</summary>
    public IReadOnlyList<string> Periods => DataFolder.PeriodsIn(Files, Data);

    /// <summary>The ids of the objectives, in the order of the framework, as far as it can be read.</summary>
    public IReadOnlyList<string> Objectives => [.. Folder.Framework.Value.Objectives.Select(o => o.Id.Text)];

    /// <summary>The numbers of the ambitions, in the order of the framework, as far as it can be read.</summary>
    public IReadOnlyList<int> Ambitions =>
        [.. Folder.Framework.Value.Objectives.SelectMany(o => o.Ambitions).Select(a => a.Number).Where(number => number > 0).Distinct()];

    /// <summary>
    /// The period with whose paper one is compared: as <c>paper.yaml</c> has it, or the order of names; null: it is the first.
    /// </summary>
    public string? PeriodBefore(string period)
    {
        var folder = Folder;
        return folder.Before(folder.Paper(period).Value)?.Period;
    }

    /// <summary>
    /// The ambitions on which a period reports, by number, each with the job title of who answers for it, blank where the framework
    /// names nobody: those that have a file, and whose objective has an annex where the paper has any.
    /// </summary>
    public IReadOnlyList<(int Number, string Owner)> AmbitionsOf(string period)
    {
        var folder = Folder;
        var paper = folder.Paper(period).Value;
        var reported = folder.Framework.Value.Objectives
            .Where(o => paper.Annexes.Count == 0 || paper.Annexes.Any(a => a.Objective.Id.Text == o.Id.Text)).SelectMany(o => o.Ambitions);
        return [.. reported.Where(a => paper.Ambition(a.Number) is not null).OrderBy(a => a.Number)
            .Select(a => (a.Number, a.Owner?.Text ?? ""))];
    }

    private DataFolder Folder => new(Files, Data, RuleList.Descriptions);
}
