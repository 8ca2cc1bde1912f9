namespace StrategyReport.Sources;

/// <summary>Writes a folder that is not there yet, as a whole or not at all.</summary>
public static class OutputFolder
{
    /// <summary>Writes all files into a folder beside the one that is wanted, which then gets its name.</summary>
    /// <exception cref="UnwritableException">A file cannot be written, or there is a folder of that name by now.</exception>
    public static void Write(string folder, IReadOnlyList<(string Path, byte[] Content)> files)
    {
        var staged = Path.Combine(Path.GetDirectoryName(folder) ?? "", $".{Path.GetFileName(folder)}.{Environment.ProcessId}.tmp");
        try
        {
            foreach (var (path, content) in files)
            {
                var file = Path.Combine(staged, path);
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                File.WriteAllBytes(file, content);
            }

            Directory.Move(staged, folder);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            if (Directory.Exists(staged)) Directory.Delete(staged, recursive: true);
            throw new UnwritableException(folder, failure);
        }
    }
}
