using System.Globalization;
using System.Text.RegularExpressions;
using StrategyReport.Markup.Tree;

namespace StrategyReport.Comparison;

/// <summary>By what a node is known whatever it says: the tag of its data, its id.</summary>
internal static partial class NodeIdentity
{
    /// <summary>
    /// What a node stays, whatever it says: a list does not turn into a table, nor a paragraph that counts into one that does not.
    /// </summary>
    public static string Kind(Node node) => node switch
    {
        Heading heading => string.Create(CultureInfo.InvariantCulture, $"heading {heading.Level}"),
        Paragraph paragraph => string.Create(CultureInfo.InvariantCulture, $"paragraph {paragraph.Number}"),
        List { Kind: not ListKind.Bullet, Start: not 1 } list =>
            string.Create(CultureInfo.InvariantCulture, $"list {list.Kind} {list.Start}"),
        List list => $"list {list.Kind}",
        Caption caption => "caption " + caption.Label,
        Section section => $"section {section.Page}",
        Table => "table",
        TableRow => "row",
        TableCell => "cell",
        ListItem => "point",
        DataBlock or DataInline => "data",
        Quotation => "quotation",
        Chart => "chart",
        Preformatted => "lines",
        Contents => "contents",
        ThematicBreak => "rule",
        Fill => "fill",
        _ => throw Walk.Unknown(node),
    };

    /// <summary>Whether it is a frame around others, which stays one whatever they are.</summary>
    public static bool HoldsParts(Node node) => node is Section or List or Table or TableCell or DataBlock or Quotation;

    /// <summary>How a line is set, and the label that is its own: a reader is told of neither, but sees both.</summary>
    public static (string? Style, string? Label, bool IsSource) Look(Node node) => node switch
    {
        Heading heading => (heading.Style, heading.Label, false),
        Paragraph paragraph => (paragraph.Style, null, paragraph.IsSource),
        _ => default,
    };

    /// <summary>Null where only its text tells it from others.</summary>
    public static string? Of(Node node) => node switch
    {
        DataBlock => Tag(node),
        Heading { Id: { } id } => "#" + id,
        Paragraph { Id: { } id } => "#" + id,
        Caption { Id: { } id } => "#" + id,
        Fill fill => fill.Tag,
        Section { Title: { } title } => title,
        TableRow row => OfRow(row),
        // What leads to a place of the paper, and says nothing else.
        ListItem { Blocks: [Paragraph { Inlines: [Link { Target: ['#', ..] } link] }] } => link.Target,
        _ => null,
    };

    /// <summary>What a row is called: by its first cell, if that says something and is no piece of data; null: by nothing.</summary>
    public static string? Label(Node row, Tokenizer words)
    {
        if (row is not TableRow { Cells: [var first, ..] } || Tags([first]).Count > 0) return null;
        var label = Folding.Of(words.TextOf([first]));
        return label.Length == 0 ? null : label;
    }

    /// <summary>The ambition of a cell's data; null where it has none, or of several.</summary>
    public static string? Ambition(Node node)
    {
        var found = Tags([node]).Select(AmbitionOf).OfType<string>().Distinct().Take(2).ToList();
        return found.Count == 1 ? found[0] : null;
    }

    /// <summary>By the one ambition that it is about, or by the fields that it shows of several.</summary>
    private static string? OfRow(TableRow row)
    {
        var tags = Tags([row]);
        if (tags.Count == 0) return null;
        var ambitions = tags.Select(AmbitionOf).Distinct().ToList();
        return ambitions.Count == 1 ? tags[0] : string.Join(' ', tags.Select(t => t[(t.LastIndexOf('/') + 1)..]).Distinct());
    }

    private static List<string> Tags(IReadOnlyList<Node> nodes)
    {
        var tags = new List<string>();
        Walk.Visit(nodes, node =>
        {
            if (Tag(node) is { } tag) tags.Add(tag);
        });
        return tags;
    }

    /// <summary>Of a tag such as <c>ambition/4/successes</c>; null: it is none such, whatever a template of a Trust's own writes.</summary>
    public static int? AmbitionNumber(string tag) => tag.Split('/') is ["ambition", var number, _, ..]
        && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var of) ? of : null;

    private static string? AmbitionOf(string tag) =>
        AmbitionNumber(tag) is { } number ? string.Create(CultureInfo.InvariantCulture, $"ambition/{number}") : null;

    /// <summary>Of a piece of data; null: it is none, or its tag counts texts, and says only where they stand.</summary>
    public static string? Tag(Node node) => node switch
    {
        DataBlock block => Counts().IsMatch(block.Tag) ? null : block.Tag,
        DataInline line => Counts().IsMatch(line.Tag) ? null : line.Tag,
        _ => null,
    };

    [GeneratedRegex(@"^section/.*/\d+$", RegexOptions.CultureInvariant)]
    private static partial Regex Counts();
}
