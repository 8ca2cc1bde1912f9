using StrategyReport.Changes;
using StrategyReport.Diagnostics;

namespace StrategyReport.Cli.Changes;

/// <summary>A way to write what has changed between papers. A new one is a line of <see cref="All"/>.</summary>
/// <param name="Print">Writes the changes of each pair of papers that was compared, and a sentence on each that was not.</param>
internal sealed record ChangesFormat(string Name, Action<IReadOnlyList<PaperChanges>, IReadOnlyList<string>, Terminal> Print)
{
    private static readonly ChangesFormat[] All =
    [
        new("text", (papers, _, terminal) => ChangesText.Print(papers, terminal)), // The terminal has the sentences already.
        new("markdown", ChangesMarkdown.Print),
        new("json", ChangesJson.Print),
    ];

    public static ChangesFormat Usual => All[0];

    /// <summary>"text, markdown or json".</summary>
    public static string Known { get; } = $"{string.Join(", ", All.SkipLast(1).Select(f => f.Name))} or {All[^1].Name}";

    /// <summary>Null, with the reason as a sentence, where there is none of that name.</summary>
    public static ChangesFormat? Of(string name, out string problem)
    {
        var format = Array.Find(All, f => f.Name == name);
        problem = format is null ? $"there is no format '{name}'. There are: {Known}."
            + (NearMiss.Of(name, All.Select(f => f.Name)) is { } near ? $" Did you mean '{near}'?" : "") : "";
        return format;
    }
}
