using StrategyReport.Diagnostics;
using StrategyReport.Sources;

namespace StrategyReport.Rules.Pictures;

/// <summary>SR2014: a picture's file is not there, or is no picture.</summary>
internal static class MissingPictures
{
    public static Rule Rule { get; } = new("SR2014", Check);

    private static void Check(Subject subject, DiagnosticBag diagnostics)
    {
        foreach (var (picture, file) in PaperPictures.Of(subject))
        {
            var problem = subject.Sources.Picture(file).Problem;
            if (problem == PictureProblem.Missing) diagnostics.Add(RuleMessages.PictureMissing(picture.At, picture.Target, NearMiss.Of(Path.GetFileName(file), PaperPictures.Beside(subject, file))));
            else if (problem != PictureProblem.None) diagnostics.Add(RuleMessages.PictureUnreadable(picture.At, picture.Target));
        }
    }
}
