using StrategyReport.Sources;

namespace StrategyReport.Cli;

/// <summary>The templates of the Board paper, which the command brings along.</summary>
internal static class BuiltInTemplates
{
    /// <summary>The folder of templates as messages name it; no folder on disk is called so.</summary>
    public static SourceFolder Folder() => new MemoryFolder("(built-in templates)", Files());

    /// <summary>Content by path within the folder, such as <c>board-paper/paper.sbn</c>.</summary>
    public static IReadOnlyDictionary<string, byte[]> Files() => BuiltInFiles.Of("templates");
}
