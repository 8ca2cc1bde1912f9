namespace StrategyReport.Sources;

/// <summary>Writes files so that a failure never leaves half of one, nor one of two.</summary>
public static class OutputFile
{
    /// <summary>Writes each file beside its target, and only when all are written renames them over their targets.</summary>
    /// <exception cref="IOException">A target's folder cannot be made, or a file cannot be written or replaced.</exception>
    /// <exception cref="UnauthorizedAccessException">The user may not write there.</exception>
    public static void WriteAll(IReadOnlyList<(string Path, byte[] Content)> files)
    {
        var written = new List<(string Temporary, string Target)>();
        try
        {
            foreach (var (path, content) in files)
            {
                if (Directory.Exists(path)) throw new IOException($"'{path}' is a folder");
                var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
                Directory.CreateDirectory(folder);
                var temporary = Path.Combine(folder, $".{Path.GetFileName(path)}.{Environment.ProcessId}.tmp");
                written.Add((temporary, path));
                File.WriteAllBytes(temporary, content);
            }

            foreach (var (temporary, target) in written) File.Move(temporary, target, overwrite: true);
        }
        finally
        {
            foreach (var (temporary, _) in written) File.Delete(temporary);
        }
    }
}
