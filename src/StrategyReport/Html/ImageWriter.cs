using System.Globalization;
using StrategyReport.Markup;
using StrategyReport.Markup.Tree;

namespace StrategyReport.Html;

/// <summary>A picture's bytes, within the page.</summary>
internal static class ImageWriter
{
    public static void Write(HtmlPage page, Image image)
    {
        var (read, _, cause) = page.Sources.Picture(image.File);
        if (read is not { } picture)
        {
            page.Diagnostics.Add(MarkupMessages.PictureNotReadable(image.Source, image.File, cause));
            return;
        }

        page.Open("img",
            ("src", $"data:{picture.MediaType};base64,{Convert.ToBase64String(picture.Bytes)}"),
            ("alt", image.Description),
            ("style", image.WidthPercent is { } width ? $"width:{width.ToString(CultureInfo.InvariantCulture)}%" : null));
    }
}
