namespace StrategyReport.Sources;

/// <summary>Why a picture cannot be shown.</summary>
internal enum PictureProblem
{
    None,
    Missing,

    /// <summary>The file is there and cannot be read; the cause says why.</summary>
    Barred,

    /// <summary>Its header is cut short or says nothing of its size.</summary>
    Damaged,

    /// <summary>Neither PNG, JPEG nor GIF, the three that Word and all browsers show.</summary>
    UnknownFormat,
}

/// <summary>A picture, or the reason why there is none.</summary>
/// <param name="Cause">Of a file that cannot be read: why, and what to do, as sentences.</param>
internal sealed record PictureReading(PictureFile? Picture, PictureProblem Problem, string? Cause = null)
{
    public static PictureReading Of(SourceFiles sources, string path)
    {
        try
        {
            var bytes = sources.Read(path);
            if (PictureFile.FormatOf(bytes) is null) return new PictureReading(null, PictureProblem.UnknownFormat);
            return PictureFile.Read(bytes) is { } picture
                ? new PictureReading(picture, PictureProblem.None)
                : new PictureReading(null, PictureProblem.Damaged);
        }
        catch (UnreadableException failure)
        {
            return failure.Kind == Unreadable.Missing
                ? new PictureReading(null, PictureProblem.Missing)
                : new PictureReading(null, PictureProblem.Barred, failure.Message);
        }
    }
}
