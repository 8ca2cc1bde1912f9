namespace StrategyReport.Sources;

/// <summary>Writes files so that a failure never leaves half of one, nor one of two.</summary>
public static class OutputFile
{
    /// <summary>
    /// Writes each file beside its target, and only when all are written renames them over their targets. What was there keeps its
    /// permissions, and a link goes on leading to it.
    /// </summary>
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
                var target = File.Exists(path) ? File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path : path;
                var folder = Path.GetDirectoryName(Path.GetFullPath(target))!;
                Directory.CreateDirectory(folder);
                var temporary = Path.Combine(folder, $".{Path.GetFileName(target)}.{Environment.ProcessId}.tmp");
                written.Add((temporary, target));
                File.WriteAllBytes(temporary, content);
                if (!OperatingSystem.IsWindows() && File.Exists(target)) File.SetUnixFileMode(temporary, File.GetUnixFileMode(target));
            }

            foreach (var (temporary, target) in written) File.Move(temporary, target, overwrite: true);
        }
        finally
        {
            foreach (var (temporary, _) in written) File.Delete(temporary);
        }
    }
}
