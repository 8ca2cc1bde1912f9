using StrategyReport.Diagnostics;
using StrategyReport.Prose;

namespace StrategyReport.Rules.Pictures;

/// <summary>The pictures of a paper that are files of its period; any other target is reported when the Markdown is written out.</summary>
internal static class PaperPictures
{
    public static IEnumerable<(ProseLink Picture, string File)> Of(Subject subject)
    {
        foreach (var text in subject.Texts)
        {
            if (!text.Text.Text.Contains("![", StringComparison.Ordinal)) continue;
            foreach (var picture in subject.Prose(text).Pictures)
                if (picture.Target.Kind == LinkTargetKind.File)
                    yield return (picture, picture.Target.FileIn(subject.Paper.Folder));
        }
    }

    /// <summary>
    /// The file of the period that a path without a file comes nearest to, as a text would name it; null: none. Windows writes paths
    /// with backslashes and takes capitals for small letters, and a path may have lost its folder.
    /// </summary>
    public static string? Meant(Subject subject, string file)
    {
        var folder = subject.Paper.Folder + "/";
        var files = subject.Sources.FilesBelow(subject.Paper.Folder).Select(f => f[folder.Length..])
            .Where(f => !f.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase)).ToList();
        var path = file[folder.Length..].Replace('\\', '/');
        if (files.Find(f => f.Equals(path, StringComparison.OrdinalIgnoreCase)) is { } same) return same;
        var name = NearMiss.Of(Path.GetFileName(path), files.Select(f => Path.GetFileName(f)));
        return name is null ? null : files.Find(f => Path.GetFileName(f) == name);
    }
}
