using System.Globalization;
using StrategyReport.Markup.Tree;
using StrategyReport.Sources;

namespace StrategyReport.Html;

/// <summary>A picture's bytes, within the page.</summary>
internal static class ImageWriter
{
    public static void Write(HtmlPage page, Image image)
    {
        var reading = page.Sources.Picture(image.File);
        if (reading.Picture is not { } picture)
        {
            page.Diagnostics.Add(SourceMessages.Picture(image.Source, image.File, reading));
            return;
        }

        page.Open("img",
            ("src", $"data:{picture.MediaType};base64,{Convert.ToBase64String(picture.Bytes)}"),
            ("alt", image.Description),
            ("class", image.WidthPercent is { } width
                ? page.Looks.ClassOf($"width: {width.ToString(CultureInfo.InvariantCulture)}%") : null));
    }
}
