using StrategyReport.Sources;

namespace StrategyReport.Cli.Outputs;

/// <summary>The files that a command writes, all or none of them.</summary>
internal static class OutputFiles
{
    /// <summary>The files that were named, each once in however many words; the usual one where none was.</summary>
    public static IEnumerable<string> Of(IReadOnlyList<string> named, string usual) =>
        named.Count > 0 ? named.DistinctBy(Path.GetFullPath) : [usual];

    /// <summary>Why files cannot be written under the names that were given for them; null where they can be.</summary>
    /// <param name="periods">Those of which papers are asked for.</param>
    /// <param name="isKnown">Whether a name has one of the endings that it may have.</param>
    /// <param name="known">What it then is, and the endings, in words.</param>
    public static string? WhyNot(
        IReadOnlyList<string> files, IReadOnlyList<string> periods, PaperSources sources, Func<string, bool> isKnown,
        (string Format, string Endings) known)
    {
        if (files.Count > 0 && periods.Count > 1)
            return $"--output is for one period, and there are several. Name one with --period: {string.Join(", ", periods)}.";
        foreach (var file in files)
        {
            if (!isKnown(file)) return $"'{file}' is of no {known.Format}. Its name should end in {known.Endings}.";
            if (sources.FolderAround(file) is { } folder)
                return $"'{file}' lies in '{folder}', whose files are what papers are made from. Nothing was written; name another folder.";
        }

        return null;
    }

    /// <returns>
    /// Null where all are written; else why they are not, in the words of who asked for them: the system speaks of a part of a
    /// path, or of the file that is written first and then renamed.
    /// </returns>
    public static string? Write(IReadOnlyList<(string Path, byte[] Content)> files)
    {
        try
        {
            OutputFile.WriteAll(files);
            return null;
        }
        catch (UnwritableException failure)
        {
            return Reason(failure);
        }
    }

    /// <summary>Writes a folder that is not there yet, as a whole or not at all.</summary>
    /// <returns>Null where it is written; else why it is not.</returns>
    public static string? WriteFolder(string folder, IReadOnlyList<(string Path, byte[] Content)> files)
    {
        try
        {
            OutputFolder.Write(folder, files);
            return null;
        }
        catch (UnwritableException failure)
        {
            return InTheWay(failure.Path) ?? failure.Message;
        }
    }

    /// <summary>Deletes what killed runs have left among the data, where there is nothing to write that would do it.</summary>
    public static void DeleteThoseLeft(PaperSources sources)
    {
        TemporaryFolder.DeleteThoseLeft(sources.Data);
        foreach (var folder in Directory.Exists(sources.Data) ? Directory.GetDirectories(sources.Data) : [])
        {
            TemporaryFolder.DeleteThoseLeft(folder);
            TemporaryFolder.DeleteThoseLeft(Path.Combine(folder, "ambitions"));
        }
    }

    /// <summary>Whether a file has just this content. One that cannot be read counts as another.</summary>
    public static bool IsThere(string path, byte[] content)
    {
        try
        {
            return new FileInfo(path) is { Exists: true } file && file.Length == content.Length
                && DiskFile.Read(path).AsSpan().SequenceEqual(content);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static string Reason(UnwritableException failure)
    {
        if (failure.IsInOurWords) return failure.Message;
        if (InTheWay(failure.Path) is { } obstacle) return obstacle;
        var name = Path.GetFileName(failure.Path);
        return IsOpenElsewhere(failure.Path) ? $"'{name}' is open in another program, as Word keeps its papers; close it there"
            : failure.Message;
    }

    /// <summary>
    /// Windows lets nobody replace such a file, and calls it now a sharing violation, now a denied access; so it is asked again.
    /// </summary>
    private static bool IsOpenElsewhere(string file)
    {
        if (new FileInfo(file).LinkTarget is not null) return false;
        try
        {
            using (File.Open(file, FileMode.Open, FileAccess.Read, FileShare.None)) return false;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return failure is IOException and not (FileNotFoundException or DirectoryNotFoundException or PathTooLongException);
        }
    }

    /// <summary>What stands where the file, or a folder above it, should be; null where nothing does.</summary>
    private static string? InTheWay(string file)
    {
        if (Directory.Exists(file)) return $"'{file}' is a folder";
        for (var folder = Path.GetDirectoryName(file); !string.IsNullOrEmpty(folder); folder = Path.GetDirectoryName(folder))
        {
            if (Directory.Exists(folder)) return null;
            if (new FileInfo(folder).LinkTarget is { } target) return $"'{folder}' is a link to '{target}', which is no folder";
            if (File.Exists(folder)) return $"'{folder}' is a file, and a folder is needed there";
        }

        return null;
    }
}
