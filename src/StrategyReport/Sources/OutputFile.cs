namespace StrategyReport.Sources;

/// <summary>Writes files so that a failure never leaves half of one, nor one of two.</summary>
public static class OutputFile
{
    /// <summary>
    /// Writes each file beside its target, and only when all are written renames them over their targets; where one cannot be put
    /// in place, those before it are put back. What was there keeps its permissions, and a link goes on leading to it. What killed
    /// runs have left in the same folders is deleted.
    /// </summary>
    /// <exception cref="UnwritableException">
    /// A target's folder cannot be made, or a file cannot be written or replaced; its message says also which file could not be put
    /// back.
    /// </exception>
    /// <exception cref="InterruptedException">The program is to end; all targets are as they were.</exception>
    public static void WriteAll(IReadOnlyList<(string Path, byte[] Content)> files)
    {
        using var interruption = Interruption.Begin();
        var written = new List<StagedFile>();
        var at = "";
        try
        {
            foreach (var (path, content) in files)
            {
                interruption.ThrowIfAsked();
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

            interruption.ThrowIfAsked(); // From here on it takes no time.
            foreach (var file in written)
            {
                at = file.Path;
                file.PutInPlace();
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new UnwritableException(at, failure, string.Concat(written.Select(f => f.PutBack())));
        }
        finally
        {
            foreach (var file in written) CleanUp(file);
            foreach (var folder in written.GroupBy(f => f.Folder, f => f.TargetName))
                TemporaryFolder.DeleteThoseLeft(folder.Key, before: null, [.. folder]);
        }
    }

    /// <summary>Deletes what killed runs have left in the folders of files, none of which is written.</summary>
    public static void DeleteThoseLeft(IEnumerable<string> paths)
    {
        foreach (var folder in paths.Select(p => RealPath.Find(p) ?? Path.GetFullPath(p)).GroupBy(Path.GetDirectoryName))
            TemporaryFolder.DeleteThoseLeft(folder.Key!, before: null, [.. folder.Select(Path.GetFileName).OfType<string>()]);
    }

    /// <summary>Where a temporary file cannot be deleted, the failure before it says more, and the next run deletes it.</summary>
    private static void CleanUp(StagedFile file)
    {
        try
        {
            file.Dispose();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // See above.
        }
    }
}
