using StrategyReport.Sources;

namespace StrategyReport.Cli;

/// <summary>The files that the command brings along: its resources, in folders such as <c>templates</c> and <c>starter</c>.</summary>
internal static class BuiltInFiles
{
    /// <summary>Content by path within a folder.</summary>
    public static IReadOnlyDictionary<string, byte[]> Of(string folder)
    {
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        var assembly = typeof(BuiltInFiles).Assembly;
        foreach (var resource in assembly.GetManifestResourceNames())
        {
            // Windows builds resources under names with its own slashes.
            var name = SourceFolder.DisplayName(resource);
            if (!name.StartsWith(folder + "/", StringComparison.Ordinal)) continue;
            using var stream = assembly.GetManifestResourceStream(resource)!;
            var content = new byte[stream.Length];
            stream.ReadExactly(content);
            files.Add(name[(folder.Length + 1)..], content);
        }

        return files;
    }
}
