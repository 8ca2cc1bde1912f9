using StrategyReport.Cli.Outputs.Pdf;
using StrategyReport.Diagnostics;
namespace StrategyReport.Cli.Outputs;

/// <summary>A format of a paper, told by the ending of the file's name. A new one is a line of <see cref="All"/>.</summary>
/// <param name="Write">Makes what the file holds or is made from; null where an error stands. Formats that share it share its work.</param>
/// <param name="Finish">Makes the file's content of it, once no format of the paper has an error: this may take its time.</param>
internal sealed record PaperFormat(string Ending, Func<Report, DiagnosticBag, byte[]?> Write, Func<byte[], PaperContent> Finish)
{
    private static readonly Func<Report, DiagnosticBag, byte[]?> Word = (report, diagnostics) => report.ToWord(diagnostics);

    private static readonly PaperFormat[] All =
    [
        new(".docx", Word, document => new PaperContent(document)),
        new(".html", (report, diagnostics) => report.ToHtml(diagnostics), page => new PaperContent(page)),
        new(".pdf", Word, Pdf),
    ];

    /// <summary>That of the file which a period is built to where no other is named.</summary>
    public static PaperFormat Usual => All[0];

    /// <summary>The endings in words: ".docx, .html or .pdf".</summary>
    public static string Known { get; } = $"{string.Join(", ", All.SkipLast(1).Select(f => f.Ending))} or {All[^1].Ending}";

    /// <summary>Whether it is a Word document, or made from one.</summary>
    public bool IsOfWord => Write == Word;

    /// <summary>Null where the ending is not known.</summary>
    public static PaperFormat? Of(string file) =>
        Array.Find(All, f => f.Ending.Equals(Path.GetExtension(file), StringComparison.OrdinalIgnoreCase));

    /// <summary>Whatever stops LibreOffice, other files of the paper are written all the same.</summary>
    private static PaperContent Pdf(byte[] document)
    {
        try
        {
            var (pdf, shortcoming) = LibreOffice.ToPdf(document);
            return new PaperContent(pdf, shortcoming);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return new PaperContent(null, $"is not written: {failure.Message.TrimEnd('.')}");
        }
    }
}

/// <param name="Bytes">Null where the file cannot be made, though the paper can.</param>
/// <param name="Shortcoming">What the file lacks, in words that follow its name; null where it lacks nothing.</param>
internal sealed record PaperContent(byte[]? Bytes, string? Shortcoming = null);
