using StrategyReport.Diagnostics;
using StrategyReport.Sources;

namespace StrategyReport.Cli.Findings;

/// <summary>A format of findings, for <c>--format</c>. A new one is a line of <see cref="All"/>.</summary>
/// <param name="Use">For what, as the help says.</param>
/// <param name="Print">Writes findings as the answer.</param>
internal sealed record FindingsFormat(string Name, string Use, Action<DiagnosticBag, FindingsOrigin, Terminal> Print)
{
    private static readonly FindingsFormat[] All =
    [
        new("text", "for people", (found, origin, terminal) => TextFormat.Print(found, origin.Sources, terminal.Out, terminal.OutColour)),
        new("json", "for scripts", (found, _, terminal) => JsonFormat.Print(found, terminal.Out)),
        new("sarif", "(2.1.0) for code scanning", (found, _, terminal) => SarifFormat.Print(found, terminal.Out)),
        new("github", "for annotations", (found, origin, terminal) => GithubFormat.Print(found, origin.Periods, terminal.Out)),
    ];

    public static IReadOnlyList<string> Names { get; } = [.. All.Select(f => f.Name)];

    /// <summary>The formats and their uses, in words.</summary>
    public static string Uses { get; } = string.Join(", ", All.Select(f => $"{f.Name} {f.Use}"));

    /// <summary>Null where there is no format of that name.</summary>
    public static FindingsFormat? Of(string name) => Array.Find(All, f => f.Name == name);
}

/// <summary>What findings are about.</summary>
/// <param name="Sources">The files.</param>
/// <param name="Periods">In the order of time.</param>
internal sealed record FindingsOrigin(SourceFiles Sources, IReadOnlyList<string> Periods);
