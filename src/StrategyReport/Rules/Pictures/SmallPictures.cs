using StrategyReport.Data;
using StrategyReport.Diagnostics;

namespace StrategyReport.Rules.Pictures;

/// <summary>SR2015: a picture has too few pixels to be sharp in print.</summary>
internal static class SmallPictures
{
    private const string Code = "SR2015";

    public static NumberOption Pixels { get; } = new(Code, "pixels", "The least width of a picture, in pixels.", 600);

    public static Rule Rule { get; } = new(Code, "A picture is too small for print.", Check, Pixels);

    private static void Check(Subject subject, DiagnosticBag diagnostics)
    {
        var least = subject.Number(Pixels);
        foreach (var (picture, file) in PaperPictures.Of(subject))
            if (subject.Sources.Picture(file).Picture is { Seen: var size } && size.Width < least)
                diagnostics.Add(Rule.Warning(picture.At,
                    $"The picture '{picture.Target.Written}' has {size.Width} × {size.Height} pixels, too few for print.",
                    $"Save it at least {least} pixels wide, or use a chart block."));
    }
}
