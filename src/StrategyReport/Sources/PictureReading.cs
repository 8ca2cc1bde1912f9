namespace StrategyReport.Sources;

/// <summary>Why a picture cannot be shown.</summary>
internal enum PictureProblem
{
    None,
    Missing,

    /// <summary>The file is there and cannot be read, or its header is cut short or says nothing of its size.</summary>
    Unreadable,

    /// <summary>Neither PNG, JPEG nor GIF, the three that Word and all browsers show.</summary>
    UnknownFormat,
}

/// <summary>A picture, or the reason why there is none.</summary>
internal sealed record PictureReading(PictureFile? Picture, PictureProblem Problem)
{
    public static PictureReading Of(SourceFiles sources, string path)
    {
        if (!sources.HasFile(path)) return new PictureReading(null, PictureProblem.Missing);
        try
        {
            var bytes = sources.Read(path);
            if (PictureFile.FormatOf(bytes) is null) return new PictureReading(null, PictureProblem.UnknownFormat);
            return PictureFile.Read(bytes) is { } picture
                ? new PictureReading(picture, PictureProblem.None)
                : new PictureReading(null, PictureProblem.Unreadable);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return new PictureReading(null, PictureProblem.Unreadable);
        }
    }
}
