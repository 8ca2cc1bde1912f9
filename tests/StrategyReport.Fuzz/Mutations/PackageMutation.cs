using System.IO.Compression;

namespace StrategyReport.Fuzz.Mutations;

/// <summary>A Word file whose zip, or whose parts, are damaged.</summary>
internal static class PackageMutation
{
    private static readonly string[] Names =
    [
        "../x.xml", "/word/x.xml", "word\\x.xml", "word/./x.xml", "word//x.xml", "C:/x", "x", "mimetype", "word/x", "word/x.bin", "[trash]/0000.dat", "docProps/thumbnail.jpeg", "word/vbaProject.bin", "%2e%2e/x.xml", "word/\u00E9.xml",
        "word/x.xml.", "word/a b.xml", "word/", "/", "word/media/x.svg", "_rels/x.rels", "word/_rels/x.rels", "word/document.xml/[0].piece", "customXml/item1.xml", "word/styles.xml", "WORD/STYLES.XML", "word/a?b.xml", "word/a%.xml", "word/a:b.xml",
    ];

    /// <param name="parts">Those to which changes go more often than to others; none: to all alike.</param>
    public static byte[] Of(byte[] file, Dice dice, params string[] parts)
    {
        if (dice.OneIn(12)) return ByteMutation.Of(file, dice);
        if (Read(file) is not { Count: > 0 } entries) return ByteMutation.Of(file, dice);
        for (var i = dice.OneIn(3) ? dice.Between(2, 4) : 1; i > 0 && entries.Count > 0; i--)
        {
            var wanted = Enumerable.Range(0, entries.Count).Where(e => parts.Contains(entries[e].Name)).ToList();
            Change(entries, wanted.Count > 0 && dice.OneIn(2) ? dice.Pick(wanted) : dice.Below(entries.Count), dice);
        }

        return Write(entries);
    }

    private static void Change(List<(string Name, byte[] Content)> entries, int at, Dice dice)
    {
        var (name, content) = entries[at];
        switch (dice.Below(20))
        {
            case 0:
                entries.RemoveAt(at);
                break;
            case 1:
                entries.Add((dice.OneIn(2) ? name : name.ToUpperInvariant(), content));
                break;
            case 2:
                entries[at] = (dice.Pick(Names), content);
                break;
            case 3:
                entries.Add((dice.Pick(Names), content));
                break;
            case 4:
                entries[at] = (name, entries[dice.Below(entries.Count)].Content);
                break;
            case 5:
                entries[at] = (name, ByteMutation.Of(content, dice));
                break;
            case 6:
                entries[at] = (name, content[..dice.Below(content.Length)]);
                break;
            case 7 when dice.OneIn(4):
                entries[at] = (name, new byte[dice.Pick([0, 1, 5_000_000, 60_000_000])]);
                break;
            default:
                entries[at] = (name, XmlMutation.Of(content, dice));
                break;
        }
    }

    /// <summary>Null where it is no zip that can be read.</summary>
    public static List<(string Name, byte[] Content)>? Read(byte[] file)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(file), ZipArchiveMode.Read);
            return [.. zip.Entries.Select(entry =>
            {
                using var content = new MemoryStream();
                using var stream = entry.Open();
                stream.CopyTo(content);
                return (entry.FullName, content.ToArray());
            })];
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    public static byte[] Write(IEnumerable<(string Name, byte[] Content)> entries)
    {
        using var written = new MemoryStream();
        using (var zip = new ZipArchive(written, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
                entry.LastWriteTime = new DateTimeOffset(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);
                using var stream = entry.Open();
                stream.Write(content);
            }
        }

        return written.ToArray();
    }
}
