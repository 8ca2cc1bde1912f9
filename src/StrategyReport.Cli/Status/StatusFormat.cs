using StrategyReport.Cli.Findings;
using StrategyReport.Status;

namespace StrategyReport.Cli.Status;

/// <summary>A way to write what papers hold so far. A new one is a line of <see cref="All"/>.</summary>
/// <param name="Use">For what, as the help says.</param>
/// <param name="Print">Writes the status of each period.</param>
internal sealed record StatusFormat(string Name, string Use, Action<IEnumerable<ShownStatus>, Terminal> Print)
{
    private static readonly StatusFormat[] All =
    [
        new("text", "for people", Text),
        new("markdown", "for a message or a page", StatusMarkdown.Print),
        new("json", "for scripts", StatusJson.Print),
    ];

    public static IReadOnlyList<string> Names { get; } = [.. All.Select(f => f.Name)];

    /// <summary>The formats and their uses, in words.</summary>
    public static string Uses { get; } = string.Join(", ", All.Select(f => $"{f.Name} {f.Use}"));

    /// <summary>Null where there is no format of that name.</summary>
    public static StatusFormat? Of(string name) => Array.Find(All, f => f.Name == name);

    private static void Text(IEnumerable<ShownStatus> periods, Terminal terminal)
    {
        foreach (var (at, shown) in periods.Index())
        {
            if (at > 0) terminal.Out.WriteLine();
            StatusTable.Print(shown.Status, shown.IsWhole, terminal);
            if (shown.Errors + shown.Warnings == 0) continue;
            terminal.Out.WriteLine();
            terminal.Out.WriteLine($"{DiagnosticPrinter.CountInWords(shown.Errors, shown.Warnings)}; "
                + $"'strategy-report validate --period {shown.Status.Period}' says which.");
        }
    }
}

/// <summary>A period as it is asked for.</summary>
/// <param name="IsWhole">Whether all its ambitions are asked for.</param>
/// <param name="Errors">Of the whole period, or in the files of the ambitions that are asked for.</param>
/// <param name="Warnings">The same.</param>
internal sealed record ShownStatus(PeriodStatus Status, bool IsWhole, int Errors, int Warnings);
