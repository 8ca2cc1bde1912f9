using System.ComponentModel;
using System.Diagnostics;

namespace StrategyReport.Cli.Outputs;

/// <summary>A Word document as PDF, through LibreOffice's command line.</summary>
internal static class LibreOffice
{
    private const int PatienceInSeconds = 180;

    /// <exception cref="IOException">LibreOffice is not installed, takes too long, or does not convert the document.</exception>
    public static byte[] ToPdf(byte[] document)
    {
        // A profile of its own: LibreOffice refuses a second run on the user's one.
        var folder = Directory.CreateTempSubdirectory("strategy-report-");
        try
        {
            var source = Path.Combine(folder.FullName, "paper.docx");
            File.WriteAllBytes(source, document);
            using var process = Start(folder.FullName, source);
            // What it says to itself, such as a warning of a Java that is not there, is nobody's concern unless it fails.
            var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
            if (!process.WaitForExit(TimeSpan.FromSeconds(PatienceInSeconds)))
            {
                process.Kill(entireProcessTree: true);
                throw new IOException($"LibreOffice did not finish within {PatienceInSeconds} seconds");
            }

            var pdf = Path.ChangeExtension(source, ".pdf");
            if (!File.Exists(pdf))
                throw new IOException($"LibreOffice did not convert the document: {(output.Result + error.Result).Trim()}");
            return File.ReadAllBytes(pdf);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static Process Start(string folder, string source)
    {
        var command = new ProcessStartInfo("soffice") { RedirectStandardOutput = true, RedirectStandardError = true };
        string[] arguments =
            [$"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "pdf", "--outdir", folder, source];
        foreach (var argument in arguments)
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
}
