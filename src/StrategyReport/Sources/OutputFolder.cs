namespace StrategyReport.Sources;

/// <summary>Writes a folder that is not there yet, as a whole or not at all.</summary>
public static class OutputFolder
{
    /// <summary>Writes all files into a folder beside the one that is wanted, which then gets its name.</summary>
    /// <exception cref="UnwritableException">A file cannot be written, or there is a folder of that name by now.</exception>
    /// <exception cref="InterruptedException">The program is to end; nothing is there.</exception>
    public static void Write(string folder, IReadOnlyList<(string Path, byte[] Content)> files)
    {
        using var interruption = Interruption.Begin();
        var around = Path.GetDirectoryName(Path.GetFullPath(folder))!;
        try
        {
            TemporaryFolder.DeleteThoseLeft(around);
            using var staged = TemporaryFolder.In(around);
            foreach (var (path, content) in files)
            {
                interruption.ThrowIfAsked();
                staged.Add(path, content);
            }

            staged.PutAt(folder);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new UnwritableException(folder, failure);
        }
    }
}
