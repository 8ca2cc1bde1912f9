using StrategyReport.Sources;

namespace StrategyReport.Cli;

/// <summary>The templates of the Board paper, which the command brings along: its resources <c>templates/LAYOUT/FILE</c>.</summary>
internal static class BuiltInTemplates
{
    private const string Prefix = "templates/";

    /// <summary>The folder of templates as messages name it; no folder on disk is called so.</summary>
    public static SourceFolder Folder() => new MemoryFolder("(built-in templates)", Files());

    /// <summary>Content by path within the folder, such as <c>board-paper/paper.sbn</c>.</summary>
    public static IReadOnlyDictionary<string, byte[]> Files()
    {
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        var assembly = typeof(BuiltInTemplates).Assembly;
        foreach (var resource in assembly.GetManifestResourceNames())
        {
            // Windows builds resources under names with its own slashes.
            var name = SourceFolder.DisplayName(resource);
            if (!name.StartsWith(Prefix, StringComparison.Ordinal)) continue;
            using var stream = assembly.GetManifestResourceStream(resource)!;
            var content = new byte[stream.Length];
            stream.ReadExactly(content);
            files.Add(name[Prefix.Length..], content);
        }

        return files;
    }
}
