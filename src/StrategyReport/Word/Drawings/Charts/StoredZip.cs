using System.Text;

namespace StrategyReport.Word.Drawings.Charts;

/// <summary>
/// A zip file without compression (APPNOTE 6.3.10, method 0): the same bytes whatever the machine, the time and the
/// version of the runtime's deflate. The document around it compresses it anyway.
/// </summary>
internal static class StoredZip
{
    private const ushort Version = 20; // 2.0, made on a FAT file system: no platform marks.
    private const ushort FirstDay = 0x0021; // 1 January 1980, the first that zip knows.
    private const ushort Utf8Names = 0x0800;

    /// <returns>The zip file; the stream stands at its beginning.</returns>
    public static MemoryStream Of(params ReadOnlySpan<(string Name, byte[] Content)> files)
    {
        var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        var entries = new List<Entry>(files.Length);
        foreach (var (name, content) in files)
        {
            var entry = new Entry(Encoding.UTF8.GetBytes(name), Crc32(content), (uint)content.Length, (uint)stream.Position);
            entries.Add(entry);
            writer.Write(0x04034B50u);
            Header(writer, entry);
            writer.Write(entry.Name);
            writer.Write(content);
        }

        Directory(writer, entries, (uint)stream.Position);
        writer.Flush();
        stream.Position = 0;
        return stream;
    }

    private static void Directory(BinaryWriter writer, List<Entry> entries, uint start)
    {
        foreach (var entry in entries)
        {
            writer.Write(0x02014B50u);
            writer.Write(Version);
            Header(writer, entry);
            writer.Write((ushort)0); // Comment.
            writer.Write(0u); // Disk, internal attributes.
            writer.Write(0u); // External attributes.
            writer.Write(entry.Offset);
            writer.Write(entry.Name);
        }

        var length = (uint)writer.BaseStream.Position - start;
        writer.Write(0x06054B50u);
        writer.Write(0u); // Disks.
        writer.Write((ushort)entries.Count);
        writer.Write((ushort)entries.Count);
        writer.Write(length);
        writer.Write(start);
        writer.Write((ushort)0); // Comment.
    }

    /// <summary>What the local and the central header have in common.</summary>
    private static void Header(BinaryWriter writer, Entry entry)
    {
        writer.Write(Version);
        writer.Write(Utf8Names);
        writer.Write((ushort)0); // Stored.
        writer.Write((ushort)0); // Midnight.
        writer.Write(FirstDay);
        writer.Write(entry.Check);
        writer.Write(entry.Length);
        writer.Write(entry.Length);
        writer.Write((ushort)entry.Name.Length);
        writer.Write((ushort)0); // Extra field.
    }

    /// <summary>Bit by bit: a workbook is a few kilobytes, and a table would be built for each run.</summary>
    private static uint Crc32(byte[] content)
    {
        var check = uint.MaxValue;
        foreach (var value in content)
        {
            check ^= value;
            for (var bit = 0; bit < 8; bit++) check = (check >> 1) ^ (0xEDB88320u & (0u - (check & 1)));
        }

        return ~check;
    }

    private sealed record Entry(byte[] Name, uint Check, uint Length, uint Offset);
}
