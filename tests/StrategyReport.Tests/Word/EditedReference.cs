using System.IO.Compression;
using DocumentFormat.OpenXml.Packaging;

namespace StrategyReport.Tests.Word;

/// <summary>A copy of the shipped reference document with one part changed, as a person would change it in Word.</summary>
internal sealed class EditedReference : IDisposable
{
    private EditedReference(string path) => Path = path;

    public string Path { get; }

    public static EditedReference With(string part, Func<string, string> edit)
    {
        var path = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"reference-{Guid.NewGuid():N}.docx");
        File.Copy(DocxReader.Reference, path);
        using var zip = ZipFile.Open(path, ZipArchiveMode.Update);
        var entry = zip.GetEntry(part)!;
        string text;
        using (var reader = new StreamReader(entry.Open())) text = reader.ReadToEnd();
        var edited = edit(text);
        Assert.NotEqual(text, edited);
        entry.Delete();
        using var writer = new StreamWriter(zip.CreateEntry(part).Open());
        writer.Write(edited);
        return new EditedReference(path);
    }

    public static EditedReference Without(string part)
    {
        var path = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"reference-{Guid.NewGuid():N}.docx");
        File.Copy(DocxReader.Reference, path);
        using var zip = ZipFile.Open(path, ZipArchiveMode.Update);
        zip.GetEntry(part)!.Delete();
        return new EditedReference(path);
    }

    public static EditedReference By(Action<MainDocumentPart> edit)
    {
        var path = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"reference-{Guid.NewGuid():N}.docx");
        File.Copy(DocxReader.Reference, path);
        using var document = WordprocessingDocument.Open(path, isEditable: true);
        edit(document.MainDocumentPart!);
        return new EditedReference(path);
    }

    public void Dispose() => File.Delete(Path);
}
