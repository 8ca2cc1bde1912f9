namespace StrategyReport.Word.Package;

/// <summary>The program that a Word file says it was saved by (ECMA-376 Part 1, 22.2).</summary>
internal static class SavedBy
{
    private const string Part = "docProps/app.xml";

    /// <summary>Null where it does not say.</summary>
    public static string? Of(byte[] document)
    {
        try
        {
            return PackageParts.ReadOne(document, Part) is { } part
                ? PartXml.TryLoad(part, Part)?.Elements().FirstOrDefault(e => e.Name.LocalName == "Application")?.Value : null;
        }
        catch (UnreadablePackageException)
        {
            return null;
        }
    }
}
