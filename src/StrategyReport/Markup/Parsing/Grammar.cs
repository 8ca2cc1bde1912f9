namespace StrategyReport.Markup.Parsing;

/// <summary>What an element holds.</summary>
internal enum Content
{
    /// <summary>Nothing: <c>&lt;br/&gt;</c>.</summary>
    Nothing,

    /// <summary>Characters only.</summary>
    Text,

    /// <summary>Characters and inline elements.</summary>
    Inlines,

    /// <summary>Blocks; inlines among them are gathered into an implied paragraph.</summary>
    Blocks,

    /// <summary>Only the elements named in <see cref="ElementRule.Parts"/>.</summary>
    Parts,

    /// <summary>Unknown: whatever stands in an element that is an error itself is not complained about again.</summary>
    Anything,
}

/// <summary>Where an element may stand.</summary>
internal enum Standing
{
    /// <summary>Only where another element names it among its parts.</summary>
    Part,
    Block,
    Inline,

    /// <summary>As a block or as an inline, as its place demands.</summary>
    Either,
}

/// <param name="NotInside">An element that may be no ancestor, at any depth.</param>
internal sealed record ElementRule(
    string Name, Standing Standing, Content Content, AttributeRule[] Attributes, string[] Parts, string? NotInside = null)
{
    public AttributeRule? Attribute(string name)
    {
        foreach (var attribute in Attributes)
            if (attribute.Name == name) return attribute;
        return null;
    }
}

/// <summary>The closed table of elements, where each may stand and what it takes: the whole markup.</summary>
internal static class Grammar
{
    public const string Source = "data-source";
    public const string At = "data-at";

    private static readonly Dictionary<string, ElementRule> Elements = Table();

    public static ElementRule? Of(string name) => Elements.TryGetValue(name, out var rule) ? rule : null;

    /// <summary>The elements that may stand in an element of this rule and content, in the table's order.</summary>
    public static List<string> AllowedIn(ElementRule? parent, Content content)
    {
        if (parent is null && content == Content.Parts) return ["paper"];
        var names = new List<string>();
        foreach (var rule in Elements.Values)
            if (MayStand(rule, parent, content)) names.Add(rule.Name);
        return names;
    }

    public static bool MayStand(ElementRule rule, ElementRule? parent, Content content) => content switch
    {
        Content.Anything => true,
        Content.Inlines => rule.Standing is Standing.Inline or Standing.Either,
        Content.Blocks => rule.Standing is not Standing.Part,
        Content.Parts => parent is null ? rule.Name == "paper" : Array.IndexOf(parent.Parts, rule.Name) >= 0,
        _ => false,
    };

    /// <summary>The elements that name this one among their parts.</summary>
    public static List<string> ParentsOf(string part)
    {
        var names = new List<string>();
        foreach (var rule in Elements.Values)
            if (Array.IndexOf(rule.Parts, part) >= 0) names.Add(rule.Name);
        return names;
    }

    private static Dictionary<string, ElementRule> Table()
    {
        var elements = new Dictionary<string, ElementRule>();

        var id = new AttributeRule("id", ValueKind.Id);
        var neededId = id with { Meaning = "what references to it name" };
        var number = new AttributeRule("number", ValueKind.Integer, Least: 1, Most: 9);
        var style = new AttributeRule("style");
        var neededStyle = style with { Meaning = "which character style of the reference document the text has" };
        var tag = new AttributeRule("tag");
        var neededTag = tag with { Meaning = "which piece of data stands here" };
        var title = new AttributeRule("title");
        var description = new AttributeRule("description");
        var columnSpan = new AttributeRule("colspan", ValueKind.Integer, Least: 1, Most: MarkupLimits.Columns);
        var rowSpan = new AttributeRule("rowspan", ValueKind.Integer, Least: 1, Most: MarkupLimits.Rows);
        var fill = new AttributeRule("fill", ValueKind.Colour);
        var align = new AttributeRule("align", ValueKind.Choice, Choices: ["centre", "right"]);

        // The frame.
        Parts("paper", ["fill", "section"],
            title with { Meaning = "what the paper is called in Word's properties and on the page's tab" },
            new("subject"), new("creator"), new("keywords"), new("lang"), new("numbers", ValueKind.NumberPatterns));
        Add("fill", Standing.Part, Content.Text, tag with { Meaning = "which content control of the reference document is filled" });
        Add("section", Standing.Part, Content.Blocks, new AttributeRule("page", ValueKind.Choice, Choices: ["portrait", "landscape"]),
            title, new("floats", ValueKind.Boolean));

        // Blocks.
        foreach (var heading in (string[])["h1", "h2", "h3", "h4", "h5", "h6"])
            Add(heading, Standing.Block, Content.Inlines, id, number, new AttributeRule("label"), style,
                new AttributeRule("keep", ValueKind.Choice, Choices: ["previous"]));
        Add("p", Standing.Block, Content.Inlines, id, number, style);
        Parts("ul", ["li"]);
        Parts("ol", ["li"],
            new AttributeRule("type", ValueKind.Choice, Choices: ["1", "a", "i"]),
            // Word counts to 32,767.
            new AttributeRule("start", ValueKind.Integer, Least: 0, Most: 32767));
        Parts("table", ["thead", "tbody"],
            style, new("columns", ValueKind.Columns), description, new("row-header", ValueKind.Boolean),
            new("nested", ValueKind.Choice, Choices: ["cell", "below"]),
            new("nested-captions", ValueKind.Choice, Choices: ["above", "below"]),
            // The sizes that Word's menu offers a text; a line of headings more than 20 is a page.
            new("text-size", ValueKind.Integer, Least: 6, Most: 72), new("heading-lines", ValueKind.Integer, Least: 1, Most: 20),
            new("narrow", ValueKind.Choice, Choices: ["columns", "rows", "scroll"]));
        Add("caption", Standing.Block, Content.Inlines, new AttributeRule("label"), id,
            new AttributeRule("position", ValueKind.Choice, Choices: ["above", "below"]));
        Add("source", Standing.Block, Content.Inlines);
        Parts("chart", ["categories", "series"],
            new("type", ValueKind.Choice, Choices: ["column", "bar", "line", "stacked", "pie"], Meaning: "how the numbers are drawn"),
            title with { Meaning = "what the chart shows" }, description, new("x-title"), new("y-title"));
        Add("blockquote", Standing.Block, Content.Blocks);
        Add("pre", Standing.Block, Content.Text);
        Add("hr", Standing.Block, Content.Nothing);
        Add("contents", Standing.Block, Content.Nothing, new AttributeRule("levels", ValueKind.Levels), title, new("without"));
        Add("data", Standing.Either, Content.Blocks, neededTag, title, new AttributeRule("ask"), new AttributeRule("options"));

        // Parts of blocks.
        Add("li", Standing.Part, Content.Blocks);
        Parts("thead", ["tr"]);
        Parts("tbody", ["tr"]);
        Parts("tr", ["th", "td"]);
        Add("th", Standing.Part, Content.Blocks, columnSpan, rowSpan, fill, style, align, new("abbr"));
        Add("td", Standing.Part, Content.Blocks, columnSpan, rowSpan, fill, style, align);
        Parts("categories", ["c"]);
        Add("c", Standing.Part, Content.Text);
        Parts("series", ["v"], new AttributeRule("name", Meaning: "what the legend calls the numbers"));
        Add("v", Standing.Part, Content.Text);

        // Inlines.
        foreach (var emphasis in (string[])["strong", "b", "em", "i", "u", "del", "s", "sup", "sub", "code"])
            Add(emphasis, Standing.Inline, Content.Inlines);
        Add("span", Standing.Inline, Content.Inlines, neededStyle);
        Not("a", "a", Content.Inlines, new AttributeRule("href", ValueKind.Address, Meaning: "where the link leads"), title);
        Add("br", Standing.Inline, Content.Nothing);
        Add("img", Standing.Inline, Content.Nothing,
            new("src", Meaning: "which file holds the picture"),
            new("alt", Meaning: "in words what the picture shows, for those who do not see it"),
            new("width", ValueKind.Percentage));
        Add("checkbox", Standing.Inline, Content.Nothing, new AttributeRule("checked", ValueKind.Boolean), tag, title);
        Add("ref", Standing.Inline, Content.Inlines, new AttributeRule("to", ValueKind.Id, Meaning: "which id is referred to"));
        Not("label", "label", Content.Inlines, neededId);
        Not("footnote", "footnote", Content.Blocks);
        return elements;

        void Add(string name, Standing standing, Content content, params AttributeRule[] attributes) =>
            elements.Add(name, new ElementRule(name, standing, content, attributes, []));

        void Parts(string name, string[] parts, params AttributeRule[] attributes) =>
            elements.Add(name, new ElementRule(name, IsPart(name) ? Standing.Part : Standing.Block, Content.Parts, attributes, parts));

        void Not(string name, string inside, Content content, params AttributeRule[] attributes) =>
            elements.Add(name, new ElementRule(name, Standing.Inline, content, attributes, [], inside));

        static bool IsPart(string name) => name is not ("ul" or "ol" or "table" or "chart");
    }
}
