using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace StrategyReport.Cli.Outputs;

/// <summary>A Word document as PDF, through LibreOffice's command line.</summary>
internal static class LibreOffice
{
    private const int PatienceInSeconds = 180;
    private const string Source = "paper.docx";

    /// <summary>
    /// Tagged, with the title in the window's bar and the headings as bookmarks. What "compliance" adds: a role map without rings
    /// and metadata; the claim that comes with it is taken back (<see cref="SteadyPdf"/>).
    /// </summary>
    private static readonly string Format = "pdf:writer_pdf_Export:{"
        + string.Join(
            ',', new[] { "UseTaggedPDF", "PDFUACompliance", "ExportBookmarks", "DisplayPDFDocumentTitle" }
                .Select(option => $$"""
                    "{{option}}":{"type":"boolean","value":"true"}
                    """))
        + "}";

    /// <exception cref="IOException">LibreOffice is not installed, takes too long, or does not convert the document.</exception>
    public static PaperContent ToPdf(byte[] document)
    {
        // A profile of its own: LibreOffice refuses a second run on the user's one.
        var folder = Directory.CreateTempSubdirectory("strategy-report-");
        try
        {
            File.WriteAllBytes(Path.Combine(folder.FullName, Source), document);
            using var process = Start(folder.FullName);
            // What it says to itself, such as a warning of a Java that is not there, is nobody's concern unless it fails.
            var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
            if (!process.WaitForExit(TimeSpan.FromSeconds(PatienceInSeconds)))
            {
                process.Kill(entireProcessTree: true);
                process.WaitForExit();
                throw new IOException($"LibreOffice did not finish within {PatienceInSeconds} seconds");
            }

            var pdf = Path.Combine(folder.FullName, Path.ChangeExtension(Source, ".pdf"));
            if (!File.Exists(pdf)) throw new IOException("LibreOffice did not convert the document" + Reason(output.Result + error.Result));
            return Finish(File.ReadAllBytes(pdf), document);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static PaperContent Finish(byte[] pdf, byte[] document)
    {
        var text = SteadyPdf.Of(Encoding.Latin1.GetString(pdf));
        text = FigureDescriptions.Add(text, Drawing.In(document), out var problem);
        return new PaperContent(
            Encoding.Latin1.GetBytes(text),
            problem is null ? null : $"it has no descriptions of charts, which screen readers need and the Word file has: {problem}");
    }

    /// <summary>Of all that it says, the line that it calls the error; else the last one.</summary>
    private static string Reason(string said)
    {
        var lines = said.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var line = Array.Find(lines, l => l.StartsWith("Error", StringComparison.Ordinal)) ?? lines.LastOrDefault();
        return line is null ? "" : $"; it says: {line}";
    }

    private static Process Start(string folder)
    {
        var command = new ProcessStartInfo("soffice")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            // It reads and writes here: paths in its options it divides at semicolons, and takes for addresses.
            WorkingDirectory = folder,
        };
        // In a locale without UTF-8 it takes the folder's name for another one, and leaves its profile there.
        command.Environment["LC_ALL"] = "C.UTF-8";
        var profile = Address(Path.Combine(folder, "profile"));
        foreach (var argument in (ReadOnlySpan<string>)["-env:UserInstallation=" + profile, "--headless", "--convert-to", Format, Source])
            command.ArgumentList.Add(argument);
        try
        {
            return Process.Start(command)!;
        }
        catch (Win32Exception)
        {
            throw new IOException("LibreOffice is needed for PDF, and its command 'soffice' was not found");
        }
    }

    /// <summary>
    /// In which a blank is written as %20: with a bare path LibreOffice waits for an answer that nobody gives. A dollar would begin a
    /// variable. Uri takes a %41 in a folder's own name for an A.
    /// </summary>
    private static string Address(string path) => "file:///" + string.Join(
        '/', path.Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries).Select(Uri.EscapeDataString))
        .Replace("%3A", ":", StringComparison.Ordinal);
}
