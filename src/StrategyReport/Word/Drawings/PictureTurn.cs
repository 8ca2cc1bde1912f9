using StrategyReport.Sources;

namespace StrategyReport.Word.Drawings;

/// <summary>
/// What a:xfrm (ECMA-376 Part 1, 20.1.7.6) says of a picture whose file asks to be turned: browsers do that by themselves,
/// Word only where it puts the picture in. It mirrors first, then turns clockwise.
/// </summary>
/// <param name="Angle">60,000ths of a degree; 0: none.</param>
internal readonly record struct PictureTurn(int Angle, bool AcrossWidth, bool AcrossHeight)
{
    private const int Quarter = 5_400_000;

    public static PictureTurn Of(PictureFile picture) => picture.Orientation switch
    {
        2 => new(0, AcrossWidth: true, false),
        3 => new(2 * Quarter, false, false),
        4 => new(0, false, AcrossHeight: true),
        5 => new(3 * Quarter, AcrossWidth: true, false),
        6 => new(Quarter, false, false),
        7 => new(Quarter, AcrossWidth: true, false),
        8 => new(3 * Quarter, false, false),
        _ => default,
    };
}
