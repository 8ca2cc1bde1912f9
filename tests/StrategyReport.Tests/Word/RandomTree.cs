using StrategyReport.Diagnostics;
using StrategyReport.Markup.Tree;

namespace StrategyReport.Tests.Word;

/// <summary>Papers of odd content, each made by its seed: what comes out is the same on every machine.</summary>
internal sealed class RandomTree(int seed)
{
    private static readonly SourceSpan Here = new("random", 1, 1);

    private static readonly string[] Words =
    [
        "ward", "care", "Luton", "95%", "<b>", "&amp;", "]]>", "\"", "'", "é", "e\u0301", "a\u0308\u0323",
        "👩‍⚕️", "👍🏽", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "日本", "שלום", "مرحبا",
        "\u202bמימין\u202c", "\u200f", "\u00a0", "\u00ad", "\u200b", "a\tb", "\t", "one\ntwo", "\r\n", "\u2028",
        "\v", "\u0001", "\u0000", "\u001f", "\u007f", "\u0085", "\ufffe",
        "\ud83d", "\udc4d", "   ", " ", "", "{{ x }}", "{ REF a }", "$1", "\\", new string('x', 500), "ﬁ", "\ufeff", "Ⅻ", "𝔘", "\u0e33",
    ];

    private readonly Random _random = new(seed);

    public Paper Paper()
    {
        var sections = Enumerable.Range(0, 1 + Next(3)).Select(_ => new Section(
            Here, Next(2) == 0 ? PageOrientation.Portrait : PageOrientation.Landscape, Many(1 + Next(6), () => Block(0)))).ToList();
        return new Paper(Here, new PaperProperties("A title", "", "", "", "en-GB"), ["%1.0", "%1.%2", "%1.%2.%3"], [], sections);
    }

    private Block Block(int depth)
    {
        var inner = depth < 4 ? 10 : 5;
        return Next(inner) switch
        {
            0 => new Heading(Here, 1 + Next(3), null, Next(2) == 0 ? 1 + Next(2) : null, null, null, Inlines(true)),
            1 => new Preformatted(Here, string.Join('\n', Many(Next(4), Text))),
            2 => new ThematicBreak(Here),
            3 or 4 => new Paragraph(Here, null, depth == 0 && Next(3) == 0 ? 2 : null, null, Inlines(true)),
            5 => new Quotation(Here, Many(Next(3), () => Block(depth + 1))),
            6 => new DataBlock(Here, "tag/" + Next(9), "Title", Many(Next(3), () => Block(depth + 1))),
            7 => Table(depth),
            _ => new List(Here, (ListKind)Next(4), Next(40),
                Many(1 + Next(3), () => new ListItem(Here, Many(Next(3), () => Block(depth + 1))))),
        };
    }

    private Table Table(int depth)
    {
        // A table within a table has room for the numbers of two columns.
        var (columns, headers) = (Math.Min(1 + Next(4), depth == 0 ? 4 : 2), Next(2));
        return new Table(Here, null, [], Next(2) == 0 ? "What it holds" : null, Next(2) == 0,
            Many(headers + 1 + Next(3), index => new TableRow(
            Here, index < headers, Many(columns, Cell))));

        TableCell Cell() => new(Here, false, 1, 1, Fill(), null, Many(Next(3), () => Block(depth + 1)));
    }

    private string? Fill() => Next(4) == 0 ? Next(0x1000000).ToString("X6", null) : null;

    private List<Inline> Inlines(bool notes) => Many(Next(7), () => Inline(notes, 0));

    private Inline Inline(bool notes, int depth) => Next(depth < 3 ? 9 : 4) switch
    {
        0 => new LineBreak(Here),
        1 when notes => new Footnote(Here, [new Paragraph(Here, null, null, null, Inlines(false))]),
        4 => new Link(
            Here, "https://example.org/" + Next(5), Many(1 + Next(2), () => Plain(depth + 1)),
            Next(2) == 0 ? "A <title> & \"more\"" : null),
        5 => new DataInline(Here, "inline/" + Next(9), "", Many(Next(3), () => Inline(notes, depth + 1))),
        6 => new Checkbox(Here, Next(2) == 0, "box", "Box"),
        7 or 8 => new Emphasised(Here, (Emphasis)Next(7), Many(Next(3), () => Inline(notes, depth + 1))),
        _ => new Text(Here, Text()),
    };

    private Inline Plain(int depth) => Next(2) == 0 || depth > 3
        ? new Text(Here, Text())
        : new Emphasised(Here, (Emphasis)Next(7), Many(1, () => Plain(depth + 1)));

    private string Text() => string.Join(Next(3) == 0 ? "" : " ", Many(1 + Next(8), () => Words[Next(Words.Length)]));

    private int Next(int most) => _random.Next(most);

    private static List<T> Many<T>(int count, Func<T> make) => Many(count, _ => make());

    private static List<T> Many<T>(int count, Func<int, T> make) => [.. Enumerable.Range(0, count).Select(make)];
}
