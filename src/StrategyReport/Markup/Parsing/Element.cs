using StrategyReport.Diagnostics;
using StrategyReport.Markup.Tree;

namespace StrategyReport.Markup.Parsing;

/// <summary>An element or a run of characters as the XML has it, before it becomes a node of the tree.</summary>
internal abstract class RawNode;

internal sealed class RawText(string value) : RawNode
{
    public string Value { get; set; } = value;
}

/// <param name="FoundBefore">How many mistakes were known when it began.</param>
internal sealed record Intruder(string Name, SourceSpan Place, int FoundBefore);

internal sealed class Element : RawNode
{
    private readonly List<(string Name, string Value)> _attributes;

    /// <param name="place">Where the tag stands in the rendered text: of use only where nothing was stamped.</param>
    public Element(
        string name, ElementRule? rule, Element? parent, List<(string Name, string Value)> attributes, SourceSpan place)
    {
        (Name, Rule, Parent, _attributes) = (name, rule, parent, attributes);
        Content = ContentOf(rule, parent);

        SourceSpan? ownSource = SourceSpan.TryParse(this[Grammar.Source], out var source) ? source : null;
        SourceSpan? ownAt = SourceSpan.TryParse(this[Grammar.At], out var at) ? at : null;
        DataSource = ownSource ?? parent?.DataSource;
        At = ownAt ?? parent?.At;
        Source = DataSource ?? At ?? place;
        TagPlace = ownAt ?? Source;
        ValuePlace = ownSource ?? TagPlace;
    }

    public string Name { get; }

    /// <summary>Null: an unknown element.</summary>
    public ElementRule? Rule { get; }

    public Element? Parent { get; }

    /// <summary>What it holds at its place: <c>data</c> holds blocks only where blocks are expected.</summary>
    public Content Content { get; }

    public List<RawNode> Nodes { get; } = [];

    /// <summary>One of its parts or attributes was an error and left out: what it then lacks is no second error.</summary>
    public bool Damaged { get; set; }

    /// <summary>The YAML value that stands here, own or inherited.</summary>
    private SourceSpan? DataSource { get; }

    /// <summary>The template tag, own or inherited.</summary>
    public SourceSpan? At { get; }

    /// <summary>What becomes <see cref="Node.Source"/>: the YAML value if there is one, else the template's tag.</summary>
    public SourceSpan Source { get; }

    /// <summary>Whom to blame for the tag itself: the template that wrote it.</summary>
    public SourceSpan TagPlace { get; }

    /// <summary>Whom to blame for a value within the tag: the data if the tag names its place.</summary>
    public SourceSpan ValuePlace { get; }

    /// <summary>The first block that began in this line of text: if the line is never closed, all that follows is its fault.</summary>
    public Intruder? FirstIntruder { get; set; }

    /// <summary>Elements that stood here by mistake; what refers to something in them is no second mistake.</summary>
    public List<Element>? LeftOut { get; private set; }

    public IReadOnlyList<(string Name, string Value)> Attributes => _attributes;

    /// <summary>The attribute's value, or null.</summary>
    public string? this[string name]
    {
        get
        {
            foreach (var attribute in _attributes)
                if (attribute.Name == name) return attribute.Value;
            return null;
        }
    }

    public IEnumerable<Element> Children
    {
        get
        {
            foreach (var node in Nodes)
                if (node is Element element) yield return element;
        }
    }

    public bool AnyChildDamaged
    {
        get
        {
            foreach (var node in Nodes)
                if (node is Element { Damaged: true }) return true;
            return false;
        }
    }

    /// <summary>All characters in an element that holds characters only.</summary>
    public string Characters => Nodes is [RawText text] ? text.Value : "";

    public void LeaveOut(Element child)
    {
        (LeftOut ??= []).Add(child);
        Damaged = true;
    }

    /// <summary>Wrong values are reported once and then read as if they were not there.</summary>
    public void Drop(IEnumerable<string> attributes)
    {
        var names = attributes.ToHashSet();
        _attributes.RemoveAll(a => names.Contains(a.Name));
        Damaged = true;
    }

    private static Content ContentOf(ElementRule? rule, Element? parent)
    {
        if (rule is null) return Content.Anything;
        if (rule.Standing != Standing.Either) return rule.Content;
        return parent?.Content == Content.Inlines ? Content.Inlines : Content.Blocks;
    }
}
