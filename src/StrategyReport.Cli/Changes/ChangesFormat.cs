using StrategyReport.Changes;

namespace StrategyReport.Cli.Changes;

/// <summary>A way to write what has changed between papers. A new one is a line of <see cref="All"/>.</summary>
/// <param name="Use">For what, as the help says.</param>
/// <param name="Print">Writes the changes of each pair of papers that was compared, and a sentence on each that was not.</param>
internal sealed record ChangesFormat(
    string Name, string Use, Action<IReadOnlyList<PaperChanges>, IReadOnlyList<string>, Terminal> Print)
{
    private static readonly ChangesFormat[] All =
    [
        new("text", "for people", (papers, _, terminal) => ChangesText.Print(papers, terminal)), // The terminal has the sentences already.
        new("markdown", "for the comment of a review", ChangesMarkdown.Print),
        new("json", "for scripts", ChangesJson.Print),
    ];

    public static IReadOnlyList<string> Names { get; } = [.. All.Select(f => f.Name)];

    /// <summary>The formats and their uses, in words.</summary>
    public static string Uses { get; } = string.Join(", ", All.Select(f => $"{f.Name} {f.Use}"));

    /// <summary>Null where there is no format of that name.</summary>
    public static ChangesFormat? Of(string name) => Array.Find(All, f => f.Name == name);
}
