using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace StrategyReport.Tests.EndToEnd;

/// <summary>A page as poppler draws it: where its words are, and how far it is filled. All measures in points.</summary>
/// <param name="Header">What stands above its text, on each page of a section.</param>
/// <param name="Words">Those between the margins, from left to right and from top to bottom.</param>
/// <param name="RepeatedHeading">The share of its text's height that a table's heading row takes at its top; 0 where none is there.</param>
/// <param name="Fill">How far down it is filled, of its text's height.</param>
/// <param name="Room">Where its text may begin and end.</param>
internal sealed partial record DrawnPage(
    bool IsLandscape, string Header, IReadOnlyList<DrawnWord> Words, double RepeatedHeading, double Fill, (double Top, double Bottom) Room)
{
    private const int PerInch = 100;

    /// <summary>The house's blue, as grey; what text and light fills are is brighter or stands further in.</summary>
    private const int Dark = 110;

    /// <summary>Words of a line, whose boxes have not all the same upper edge.</summary>
    private const double Line = 6;

    public string FirstLine => Words.Count == 0 ? ""
        : string.Join(' ', Words.Where(w => w.Top < Words[0].Top + Line).OrderBy(w => w.Left).Select(w => w.Text));

    /// <summary>How far down a word stands, as a share of the text's height.</summary>
    public double ShareAbove(DrawnWord word) => (word.Top - Room.Top) / (Room.Bottom - Room.Top);

    public static List<DrawnPage> Of(ShippedPaper paper)
    {
        var folder = Directory.CreateTempSubdirectory("drawn-pages-").FullName;
        try
        {
            File.WriteAllBytes(Path.Combine(folder, "paper.pdf"), paper.Pdf);
            var (_, text) = Shell.Run(folder, "pdftotext", "-bbox", "paper.pdf", "-");
            Shell.Run(folder, "pdftoppm", "-gray", "-r", PerInch.ToString(CultureInfo.InvariantCulture), "paper.pdf", "page");
            var pictures = Directory.GetFiles(folder, "page-*.pgm").Order(StringComparer.Ordinal).ToList();
            var margins = new DocxReader(paper.Word).Body.Descendants(DocxReader.W + "sectPr").DistinctBy(IsTurned).ToDictionary(IsTurned, Margins);
            var pages = Page().Matches(text);
            Assert.Equal(pages.Count, pictures.Count);
            return [.. pages.Zip(pictures, (page, picture) => Of(page, File.ReadAllBytes(picture), margins))];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static DrawnPage Of(Match page, byte[] picture, Dictionary<bool, (double Top, double Bottom, double Left)> margins)
    {
        var (width, height) = (Number(page, "width"), Number(page, "height"));
        var (top, bottom, left) = margins[width > height];
        bottom = height - bottom;
        var words = Word().Matches(page.Value).Select(w => new DrawnWord(
            Number(w, "left"), Number(w, "top"), Number(w, "bottom"), System.Net.WebUtility.HtmlDecode(w.Groups["text"].Value))).ToList();
        var drawn = new Picture(picture);
        // A table's lines and fills go up to the margin, its text stands further in.
        var band = Picture.Rows(top - 2, bottom).TakeWhile(y => y < top + 2 || drawn.At(left + 2, y) < Dark).Count(y => drawn.At(left + 2, y) < Dark);
        var last = Picture.Rows(top, bottom).LastOrDefault(y => drawn.HasInk(y), top);
        return new DrawnPage(
            width > height, string.Join(' ', words.Where(w => w.Bottom < top).Select(w => w.Text)),
            [.. words.Where(w => w.Top > top - 3 && w.Bottom < bottom + 3).OrderBy(w => w.Top).ThenBy(w => w.Left)],
            band * Picture.Pixel / (bottom - top), (last - top) / (bottom - top), (top, bottom));
    }

    private static bool IsTurned(XElement section) => section.Element(DocxReader.W + "pgSz")!.Attribute(DocxReader.W + "orient") is not null;

    private static (double Top, double Bottom, double Left) Margins(XElement section)
    {
        return (Of("top"), Of("bottom"), Of("left"));

        double Of(string side) => (double)section.Element(DocxReader.W + "pgMar")!.Attribute(DocxReader.W + side)! / 20;
    }

    private static double Number(Match match, string group) => double.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex("""<page width="(?<width>[\d.]+)" height="(?<height>[\d.]+)">.*?</page>""", RegexOptions.Singleline)]
    private static partial Regex Page();

    [GeneratedRegex("""<word xMin="(?<left>[\d.-]+)" yMin="(?<top>[\d.-]+)" xMax="[\d.-]+" yMax="(?<bottom>[\d.-]+)">(?<text>.*?)</word>""")]
    private static partial Regex Word();

    /// <summary>A portable greymap: "P5", width, height, 255, then a byte a pixel.</summary>
    private sealed class Picture
    {
        public const double Pixel = 72.0 / PerInch;

        private readonly byte[] _bytes;
        private readonly int _start;
        private readonly int _width;

        public Picture(byte[] bytes)
        {
            var head = Regex.Match(Encoding.Latin1.GetString(bytes, 0, 40), @"^P5\s+(\d+)\s+\d+\s+255\s");
            (_bytes, _start, _width) = (bytes, head.Length, int.Parse(head.Groups[1].Value, CultureInfo.InvariantCulture));
        }

        /// <summary>The middle of each row of pixels.</summary>
        public static IEnumerable<double> Rows(double from, double to)
        {
            for (var y = from; y < to; y += Pixel) yield return y;
        }

        public byte At(double x, double y) => _bytes[_start + ((int)(y / Pixel) * _width) + (int)(x / Pixel)];

        public bool HasInk(double y) => _bytes.AsSpan(_start + ((int)(y / Pixel) * _width), _width).ContainsAnyExceptInRange((byte)250, (byte)255);
    }
}

internal readonly record struct DrawnWord(double Left, double Top, double Bottom, string Text);
