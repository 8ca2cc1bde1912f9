using StrategyReport.Cli.Git;

namespace StrategyReport.Cli.Comparing;

/// <summary>Papers of one time: those on disk, or those of a git revision.</summary>
/// <param name="Revision">Null: as they are on disk.</param>
/// <param name="Period">The one that is meant; null: whichever there are.</param>
internal sealed record PaperVersion(PaperSources Sources, GitRevision? Revision, string? Period)
{
    /// <summary>
    /// Reads PERIOD, REVISION, REVISION:PERIOD, or nothing for what is on disk; null, with the reason as a sentence, where there is no
    /// such.
    /// </summary>
    /// <param name="templates">As the command takes it.</param>
    public static PaperVersion? Find(string? text, string dataFolder, string? templates, out string problem)
    {
        problem = "";
        var here = NamedFolders.Sources(dataFolder, templates);
        if (text is null) return new PaperVersion(here, null, null);
        if (here.Periods.Contains(text)) return new PaperVersion(here, null, text);
        var colon = text.LastIndexOf(':');
        var (name, period) = colon > 0 ? (text[..colon], text[(colon + 1)..]) : (text, null);
        if (GitRevision.Find(here.Data, name, out problem) is not { } revision) return null;
        if (revision.Sources(here, templates) is not { } sources)
        {
            problem = $"in '{name}' there is no folder '{here.Data}'.";
            return null;
        }

        if (period is null || sources.Periods.Contains(period)) return new PaperVersion(sources, revision, period);
        problem = $"there is no period '{period}' in '{name}'. There are: {string.Join(", ", sources.Periods)}.";
        return null;
    }

    /// <summary>What a period of this time is called.</summary>
    public string NameOf(string period) => Revision is null ? period : $"{Revision.Name}:{period}";
}
