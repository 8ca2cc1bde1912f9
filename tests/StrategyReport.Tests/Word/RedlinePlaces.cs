using StrategyReport.Markup.Tree;
using StrategyReport.Tests.Comparison;

namespace StrategyReport.Tests.Word;

/// <summary>
/// Two papers for each place where tracked changes are known to go wrong, in the files of <c>Places</c>. Text boxes and controls around
/// paragraphs no paper of ours has; headers and footers are the new paper's, unmarked; author and date are the same on every change.
/// </summary>
internal static class RedlinePlaces
{
    public static TheoryData<string> All => Snapshot.Cases("Places", "*.html");

    /// <summary>Of one of these places, or of a case of the comparison.</summary>
    public static (Paper Old, Paper New) Papers(string file)
    {
        var path = Path.Combine(Snapshot.FolderOf(), "Places", file);
        var (old, now) = ComparisonCases.Papers(File.Exists(path) ? path : file);
        return (old.Paper, now.Paper);
    }
}
