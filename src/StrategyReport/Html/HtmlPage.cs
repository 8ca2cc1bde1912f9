using System.Text;
using StrategyReport.Charts;
using StrategyReport.Diagnostics;
using StrategyReport.Html.Writing;
using StrategyReport.Markup.Tree;
using StrategyReport.Sources;

namespace StrategyReport.Html;

/// <summary>The page being written: all that changes while it is.</summary>
internal sealed class HtmlPage(NumberLabels labels, SourceFiles sources, ChartPalette palette, PageUse use, DiagnosticBag diagnostics)
{
    private readonly StringBuilder _html = new();

    /// <summary>Where the content of each open element that says so came from.</summary>
    private readonly Stack<SourceSpan> _places = new();

    public NumberLabels Labels { get; } = labels;

    /// <summary>Where the pictures are.</summary>
    public SourceFiles Sources { get; } = sources;

    public ChartPalette Palette { get; } = palette;

    /// <summary>What the page's one style sheet gets beside the layout's.</summary>
    public StyleRules Looks { get; } = new();

    /// <summary>How many charts are written, so that each has ids of its own.</summary>
    public int Charts { get; set; }

    public DiagnosticBag Diagnostics { get; } = diagnostics;

    /// <summary>Footnotes whose marks are written, in order; their texts follow at the end, come or gone as their marks are.</summary>
    public List<(Footnote Footnote, Revision? Revision)> Footnotes { get; } = [];

    /// <summary>What is being written has come or gone; null: neither.</summary>
    public Revision? Revision { get; set; }

    /// <summary>The headings that lists of contents and the page's outline name, with the ids that they lead to.</summary>
    public IReadOnlyList<(Heading Heading, string Id)> Listed { get; init; } = [];

    /// <summary>Whether the page says where its pieces come from: authors look for that, and readers have no use for it.</summary>
    public bool HasSources => use == PageUse.Preview;

    public string? IdOf(Heading heading)
    {
        foreach (var (listed, id) in Listed)
            if (ReferenceEquals(listed, heading)) return id;
        return heading.Id;
    }

    /// <summary>The paragraph that is the page's first heading; null where the paper shows no title.</summary>
    public Paragraph? Title { get; init; }

    /// <summary>Links may not stand in links.</summary>
    public bool InLink { get; set; }

    public override string ToString() => _html.ToString();

    public void Raw(string html) => _html.Append(html);

    /// <summary>Characters, with what HTML gives a meaning to escaped.</summary>
    public void Characters(string value) => HtmlText.Append(_html, value);

    /// <summary>A start tag; attributes that are null are left out.</summary>
    public void Open(string name, params (string Name, string? Value)[] attributes)
    {
        StartTag(name, attributes);
        _html.Append('>');
    }

    public void Close(string name) => _html.Append("</").Append(name).Append('>');

    public void Element(string name, string characters, params (string Name, string? Value)[] attributes)
    {
        Open(name, attributes);
        Characters(characters);
        Close(name);
    }

    /// <summary>A start tag that says where its content came from, if from elsewhere than the element around it.</summary>
    public void Open(string name, SourceSpan source, params (string Name, string? Value)[] attributes)
    {
        StartTag(name, attributes);
        if (HasSources && (!_places.TryPeek(out var outer) || outer != source))
            Attribute("data-source", source.ToString());
        _places.Push(source);
        _html.Append('>');
    }

    /// <summary>Ends what was opened with a source.</summary>
    public void CloseSource(string name)
    {
        _places.Pop();
        Close(name);
    }

    /// <summary>The same, on a line of its own.</summary>
    public void OpenBlock(string name, SourceSpan source, params (string Name, string? Value)[] attributes)
    {
        Open(name, source, attributes);
        _html.Append('\n');
    }

    public void CloseBlock(string name)
    {
        CloseSource(name);
        _html.Append('\n');
    }

    private void StartTag(string name, (string Name, string? Value)[] attributes)
    {
        _html.Append('<').Append(name);
        foreach (var (attribute, value) in attributes)
            if (value is not null) Attribute(attribute, value);
    }

    private void Attribute(string name, string value)
    {
        _html.Append(' ').Append(name).Append("=\"");
        Characters(value);
        _html.Append('"');
    }
}
