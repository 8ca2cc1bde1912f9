using StrategyReport.Diagnostics;

namespace StrategyReport.Cli.Outputs;

/// <summary>The formats of a paper, told by the ending of the file's name.</summary>
internal static class PaperFormat
{
    public const string Known = ".docx, .html or .pdf";

    /// <summary>What makes the content of such a file; null where the ending is not known.</summary>
    public static Func<Report, DiagnosticBag, byte[]?>? Of(string file) => Path.GetExtension(file).ToLowerInvariant() switch
    {
        ".docx" => (report, diagnostics) => report.ToWord(diagnostics),
        ".html" => (report, diagnostics) => report.ToHtml(diagnostics),
        ".pdf" => (report, diagnostics) => report.ToWord(diagnostics) is { } document ? LibreOffice.ToPdf(document) : null,
        _ => null,
    };
}
