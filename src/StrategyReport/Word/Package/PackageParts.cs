using System.IO.Compression;

namespace StrategyReport.Word.Package;

/// <summary>
/// The parts of a Word file, unpacked within limits, whoever has made it: what its directory says of their sizes is held against what
/// comes out.
/// </summary>
internal static class PackageParts
{
    private const string Damaged = "is damaged";

    /// <summary>Deflate makes no more than 1,032 bytes of one; what says so has a false size.</summary>
    private const long MostOfOne = 1_040;

    /// <summary>All parts by name, in the order of names; folders are none.</summary>
    /// <exception cref="UnreadablePackageException">It is no zip archive, is damaged or encrypted, or exceeds a limit.</exception>
    public static SortedDictionary<string, byte[]> Read(byte[] package, PackageLimits limits)
    {
        using var zip = Open(package, limits);
        var parts = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in zip.Entries)
        {
            if (entry.FullName.EndsWith('/')) continue;
            if (!names.Add(entry.FullName)) throw new UnreadablePackageException(entry.FullName, "is there twice");
            parts[entry.FullName] = Unpack(entry);
        }

        return parts;
    }

    /// <summary>One part; null where the file has none of that name.</summary>
    /// <inheritdoc cref="Read" path="/exception"/>
    public static byte[]? ReadOne(byte[] package, string name)
    {
        using var zip = Open(package, PackageLimits.Paper);
        return zip.GetEntry(name) is { } entry ? Unpack(entry) : null;
    }

    private static ZipArchive Open(byte[] package, PackageLimits limits)
    {
        ZipArchive? zip = null;
        try
        {
            zip = new ZipArchive(new MemoryStream(package, writable: false), ZipArchiveMode.Read);
            if (zip.Entries.Count > limits.Parts)
                throw new UnreadablePackageException("", $"has more than {limits.Parts} parts");
            long all = 0;
            foreach (var entry in zip.Entries)
            {
                if (entry.Length > limits.PartBytes)
                    throw new UnreadablePackageException(entry.FullName, $"is greater than {PackageLimits.InWords(limits.PartBytes)}");
                // A size that cannot be makes room for nothing.
                if (entry.Length < 0 || entry.Length > (entry.CompressedLength + 1) * MostOfOne)
                    throw new UnreadablePackageException(entry.FullName, Damaged);
                all += entry.Length;
            }

            return all <= limits.Bytes ? zip
                : throw new UnreadablePackageException("", $"is greater than {PackageLimits.InWords(limits.Bytes)}, unpacked");
        }
        catch (Exception failure)
        {
            zip?.Dispose();
            if (failure is UnreadablePackageException || !IsOfZip(failure)) throw;
            throw new UnreadablePackageException("", Damaged);
        }
    }

    private static byte[] Unpack(ZipArchiveEntry entry)
    {
        if (entry.IsEncrypted) throw new UnreadablePackageException(entry.FullName, "has a password");
        try
        {
            var content = new byte[entry.Length];
            using var stream = entry.Open();
            var length = stream.ReadAtLeast(content, content.Length, throwOnEndOfStream: false);
            return length == content.Length && stream.ReadByte() < 0 ? content
                : throw new UnreadablePackageException(entry.FullName, "is cut off");
        }
        catch (Exception failure) when (failure is not UnreadablePackageException && IsOfZip(failure))
        {
            throw new UnreadablePackageException(entry.FullName, Damaged);
        }
    }

    /// <summary>What the library throws at bytes that are no archive, or none that it knows.</summary>
    private static bool IsOfZip(Exception failure) => failure is IOException or InvalidDataException or NotSupportedException
        or ArgumentException or OverflowException or IndexOutOfRangeException;
}
