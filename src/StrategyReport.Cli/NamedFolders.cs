using StrategyReport.Diagnostics;
using StrategyReport.Sources;

namespace StrategyReport.Cli;

/// <summary>What papers are made from, as the options of commands name it, and what has to be there before any of them can run.</summary>
internal static class NamedFolders
{
    public const string UsualTemplates = "templates";

    public static PaperSources Sources(string data, string? templates) => new(new DiskFolder(data), TemplateFolder(templates));

    /// <summary>The folders on disk that count; that of the templates need not be there: until then the built-in ones do.</summary>
    public static IReadOnlyList<string> Folders(string data, string? templates) => [data, templates ?? UsualTemplates];

    /// <param name="templates">Null: the folder of the usual name, or, where there is none, the built-in templates.</param>
    public static SourceFolder TemplateFolder(string? templates) => templates is null && !Directory.Exists(UsualTemplates)
        ? BuiltInTemplates.Folder()
        : new DiskFolder(templates ?? UsualTemplates);

    public static string NoDataFolder(string data) =>
        $"there is no folder '{data}'. Run the command where the data folder is, or name it with --data.";

    /// <summary>The periods meant: the one that was named, or all; null with the reason where there is none.</summary>
    public static IReadOnlyList<string>? Periods(PaperSources sources, string? period, out string problem)
    {
        var (files, data, templates) = sources;
        problem = "";
        if (!files.HasFolder(data))
            problem = NoDataFolder(data);
        else if (!files.HasFolder(templates))
            problem = $"there is no folder '{templates}'. "
                      + "Name the folder of the templates with --templates, or leave it out for the built-in ones.";
        else if (files.WhyClosed(data) is { } dataClosed)
            problem = $"the folder '{data}' cannot be read. {dataClosed}";
        else if (files.WhyClosed(templates) is { } templatesClosed)
            problem = $"the folder '{templates}' cannot be read. {templatesClosed}";
        else if (!sources.HasFramework)
            problem = $"the folder '{data}' has no framework.yaml. Name the folder that has one with --data.";
        if (problem.Length > 0) return null;

        var periods = sources.Periods;
        if (periods.Count == 0)
            problem = $"the folder '{data}' has no period: no folder with a paper.yaml.";
        else if (period is not null && !periods.Contains(period))
            problem = $"there is no period '{period}' in '{data}'. There are: {string.Join(", ", periods)}."
                      + (NearMiss.Of(period, periods) is { } near ? $" Did you mean '{near}'?" : "");
        if (problem.Length > 0) return null;
        return period is null ? periods : [period];
    }
}
