namespace StrategyReport.Sources;

/// <summary>A file on disk that a command was given by its name, such as a paper that came back.</summary>
public static class DiskFile
{
    /// <exception cref="IOException">
    /// It is none, or is longer than any paper (50 MiB), or cannot be read; the message says why, and what to do, in sentences.
    /// </exception>
    public static byte[] Read(string path)
    {
        try
        {
            return ReadAt(RealPath.Of(path), ReadingLimits.Of(path));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw UnreadableException.Of(failure);
        }
    }

    /// <param name="place">No link.</param>
    /// <param name="most">How many bytes it may have.</param>
    internal static byte[] ReadAt(string place, int most)
    {
        var length = new FileInfo(place).Length;
        if (length > most) throw UnreadableException.TooLong(ReadingLimits.InWords(most));
        if (!FileKind.IsFile(place)) throw UnreadableException.NoFile();
        // Whoever saves or renames the file at this moment is not to be hindered: Windows would refuse it.
        using var stream = new FileStream(place, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var content = new byte[length];
        var read = stream.ReadAtLeast(content, content.Length, throwOnEndOfStream: false);
        return read == length ? content : content[..read]; // Somebody has cut it since.
    }
}
