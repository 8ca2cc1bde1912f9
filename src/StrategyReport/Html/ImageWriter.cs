using System.Globalization;
using StrategyReport.Markup;
using StrategyReport.Markup.Tree;

namespace StrategyReport.Html;

/// <summary>A picture's bytes, within the page.</summary>
internal static class ImageWriter
{
    public static void Write(HtmlPage page, Image image)
    {
        if (Read(image.File) is not { } bytes || MediaType(bytes) is not { } type)
        {
            page.Diagnostics.Add(MarkupMessages.PictureNotReadable(image.Source, image.File));
            return;
        }

        page.Open("img",
            ("src", $"data:{type};base64,{Convert.ToBase64String(bytes)}"),
            ("alt", image.Description),
            ("style", image.WidthPercent is { } width ? $"width:{width.ToString(CultureInfo.InvariantCulture)}%" : null));
    }

    private static byte[]? Read(string file)
    {
        try
        {
            return File.ReadAllBytes(file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>By its first bytes: a name may say anything.</summary>
    private static string? MediaType(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G']) ? "image/png"
        : bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? "image/jpeg"
        : bytes.StartsWith("GIF8"u8) ? "image/gif"
        : null;
}
