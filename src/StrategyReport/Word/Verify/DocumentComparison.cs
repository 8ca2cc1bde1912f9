using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;
using StrategyReport.Word.Package;

namespace StrategyReport.Word.Verify;

/// <summary>Two Word files, part by part, and in parts that hold text, paragraph by paragraph.</summary>
internal static class DocumentComparison
{
    /// <summary>What differs, a line each. The rebuilt file is what the file should be.</summary>
    /// <exception cref="InvalidDataException">A file is not a zip archive.</exception>
    public static IReadOnlyList<string> Differences(byte[] file, byte[] rebuilt)
    {
        var (ours, theirs) = (Parts(rebuilt), Parts(file));
        var lines = new List<string>();
        foreach (var (name, content) in ours)
        {
            // The origin has been told already.
            if (name == Origin.Part) continue;
            if (!theirs.TryGetValue(name, out var other)) lines.Add($"{name}: not in the file");
            else if (!content.AsSpan().SequenceEqual(other)) Compare(name, other, content, lines);
        }

        foreach (var name in theirs.Keys)
            if (!ours.ContainsKey(name))
                lines.Add($"{name}: only in the file");
        if (lines.Count == 0 && theirs.TryGetValue(Origin.Part, out var origin) && origin.AsSpan().SequenceEqual(ours[Origin.Part]))
            lines.Add("all parts are identical; the file was packed anew");
        return lines;
    }

    private static void Compare(string name, byte[] file, byte[] rebuilt, List<string> lines)
    {
        var before = lines.Count;
        if (Paragraphs(name, file) is { } theirs && Paragraphs(name, rebuilt) is { } ours)
            lines.AddRange(ParagraphDifferences.Between(theirs, ours));
        if (lines.Count == before) lines.Add($"{name}: differs, though not in its text");
    }

    private static SortedDictionary<string, byte[]> Parts(byte[] package)
    {
        var parts = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        using var zip = new ZipArchive(new MemoryStream(package), ZipArchiveMode.Read);
        foreach (var entry in zip.Entries)
        {
            using var content = new MemoryStream();
            using var stream = entry.Open();
            stream.CopyTo(content);
            parts[entry.FullName] = content.ToArray();
        }

        return parts;
    }

    /// <summary>The paragraphs of a part of WordprocessingML; null for any other part.</summary>
    private static List<PlacedText>? Paragraphs(string name, byte[] content)
    {
        if (!name.StartsWith("word/", StringComparison.Ordinal) || !name.EndsWith(".xml", StringComparison.Ordinal)) return null;
        try
        {
            return PlacedText.Of(name, XElement.Load(new MemoryStream(content)));
        }
        catch (XmlException)
        {
            return null;
        }
    }
}
