using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using StrategyReport.Sources;

namespace StrategyReport.Cli.Outputs.Pdf;

/// <summary>A Word document as PDF, through LibreOffice's command line.</summary>
internal static class LibreOffice
{
    private const int LongestReason = 200;
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

    /// <returns>The PDF, and what it lacks, in words that follow its name; null where it lacks nothing.</returns>
    /// <exception cref="IOException">LibreOffice is not installed, takes too long or does not convert it, in a sentence.</exception>
    /// <exception cref="InterruptedException">The user has ended the command; nothing of LibreOffice is left.</exception>
    public static (byte[] Pdf, string? Shortcoming) ToPdf(byte[] document)
    {
        var command = InstalledLibreOffice.Find()
            ?? throw new IOException($"LibreOffice makes the PDF, and is not installed here: {InstalledLibreOffice.HowToInstall}");
        using var interruption = Interruption.Begin();
        TemporaryFolder.DeleteThoseLeft(Path.GetTempPath(), EndThoseIn);
        // A profile of its own: LibreOffice refuses a second run on the user's one.
        var folder = Room();
        try
        {
            folder.Add(Source, document);
            return Finish(Convert(command, folder.Path, interruption), document);
        }
        finally
        {
            EndThoseIn(folder.Path);
            Delete(folder);
        }
    }

    private static TemporaryFolder Room()
    {
        var place = Path.GetTempPath();
        try
        {
            return TemporaryFolder.Private(place);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new IOException(
                $"nothing can be written to '{place}'; TMPDIR in the environment names another folder for what is temporary");
        }
    }

    private static byte[] Convert(string command, string folder, Interruption interruption)
    {
        using var process = Start(command, folder);
        // What it says to itself, such as a warning of a Java that is not there, is nobody's concern unless it fails.
        var said = Task.WhenAll(
            process.StandardOutput.ReadToEndAsync(CancellationToken.None), process.StandardError.ReadToEndAsync(CancellationToken.None));
        var patience = Patience.Seconds;
        var inTime = false;
        try
        {
            inTime = process.WaitForExitAsync(CancellationToken.None).Wait(TimeSpan.FromSeconds(patience), interruption.Token);
        }
        catch (OperationCanceledException)
        {
            // Told below, once its process is gone.
        }
        finally
        {
            if (inTime || Kill(process, itsChildrenToo: true)) process.WaitForExit();
        }

        interruption.ThrowIfAsked(); // A terminal sends Ctrl+C to LibreOffice too, which may end before it is heard here.
        if (!inTime)
            throw new IOException($"LibreOffice did not finish within {patience} seconds{Patience.MoreOf(patience)}");
        var file = Path.Combine(folder, Path.ChangeExtension(Source, ".pdf"));
        if (!File.Exists(file)) throw Failure("did not convert the document");
        var pdf = File.ReadAllBytes(file);
        return IsWhole(pdf) ? pdf : throw Failure("broke off in the midst of the file");

        IOException Failure(string what) => new($"LibreOffice {what}{Reason(process.ExitCode, said)}");
    }

    /// <returns>Whether it has ended, or will in a moment; where not, the system lets nobody end it, or one of its children.</returns>
    private static bool Kill(Process process, bool itsChildrenToo)
    {
        try
        {
            process.Kill(itsChildrenToo);
            return true;
        }
        catch (Exception failure) when (failure is Win32Exception or InvalidOperationException or AggregateException)
        {
            return false;
        }
    }

    /// <summary>It has its first mark and its last one (ISO 32000-1, 7.5.2 and 7.5.5).</summary>
    private static bool IsWhole(ReadOnlySpan<byte> pdf) => pdf.StartsWith("%PDF-"u8) && pdf.TrimEnd("\r\n "u8).EndsWith("%%EOF"u8);

    /// <summary>
    /// What LibreOffice has left behind after its own end works where it began: in a folder that is this run's alone. Ended on Linux, whose
    /// /proc says where a process works; on other systems it lives on.
    /// </summary>
    private static void EndThoseIn(string folder)
    {
        if (!OperatingSystem.IsLinux()) return;
        var name = Path.GetFileName(folder);
        foreach (var process in Process.GetProcesses())
        {
            using (process)
            {
                try
                {
                    var place = new DirectoryInfo(string.Create(CultureInfo.InvariantCulture, $"/proc/{process.Id}/cwd")).LinkTarget;
                    if (Path.GetFileName(place) == name) Kill(process, itsChildrenToo: false);
                }
                catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or InvalidOperationException)
                {
                    // Another user's process, or one that has ended by itself.
                }
            }
        }
    }

    private static void Delete(TemporaryFolder folder)
    {
        try
        {
            folder.Dispose();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // A paper that is made is not lost for it, and the next run deletes it.
        }
    }

    private static (byte[] Pdf, string? Shortcoming) Finish(byte[] pdf, byte[] document)
    {
        var text = SteadyPdf.Of(Encoding.Latin1.GetString(pdf));
        text = FigureDescriptions.Add(text, Drawing.In(document), out var problem);
        return (Encoding.Latin1.GetBytes(text),
            problem is null ? null
                : $"is written, but it has no descriptions of charts, which screen readers need and the Word file has: {problem}");
    }

    /// <summary>
    /// Of all that it says, the line that it calls the error: others may be the addresses of a crash. A process that it leaves behind
    /// may hold its output open, so the wait for that has an end.
    /// </summary>
    private static string Reason(int exitCode, Task<string[]> said)
    {
        var text = said.Wait(TimeSpan.FromSeconds(2)) ? string.Join('\n', said.Result) : "";
        var lines = text.Split('\n', StringSplitOptions.TrimEntries);
        if (Array.Find(lines, l => l.StartsWith("Error", StringComparison.Ordinal)) is not { } line)
            return $" (its exit code: {exitCode}); the .docx can be saved as PDF in Word";
        return "; it says: " + string.Concat(line.Where(c => !char.IsControl(c)).Take(LongestReason));
    }

    private static Process Start(string name, string folder)
    {
        var command = new ProcessStartInfo(name)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            // It reads and writes here: paths in its options it divides at semicolons, and takes for addresses.
            WorkingDirectory = folder,
        };
        // In a locale without UTF-8 it takes the folder's name for another one, and leaves its profile there.
        command.Environment["LC_ALL"] = "C.UTF-8";
        // What it leaves behind where it is killed goes with the folder.
        foreach (var variable in (ReadOnlySpan<string>)["TMPDIR", "TMP", "TEMP"]) command.Environment[variable] = folder;
        var profile = Address(Path.Combine(folder, "profile"));
        foreach (var argument in (ReadOnlySpan<string>)["-env:UserInstallation=" + profile, "--headless", "--convert-to", Format, Source])
            command.ArgumentList.Add(argument);
        try
        {
            return Process.Start(command)!;
        }
        catch (Win32Exception failure)
        {
            throw new IOException(
                $"LibreOffice's command '{name}' cannot be run: {new Win32Exception(failure.NativeErrorCode).Message}");
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
