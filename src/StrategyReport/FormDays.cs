using System.Text;
using StrategyReport.Data;
using StrategyReport.Imports;

namespace StrategyReport;

/// <summary>Notes in a period's <c>paper.yaml</c> which forms were sent.</summary>
public static class FormDays
{
    /// <param name="ambitions">Their numbers; on each of them the period reports.</param>
    /// <returns>The file, and what it will hold; null where it cannot be noted there for certain, as in one with anchors.</returns>
    public static (string Path, byte[] Content)? Sent(PaperSources sources, string period, IReadOnlyList<int> ambitions, DateOnly day)
    {
        var file = FileOf(sources, period);
        var noted = new NotedDays(PaperForms.SentKey).In(Encoding.UTF8.GetString(sources.Files.Read(file)), ambitions, day);
        return noted is null ? null : (file, Encoding.UTF8.GetBytes(noted));
    }

    internal static string FileOf(PaperSources sources, string period) => $"{sources.Data}/{period}/{PaperFile.Name}";
}
