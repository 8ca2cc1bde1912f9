using System.Text.RegularExpressions;
using StrategyReport.Markup.Tree;

namespace StrategyReport.Comparison;

/// <summary>A line's inlines as words, and what a number or a picture says, as the paper has it.</summary>
/// <param name="other">The paper that it is compared with.</param>
internal sealed partial class Tokenizer(PaperSide paper, PaperSide other)
{
    /// <summary>In characters: no line is as long, but sections and tables are.</summary>
    private const int LongText = 4_000;

    private readonly Dictionary<Node, string> _same = new(ReferenceEqualityComparer.Instance);

    /// <summary>Of lines that were read: each stands in its cell, its row, its table, and is asked for by all of them.</summary>
    private readonly Dictionary<IReadOnlyList<Inline>, IReadOnlyList<Token>> _read = new(ReferenceEqualityComparer.Instance);

    public IReadOnlyList<Token> Of(IReadOnlyList<Inline> inlines)
    {
        if (_read.TryGetValue(inlines, out var known)) return known;
        var words = new List<Token>();
        Add(words, inlines, []);
        return _read[inlines] = words;
    }

    /// <summary>What is read in some nodes, in one line.</summary>
    public string TextOf(IReadOnlyList<Node> nodes)
    {
        var texts = new List<string>();
        foreach (var node in nodes) Add(node);
        return string.Join(' ', texts);

        // A line has its notes within it already.
        void Add(Node node)
        {
            if (node is Block && Lines(node) is { } inlines)
            {
                if (inlines.Count > 0) texts.Add(string.Concat(Of(inlines).Select(w => w.Text)));
                return;
            }

            if (Read(node) is { Length: > 0 } whole) texts.Add(whole);
            foreach (var child in Walk.Children(node)) Add(child);
        }
    }

    /// <summary>
    /// What two nodes belong together by: the same, but where numbers are repeated from elsewhere there stands where those lead; of a long
    /// text its beginning, and what tells it from others.
    /// </summary>
    public string SameTextOf(Node node)
    {
        if (_same.TryGetValue(node, out var known)) return known;
        var own = node is Block && Lines(node) is { Count: > 0 } inlines
            ? string.Concat(Of(inlines).Select(w => w.Piece is Reference ? w.Key : w.Text))
            : Whole(node) ?? "";
        var texts = Walk.Children(node).Select(SameTextOf).Prepend(own).Where(text => text.Length > 0);
        var text = string.Join(' ', texts);
        if (text.Length > LongText) text = $"{text.AsSpan(0, LongText)}\u0001{text.GetHashCode(StringComparison.Ordinal)}";
        return _same[node] = text;
    }

    /// <summary>Whether a text is one letter or digit, whatever signs are around it: (a).</summary>
    public static bool IsLetter(string text) => text.Count(char.IsLetterOrDigit) == 1;

    /// <summary>Null where a node is no caption.</summary>
    public int? NumberOf(Node node) => node is Caption caption ? paper.Labels.NumberOf(caption) : null;

    /// <summary>The inlines of a node that is a line; null: it is none.</summary>
    public static IReadOnlyList<Inline>? Lines(Node node) => node switch
    {
        Heading heading => heading.Inlines,
        Paragraph paragraph => paragraph.Inlines,
        Caption caption => caption.Inlines,
        DataInline data => data.Inlines,
        _ => null,
    };

    /// <summary>What is read of a node that is one piece; null: its parts are.</summary>
    public static string? Read(Node node) => node switch
    {
        Chart chart => chart.Title,
        Contents contents => contents.Title ?? "",
        _ => Whole(node),
    };

    /// <summary>What tells a node that is one piece from others of its kind; null: its parts do.</summary>
    public static string? Whole(Node node) => node switch
    {
        Chart chart => string.Join('\n',
            [chart.Kind.ToString(), chart.Title, chart.Description, chart.XTitle, chart.YTitle, .. chart.Categories,
            .. chart.Series.Select(s => s.Name + ":" + string.Join(';', s.Values))]),
        Preformatted lines => lines.Text,
        Fill fill => fill.Text,
        Contents contents => string.Create(null, $"{contents.Title} {contents.First}-{contents.Last} {contents.Without}"),
        ThematicBreak => "",
        Section or ListItem or TableRow or TableCell or List or Table or DataBlock or Quotation => null,
        Heading or Paragraph or Caption or Inline or ChartSeries => null,
        _ => throw Walk.Unknown(node),
    };

    private void Add(List<Token> words, IReadOnlyList<Inline> inlines, IReadOnlyList<Inline> within)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case Text text:
                    foreach (var word in Parts().EnumerateMatches(text.Value))
                        words.Add(new Token(text.Source, text.Value.Substring(word.Index, word.Length), within, null));
                    break;
                case LineBreak: words.Add(new Token(inline.Source, "\n", within, inline)); break;
                case Image image:
                    words.Add(new Token(inline.Source, $"[{image.Description}]", within, image, paper.Picture(image)));
                    break;
                case Checkbox box: words.Add(new Token(inline.Source, box.Checked ? "☒" : "☐", within, inline)); break;
                case Footnote footnote: words.Add(new Token(inline.Source, $"[{TextOf(footnote)}]", within, inline)); break;
                case Reference reference:
                    var shown = PlainText.Of([inline], paper.Labels);
                    words.Add(new Token(inline.Source, shown, within, inline, Identity(reference, shown)));
                    break;
                default: Add(words, Walk.Children(inline), [.. within, inline]); break;
            }
        }
    }

    /// <summary>Its words, and where its links lead.</summary>
    private string TextOf(Footnote footnote)
    {
        var links = new List<string>();
        Walk.Visit(footnote.Blocks, node =>
        {
            if (node is Link link && !link.Target.StartsWith('#')) links.Add($" ({link.Target})");
        });
        return TextOf(footnote.Blocks) + string.Concat(links);
    }

    /// <summary>Where it leads: a number that follows is no change. What it shows, where the other paper has no such place.</summary>
    private string Identity(Reference reference, string shown) => other.Labels.TargetOf(reference.Target) is null
        ? Folding.Of(shown)
        : reference.Target + Folding.Of(PlainText.Of(reference.Inlines));

    /// <summary>
    /// £1.2m, 95 %, 2024-25, 12-week, e.g., don't, and an address are words; a space is one, and each other sign.
    /// </summary>
    [GeneratedRegex(
        @"\s+|https?://\S*[\w/]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|[£€$]?\d[\w.,:/–-]*\w(?:[\s\u00A0]?%)?|[£€$]?\d(?:[\s\u00A0]?%)?"
        + @"|(?:\w\.){2,}|\w+(?:['’./&–-]\w+)*"
        // A sign of two characters, with what varies it or is joined to it, is one.
        + @"|[\uD800-\uDBFF][\uDC00-\uDFFF](?:\uFE0F|\u200D\uFE0F?|[\uD800-\uDBFF][\uDC00-\uDFFF](?<=\u200D..|\uD83C[\uDFFB-\uDFFF]))*|.",
        RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Parts();
}
