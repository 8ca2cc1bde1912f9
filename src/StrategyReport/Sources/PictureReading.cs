namespace StrategyReport.Sources;

/// <summary>Why a picture cannot be shown.</summary>
internal enum PictureProblem
{
    None,
    Missing,

    /// <summary>The file is there and cannot be read; the cause says why.</summary>
    Barred,

    /// <summary>It contradicts itself or says nothing of its size; the cause says what.</summary>
    Damaged,

    /// <summary>The file ends before the picture does.</summary>
    CutOff,

    /// <summary>Neither PNG, JPEG nor GIF, the three that Word and all browsers show.</summary>
    UnknownFormat,
}

/// <summary>A picture, or the reason why there is none.</summary>
/// <param name="Cause">
/// Of a file that cannot be read: why, and what to do, as sentences. Of a damaged one: what is wrong, to stand after a colon.
/// </param>
internal sealed record PictureReading(PictureFile? Picture, PictureProblem Problem, string? Cause = null)
{
    /// <summary>
    /// Word and browsers hold four bytes for each pixel, and none of them holds 2 GiB of a picture (65,535 × 8,192 pixels).
    /// </summary>
    private const long MostPixels = 1L << 29;

    public static PictureReading CutOff { get; } = new(null, PictureProblem.CutOff);

    public static PictureReading Damaged(string cause) => new(null, PictureProblem.Damaged, cause);

    public static PictureReading Of(SourceFiles sources, string path)
    {
        try
        {
            return Of(sources.Read(path));
        }
        catch (UnreadableException failure)
        {
            return failure.Kind == Unreadable.Missing
                ? new PictureReading(null, PictureProblem.Missing)
                : new PictureReading(null, PictureProblem.Barred, failure.Message);
        }
    }

    private static PictureReading Of(byte[] bytes)
    {
        var reading = PictureFile.FormatOf(bytes) switch
        {
            PictureFormat.Png => PngReader.Read(bytes),
            PictureFormat.Jpeg => JpegReader.Read(bytes),
            PictureFormat.Gif => GifReader.Read(bytes),
            _ => new PictureReading(null, PictureProblem.UnknownFormat),
        };
        return reading.Picture switch
        {
            null => reading,
            { Width: <= 0 } or { Height: <= 0 } => Damaged("it says nothing of its size"),
            var picture when (long)picture.Width * picture.Height > MostPixels =>
                Damaged($"it says that it has {picture.Width} × {picture.Height} pixels, more than any program can show"),
            _ => reading,
        };
    }
}
