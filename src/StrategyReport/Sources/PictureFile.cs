namespace StrategyReport.Sources;

internal enum PictureFormat { Png, Jpeg, Gif }

/// <summary>
/// A picture and what its own file says of it. Read by hand: a size, a density, a turn and whether the end is there are a
/// hundred lines, and a library of metadata would be asked for nothing else.
/// </summary>
/// <param name="Width">Pixels as it is stored, at least 1.</param>
/// <param name="Height">Pixels as it is stored, at least 1.</param>
/// <param name="DotsPerInchX">Along the stored width; 96 where the file says nothing sensible.</param>
internal sealed record PictureFile(byte[] Bytes, PictureFormat Format, int Width, int Height, double DotsPerInchX, double DotsPerInchY)
{
    /// <summary>
    /// How the stored picture is turned to be seen upright: 1 as it is, 2 mirrored, 3 upside down, 4 both, 5 to 8 the same lying
    /// on a side (Exif 3.0, 4.6.5, tag 0112).
    /// </summary>
    public int Orientation { get; init; } = 1;

    /// <summary>Whether what is stored as its width is seen as its height.</summary>
    public bool LiesOnItsSide => Orientation >= 5;

    /// <summary>Pixels as it is seen.</summary>
    public (int Width, int Height) Seen => LiesOnItsSide ? (Height, Width) : (Width, Height);

    /// <summary>Inches as it is seen.</summary>
    public (double Width, double Height) OwnSize => LiesOnItsSide
        ? (Height / DotsPerInchY, Width / DotsPerInchX)
        : (Width / DotsPerInchX, Height / DotsPerInchY);

    /// <summary>RFC 2046 and the registry that it sets up.</summary>
    public string MediaType => Format switch
    {
        PictureFormat.Png => "image/png",
        PictureFormat.Jpeg => "image/jpeg",
        _ => "image/gif",
    };

    /// <summary>The format of the bytes, or null if it is none of the three that Word shows everywhere.</summary>
    public static PictureFormat? FormatOf(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10]) ? PictureFormat.Png
        : bytes.StartsWith((ReadOnlySpan<byte>)[0xff, 0xd8, 0xff]) ? PictureFormat.Jpeg
        : bytes.StartsWith("GIF8"u8) ? PictureFormat.Gif
        : null;

    public static double Sensible(double dotsPerInch) => dotsPerInch is >= 20 and <= 2400 ? dotsPerInch : 96;
}
