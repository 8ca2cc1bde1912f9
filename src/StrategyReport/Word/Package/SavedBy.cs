using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace StrategyReport.Word.Package;

/// <summary>The program that a Word file says it was saved by (ECMA-376 Part 1, 22.2).</summary>
internal static class SavedBy
{
    /// <summary>Null where it does not say.</summary>
    public static string? Of(byte[] document)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(document), ZipArchiveMode.Read);
            if (zip.GetEntry("docProps/app.xml") is not { } entry) return null;
            using var stream = entry.Open();
            return XElement.Load(stream).Elements().FirstOrDefault(e => e.Name.LocalName == "Application")?.Value;
        }
        catch (Exception failure) when (failure is InvalidDataException or XmlException or IOException)
        {
            return null;
        }
    }
}
