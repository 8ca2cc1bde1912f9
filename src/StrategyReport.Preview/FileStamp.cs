using System.IO.Enumeration;

namespace StrategyReport.Preview;

/// <summary>By what a file is seen to have changed, without being read.</summary>
internal readonly record struct FileStamp(long Length, DateTimeOffset Written)
{
    private static readonly EnumerationOptions Everything =
        new() { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = 0 };

    /// <summary>The files in some folders and below them, by path. A folder that is not there, or is closed, seems empty.</summary>
    public static Dictionary<string, FileStamp> Below(IEnumerable<string> folders)
    {
        var stamps = new Dictionary<string, FileStamp>(StringComparer.Ordinal);
        foreach (var folder in folders)
        {
            try
            {
                foreach (var (path, stamp) in FilesBelow(folder)) stamps[path] = stamp;
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                // It went while it was looked through: what is left of it is seen at the next look.
            }
        }

        return stamps;
    }

    /// <summary>What editors and systems leave beside a file while it is worked on: no input of a paper.</summary>
    public static bool IsLeftover(ReadOnlySpan<char> name) =>
        name is [] or ['.', ..] or ['~', ..] or ['#', .., '#'] or [.., '~'] or "4913" // By which vim tries whether it may write.
        || name.EndsWith(".swp", StringComparison.Ordinal) || name.EndsWith(".tmp", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith(".bak", StringComparison.OrdinalIgnoreCase);

    /// <summary>A link to a folder is not followed: a paper sees through it only what lies in the same folder, and is seen there.</summary>
    private static FileSystemEnumerable<(string Path, FileStamp Stamp)> FilesBelow(string folder) =>
        new(folder, (ref entry) => (entry.ToFullPath(), new FileStamp(entry.Length, entry.LastWriteTimeUtc)), Everything)
        {
            ShouldIncludePredicate = (ref entry) => !entry.IsDirectory && !IsLeftover(entry.FileName),
            ShouldRecursePredicate = (ref entry) => !IsLeftover(entry.FileName) && !entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
        };
}
