namespace StrategyReport.Sources;

/// <summary>Writes files so that a failure never leaves half of one, nor one of two.</summary>
public static class OutputFile
{
    /// <summary>
    /// Writes each file beside its target, and only when all are written renames them over their targets; where one cannot be put
    /// in place, those before it are put back. What was there keeps its permissions, and a link goes on leading to it.
    /// </summary>
    /// <exception cref="UnwritableException">
    /// A target's folder cannot be made, or a file cannot be written or replaced; its message says also which file could not be put
    /// back, and where what was in it is now.
    /// </exception>
    public static void WriteAll(IReadOnlyList<(string Path, byte[] Content)> files)
    {
        var written = new List<StagedFile>();
        var at = "";
        try
        {
            foreach (var (path, content) in files)
            {
                var file = StagedFile.For(at = path);
                written.Add(file);
                file.Write(content);
            }

            // The last one is in place, or it is not: nobody takes it back.
            foreach (var file in written.SkipLast(1))
            {
                at = file.Path;
                file.KeepFormer();
            }

            foreach (var file in written)
            {
                at = file.Path;
                file.PutInPlace();
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            var lost = string.Concat(written.Select(f => f.PutBack()));
            throw new UnwritableException(at, lost.Length == 0 ? failure : new IOException(failure.Message.TrimEnd('.') + lost, failure));
        }
        finally
        {
            foreach (var file in written) file.CleanUp();
        }
    }
}
