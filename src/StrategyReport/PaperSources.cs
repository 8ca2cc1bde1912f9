using StrategyReport.Data;
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

    /// <summary>The periods that have a paper, in order of their names.</summary>
    public IReadOnlyList<string> Periods => DataFolder.PeriodsIn(Files, Data);
}
