using StrategyReport.Diagnostics;

namespace StrategyReport.Rules.Pictures;

/// <summary>SR2015: a picture has too few pixels to be sharp in print.</summary>
internal static class SmallPictures
{
    public static Rule Rule { get; } = new("SR2015", Check);

    private static void Check(Subject subject, DiagnosticBag diagnostics)
    {
        var least = subject.Framework.Rules.Number("SR2015", "pixels");
        foreach (var (picture, file) in PaperPictures.Of(subject))
            if (subject.Sources.Picture(file).Picture is { } size && size.Width < least)
                diagnostics.Add(RuleMessages.PictureTooSmall(picture.At, picture.Target, size.Width, size.Height, least));
    }
}
