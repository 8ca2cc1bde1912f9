using System.IO.Compression;
using System.Text;

namespace StrategyReport.Tests.Cli;

/// <summary>A form that has lost its list of texts, as when somebody removed hidden data from it, and has its boxes and bookmarks.</summary>
public sealed class ImportWithoutManifestTests : IDisposable
{
    private const string Period = "2025-26-Q4", Data = $"data/{Period}/ambitions/01-harm.yaml", Clinic = "The falls clinic has opened.";
    private readonly TestProject _project = TestProject.Named("harbour");

    [Fact]
    public void Its_answers_are_taken_where_the_data_is_as_it_was()
    {
        var result = _project.Run("import", Form("The falls clinic is open."));

        Assert.Contains("+ The falls clinic is open.", result.Out, StringComparison.Ordinal);
        Assert.Contains("SR6002", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("SR6012", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_differs_is_a_conflict_where_the_data_has_changed()
    {
        var file = Form("The falls clinic is open.");
        _project.Write(Data, _project.Read(Data).Replace(Clinic, "The falls clinic is closed.", StringComparison.Ordinal));

        var result = _project.Run("import", file);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("SR6012", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("+ The falls clinic", result.Out, StringComparison.Ordinal);
    }

    public void Dispose() => _project.Dispose();

    private string Form(string clinic)
    {
        Assert.Equal(0, _project.Run("collect", "-p", Period, "-a", "1", "-o", Path.Combine(_project.Folder, "forms")).ExitCode);
        var file = Path.Combine(_project.Folder, $"forms/{Period}.ambition-01.docx");
        using var zip = ZipFile.Open(file, ZipArchiveMode.Update);
        foreach (var part in zip.Entries.Where(e => e.FullName.StartsWith("customXml/", StringComparison.Ordinal)).ToList()) part.Delete();
        var document = zip.GetEntry("word/document.xml")!;
        string text;
        using (var reader = new StreamReader(document.Open())) text = reader.ReadToEnd();
        document.Delete();
        using var writer = new StreamWriter(zip.CreateEntry("word/document.xml").Open(), new UTF8Encoding(false));
        var at = text.LastIndexOf(Clinic, StringComparison.Ordinal);
        writer.Write(text[..at] + clinic + text[(at + Clinic.Length)..]);
        return file;
    }
}
