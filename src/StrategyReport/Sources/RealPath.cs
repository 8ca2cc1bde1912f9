namespace StrategyReport.Sources;

/// <summary>Where a path leads once every link in it is followed; .NET itself follows only the last one.</summary>
internal static class RealPath
{
    /// <summary>As many as Linux follows.</summary>
    private const int MostLinks = 40;

    private static readonly char[] Separators = [Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar];

    /// <exception cref="UnreadableException">The links lead in a circle.</exception>
    public static string Of(string path)
    {
        var full = Path.GetFullPath(path);
        return Of(Path.GetPathRoot(full)!, full);
    }

    /// <summary>The same; null where the links lead in a circle.</summary>
    public static string? Find(string path)
    {
        try
        {
            return Of(path);
        }
        catch (UnreadableException)
        {
            return null;
        }
    }

    /// <param name="from">A folder whose own path has no links any more.</param>
    /// <param name="path">What follows: a path within that folder, or a whole one.</param>
    public static string Of(string from, string path)
    {
        var (at, links) = (from, 0);
        var names = new Stack<string>();
        Follow(path);
        while (names.TryPop(out var name))
        {
            if (name == ".") continue;
            var next = name == ".." ? Path.GetDirectoryName(at) ?? at : Path.Combine(at, name);
            if (name == ".." || new FileInfo(next).LinkTarget is not { } target)
            {
                at = next;
                continue;
            }

            if (++links > MostLinks) throw UnreadableException.LeadsRound();
            Follow(target);
        }

        return at;

        void Follow(string target)
        {
            var root = Path.IsPathFullyQualified(target) ? Path.GetPathRoot(target)! : "";
            if (root.Length > 0) at = root;
            var parts = target[root.Length..].Split(Separators, StringSplitOptions.RemoveEmptyEntries);
            foreach (var part in parts.Reverse()) names.Push(part);
        }
    }

    /// <summary>Whether a place is a folder or lies below it; both without links.</summary>
    public static bool IsIn(string folder, string place) =>
        place.StartsWith(folder, Comparison)
        && (place.Length == folder.Length || Path.EndsInDirectorySeparator(folder) || Separators.Contains(place[folder.Length]));

    /// <summary>As file systems usually compare names there.</summary>
    private static StringComparison Comparison =>
        OperatingSystem.IsWindows() || OperatingSystem.IsMacOS() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
}
