using StrategyReport.Diagnostics;

namespace StrategyReport.Rules.Pictures;

/// <summary>SR2014: a picture's file is not there, or is no picture.</summary>
internal static class MissingPictures
{
    public static Rule Rule { get; } = new("SR2014", Check);

    private static void Check(Subject subject, DiagnosticBag diagnostics)
    {
        foreach (var (picture, file) in PaperPictures.Of(subject))
        {
            if (!File.Exists(file)) diagnostics.Add(RuleMessages.PictureMissing(picture.At, picture.Target, NearMiss.Of(Path.GetFileName(file), PaperPictures.Beside(file))));
            else if (PictureSize.Read(file) is null) diagnostics.Add(RuleMessages.PictureUnreadable(picture.At, picture.Target));
        }
    }
}
