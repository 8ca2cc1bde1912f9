using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace StrategyReport.Cli.Outputs.Pdf;

/// <summary>
/// The descriptions of a paper's charts, which LibreOffice loses between Word and PDF, as the figures' <c>Alt</c>
/// (ISO 32000-1, 14.9.3). A wrong description is worse than none: number, order and size of all figures, and the descriptions that
/// LibreOffice keeps (those of pictures), have to be the Word file's.
/// </summary>
internal static partial class FigureDescriptions
{
    /// <summary>Points by which a figure's frame may differ from its size in Word: LibreOffice measures in twips.</summary>
    private const double Tolerance = 1.5;

    /// <summary>A structure that is deeper has a ring in it.</summary>
    private const int Deepest = 200;

    /// <summary>The file with the descriptions.</summary>
    /// <param name="problem">Why they are not in it; null where they are.</param>
    public static string Add(string pdf, IReadOnlyList<Drawing> drawings, out string? problem)
    {
        problem = null;
        if (drawings.Count == 0) return pdf;
        if (PdfFile.Read(pdf) is not { } file || Figures(file) is not { } figures)
        {
            problem = "this LibreOffice writes PDF in a way that strategy-report does not know";
            return pdf;
        }

        if (figures.Count != drawings.Count)
        {
            problem = $"LibreOffice shows {figures.Count} charts and pictures, and the paper has {drawings.Count}";
            return pdf;
        }

        var described = new List<(int Number, string Text)>();
        foreach (var ((number, text), drawing) in figures.Zip(drawings))
        {
            var written = Alternative().Match(text);
            if (!HasSize(file, text, drawing) || (written.Success && Decode(written.Groups["hex"].Value) != drawing.Description))
            {
                problem = "LibreOffice shows them in another order or size than the paper";
                return pdf;
            }

            if (!written.Success && drawing.Description.Length > 0)
                described.Add((number, $"{text[..^2].TrimEnd()}\n/Alt<{Encode(drawing.Description)}>\n>>"));
        }

        return described.Count > 0 ? file.With(described) : pdf;
    }

    /// <summary>The figures of the tree of structure, in the order in which they are read; null where there is no such tree.</summary>
    private static List<(int Number, string Text)>? Figures(PdfFile file)
    {
        if (file.Root is not { } root || PdfFile.Reference(root, "StructTreeRoot") is not { } tree) return null;
        var figures = new List<(int Number, string Text)>();
        return Visit(tree, 0) ? figures : null;

        bool Visit(int number, int depth)
        {
            if (depth > Deepest || file.Object(number) is not { } element) return false;
            if (!element.EndsWith(">>", StringComparison.Ordinal)) return false;
            if (element.Contains("/S/Figure", StringComparison.Ordinal))
            {
                figures.Add((number, element));
                return true;
            }

            // A dictionary among the kids is a mark or an object on a page, which is no element.
            var kids = Dictionary().Replace(Kids().Match(element).Groups["kids"].Value, " ");
            foreach (Match kid in ElementReference().Matches(kids))
                if (!Visit(int.Parse(kid.Groups[1].ValueSpan, CultureInfo.InvariantCulture), depth + 1))
                    return false;
            return true;
        }
    }

    private static bool HasSize(PdfFile file, string figure, Drawing drawing)
    {
        if (PdfFile.Reference(figure, "A") is not { } attributes || file.Object(attributes) is not { } text) return false;
        var box = Box().Match(text);
        return box.Success
            && Math.Abs(Side("right") - Side("left") - drawing.Width) < Tolerance
            && Math.Abs(Side("top") - Side("bottom") - drawing.Height) < Tolerance;

        double Side(string name) => double.Parse(box.Groups[name].ValueSpan, NumberStyles.Float, CultureInfo.InvariantCulture);
    }

    private static string Encode(string text) => "FEFF" + Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text));

    private static string Decode(string hex) => Encoding.BigEndianUnicode.GetString(Convert.FromHexString(hex));

    [GeneratedRegex(@"/Alt\s*<FEFF(?<hex>(?:[0-9A-F]{4})*)>")]
    private static partial Regex Alternative();

    [GeneratedRegex(@"/K\s*\[(?<kids>[^\]]*)\]")]
    private static partial Regex Kids();

    [GeneratedRegex("<<.*?>>", RegexOptions.Singleline)]
    private static partial Regex Dictionary();

    [GeneratedRegex(@"\b(\d{1,9})\s+0\s+R\b")]
    private static partial Regex ElementReference();

    [GeneratedRegex(@"/BBox\s*\[\s*(?<left>-?[\d.]+)\s+(?<bottom>-?[\d.]+)\s+(?<right>-?[\d.]+)\s+(?<top>-?[\d.]+)\s*\]")]
    private static partial Regex Box();
}
