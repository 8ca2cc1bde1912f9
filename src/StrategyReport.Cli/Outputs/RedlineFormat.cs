using StrategyReport.Diagnostics;

namespace StrategyReport.Cli.Outputs;

/// <summary>A format of a paper that shows what is other than in an earlier one, told by the ending of the file's name.</summary>
/// <param name="Write">Makes it; null where an error stands.</param>
internal sealed record RedlineFormat(string Ending, Func<ComparedReports, DiagnosticBag, byte[]?> Write)
{
    private static readonly RedlineFormat[] All =
    [
        new(".docx", (papers, diagnostics) => papers.ToWord(diagnostics)),
        new(".html", (papers, diagnostics) => papers.ToPage(diagnostics)),
    ];

    /// <summary>That of the file that is written where no other is named.</summary>
    public static RedlineFormat Usual => All[0];

    /// <summary>The endings in words.</summary>
    public static string Known { get; } = string.Join(" or ", All.Select(f => f.Ending));

    /// <summary>Null where the ending is not known.</summary>
    public static RedlineFormat? Of(string file) =>
        Array.Find(All, f => f.Ending.Equals(Path.GetExtension(file), StringComparison.OrdinalIgnoreCase));
}
