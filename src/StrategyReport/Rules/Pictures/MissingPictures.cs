using StrategyReport.Diagnostics;
using StrategyReport.Sources;

namespace StrategyReport.Rules.Pictures;

/// <summary>SR2014: a picture's file is not there, or is no picture.</summary>
internal static class MissingPictures
{
    public static Rule Rule { get; } = new("SR2014", "A picture's file is missing.", Check);

    private static void Check(Subject subject, DiagnosticBag diagnostics)
    {
        foreach (var (picture, file) in PaperPictures.Of(subject))
        {
            var reading = subject.Sources.Picture(file);
            var (_, problem, cause) = reading;
            if (problem == PictureProblem.Missing)
                diagnostics.Add(Rule.Error(picture.At, $"The picture '{picture.Target.Written}' is not in the period's folder.",
                    PaperPictures.Meant(subject, file) is { } meant ? $"Did you mean '{meant}'?" : "Save it there, under this name."));
            else if (problem == PictureProblem.Barred)
                diagnostics.Add(Rule.Error(picture.At, $"The picture '{picture.Target.Written}' cannot be read.", cause!));
            else if (problem is PictureProblem.Damaged or PictureProblem.CutOff)
                diagnostics.Add(SourceMessages.Picture(picture.At, picture.Target.Written, reading));
            else if (problem != PictureProblem.None)
                diagnostics.Add(Rule.Error(
                    picture.At, $"'{picture.Target.Written}' is no picture that Word can show.", "Save it as PNG or JPEG."));
        }
    }
}
