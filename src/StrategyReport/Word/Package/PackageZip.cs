using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace StrategyReport.Word.Package;

/// <summary>The same parts as the same bytes on every machine: fixed order, fixed time, no platform marks.</summary>
internal static class PackageZip
{
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The package, compressed.</summary>
    public static byte[] Rewrite(Stream package)
    {
        var result = new MemoryStream();
        using (var source = new ZipArchive(package, ZipArchiveMode.Read, leaveOpen: true))
        using (var target = new ZipArchive(result, ZipArchiveMode.Create, leaveOpen: true))
        {
            var entries = new List<ZipArchiveEntry>(source.Entries);
            entries.Sort((a, b) => Rank(a.FullName) != Rank(b.FullName)
                ? Rank(a.FullName).CompareTo(Rank(b.FullName))
                : string.CompareOrdinal(a.FullName, b.FullName));
            foreach (var entry in entries)
            {
                using var from = entry.Open();
                using var to = Create(target, entry.FullName, CompressionLevel.Optimal);
                from.CopyTo(to);
            }
        }

        var bytes = result.ToArray();
        ClearPlatform(bytes);
        return bytes;
    }

    /// <summary>A package within a package, without compression: the one around it compresses it anyway.</summary>
    public static byte[] Store(params ReadOnlySpan<(string Name, byte[] Content)> files)
    {
        var result = new MemoryStream();
        using (var target = new ZipArchive(result, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8))
        {
            foreach (var (name, content) in files)
            {
                using var to = Create(target, name, CompressionLevel.NoCompression);
                to.Write(content);
            }
        }

        var bytes = result.ToArray();
        ClearPlatform(bytes);
        return bytes;
    }

    private static Stream Create(ZipArchive target, string name, CompressionLevel level)
    {
        var entry = target.CreateEntry(name, level);
        entry.LastWriteTime = Epoch;
        entry.ExternalAttributes = 0;
        return entry.Open();
    }

    /// <summary>Readers look for the content types first and the root relationships second.</summary>
    private static int Rank(string name) => name switch
    {
        "[Content_Types].xml" => 0,
        "_rels/.rels" => 1,
        _ => 2,
    };

    /// <summary>"Version made by" names the operating system in each entry of the central directory (APPNOTE 4.4.2): say none.</summary>
    private static void ClearPlatform(Span<byte> zip)
    {
        // The end record is the last 22 bytes, because there is no comment: 4.3.16.
        var end = zip[^22..];
        var at = BinaryPrimitives.ReadInt32LittleEndian(end[16..]);
        for (int left = BinaryPrimitives.ReadUInt16LittleEndian(end[10..]); left > 0; left--)
        {
            var entry = zip[at..];
            entry[5] = 0;
            at += 46 + BinaryPrimitives.ReadUInt16LittleEndian(entry[28..])
                + BinaryPrimitives.ReadUInt16LittleEndian(entry[30..]) + BinaryPrimitives.ReadUInt16LittleEndian(entry[32..]);
        }
    }
}
