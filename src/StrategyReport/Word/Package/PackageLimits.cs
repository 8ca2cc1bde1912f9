namespace StrategyReport.Word.Package;

/// <summary>How much of a Word file is read: many times what one has, and what a computer can hold.</summary>
/// <param name="Parts">Their number.</param>
/// <param name="PartBytes">Of one part, unpacked.</param>
/// <param name="Bytes">Of all parts together, unpacked.</param>
internal sealed record PackageLimits(int Parts, long PartBytes, long Bytes)
{
    private const long Mebibyte = 1024 * 1024;

    /// <summary>A paper: that of 12,000 ambitions has 100 MiB of text.</summary>
    public static PackageLimits Paper { get; } = new(20_000, 256 * Mebibyte, 256 * Mebibyte);

    /// <summary>The reference document: a house style and the pictures of its headers.</summary>
    public static PackageLimits Reference { get; } = new(2_000, 32 * Mebibyte, 96 * Mebibyte);

    public static string InWords(long bytes) => $"{bytes / Mebibyte} MiB";
}
