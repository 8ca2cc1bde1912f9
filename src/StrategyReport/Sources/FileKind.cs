using System.Formats.Tar;

namespace StrategyReport.Sources;

/// <summary>Whether something on disk is a file, and no pipe, socket or device: to open one of those would wait for ever.</summary>
internal static class FileKind
{
    /// <param name="place">No link.</param>
    /// <exception cref="IOException">There is nothing, or a folder.</exception>
    /// <exception cref="UnauthorizedAccessException">The user may not look.</exception>
    public static bool IsFile(string place) => new FileInfo(place).Length > 0 || IsEmptyFile(place);

    /// <summary>Pipes, sockets and devices have no length. .NET tells the kinds apart only where it archives them.</summary>
    private static bool IsEmptyFile(string place)
    {
        if (OperatingSystem.IsWindows()) return true;
        try
        {
            using var archive = new MemoryStream();
            using (var writer = new TarWriter(archive, leaveOpen: true)) writer.WriteEntry(place, "it");
            archive.Position = 0;
            using var reader = new TarReader(archive);
            return reader.GetNextEntry()?.EntryType == TarEntryType.RegularFile;
        }
        catch (IOException) when (File.Exists(place))
        {
            return false; // A socket, which no archive holds.
        }
    }
}
