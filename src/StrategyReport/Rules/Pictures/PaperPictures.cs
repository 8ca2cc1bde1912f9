using StrategyReport.Prose;
using StrategyReport.Sources;

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

    /// <summary>The names of the files in the folder where a file should be.</summary>
    public static IEnumerable<string> Beside(Subject subject, string file) =>
        Path.GetDirectoryName(file) is { } folder
            ? subject.Sources.Files(SourceFolder.DisplayName(folder)).Select(f => Path.GetFileName(f))
            : [];
}
