using System.Globalization;
using System.Xml.Linq;
using StrategyReport.Word.Package;

namespace StrategyReport.Returns;

/// <summary>What the styles of a Word file say of bold, italic, lists and headings (ECMA-376 Part 1, 17.7).</summary>
internal sealed class ReturnedStyles
{
    private const int Deepest = 20;
    private static readonly XNamespace W = WordXml.W;
    private readonly Dictionary<string, XElement> _styles = new(StringComparer.Ordinal);
    private readonly Dictionary<(string?, string), bool> _toggles = [];
    private readonly XElement? _defaults;
    private readonly string? _normal;

    public ReturnedStyles(XElement? root)
    {
        foreach (var style in root?.Elements(W + "style") ?? [])
        {
            if ((string?)style.Attribute(W + "styleId") is not { } id) continue;
            _styles.TryAdd(id, style);
            if ((string?)style.Attribute(W + "type") == "paragraph" && style.Attribute(W + "default") is { } first && IsOn(first))
                _normal ??= id;
        }

        _defaults = root?.Element(W + "docDefaults")?.Element(W + "rPrDefault")?.Element(W + "rPr");
    }

    /// <summary>Id of the style of a paragraph.</summary>
    public string? OfParagraph(XElement? properties) => Value(properties, "pStyle") is { } id && _styles.ContainsKey(id) ? id : _normal;

    /// <summary>As Word's gallery shows it; blank where there is none.</summary>
    public string NameOf(string? id) => id is not null && _styles.TryGetValue(id, out var style) ? Value(style, "name") ?? id : id ?? "";

    /// <summary>Whether a style, or one that it is based on, has one of these names.</summary>
    public bool IsNamed(string? id, params string[] names) =>
        Chain(id).Any(s => Value(s, "name") is { } name && names.Contains(name, StringComparer.OrdinalIgnoreCase));

    /// <summary>Level of the outline, from 1; null: it is no heading.</summary>
    public int? OutlineOf(string? id, XElement? properties)
    {
        var level = Value(properties, "outlineLvl")
            ?? Chain(id).Select(s => Value(s.Element(W + "pPr"), "outlineLvl")).FirstOrDefault(v => v is not null);
        return int.TryParse(level, NumberStyles.None, CultureInfo.InvariantCulture, out var found) && found < 9 ? found + 1 : null;
    }

    /// <summary>List and level that a style gives its paragraphs; null where it says nothing of them.</summary>
    public (string? List, string? Level) NumberOf(string? id)
    {
        (string? List, string? Level) found = default;
        foreach (var number in Chain(id).Select(s => s.Element(W + "pPr")?.Element(W + "numPr")))
        {
            found.List ??= Value(number, "numId");
            found.Level ??= Value(number, "ilvl");
        }

        return found;
    }

    /// <summary>The lists and levels by which headings are numbered.</summary>
    public IEnumerable<(string List, string? Level)> HeadingNumbers =>
        from id in _styles.Keys
        where OutlineOf(id, null) is not null
        let number = NumberOf(id)
        where number.List is not (null or "0")
        select (number.List, number.Level);

    /// <summary>Whether a style has a toggle property on, such as <c>b</c>: the nearest of those that it is based on says.</summary>
    public bool Toggle(string? style, string property)
    {
        if (_toggles.TryGetValue((style, property), out var known)) return known;
        var said = Chain(style).Select(s => s.Element(W + "rPr")?.Element(W + property)).FirstOrDefault(e => e is not null);
        return _toggles[(style, property)] = said is not null && IsOn(said.Attribute(W + "val"));
    }

    /// <summary>Whether a run has it on: what it says itself, else what its styles say, of which two undo one another (17.7.3).</summary>
    public bool IsOnIn(XElement? run, string? paragraphStyle, string property)
    {
        if (run?.Element(W + property) is { } own) return IsOn(own.Attribute(W + "val"));
        return IsOnInParagraph(paragraphStyle, property) ^ Toggle(Value(run, "rStyle"), property);
    }

    public bool IsOnInParagraph(string? style, string property) =>
        Toggle(style, property) || (_defaults?.Element(W + property) is { } always && IsOn(always.Attribute(W + "val")));

    public static string? Value(XElement? parent, string name) => (string?)parent?.Element(W + name)?.Attribute(W + "val");

    /// <summary>Of a property that stands there: on, unless it says otherwise.</summary>
    private static bool IsOn(XAttribute? value) => value?.Value is not ("0" or "false" or "off");

    private IEnumerable<XElement> Chain(string? id)
    {
        for (var depth = 0; depth < Deepest && id is not null && _styles.TryGetValue(id, out var style); depth++)
        {
            yield return style;
            id = Value(style, "basedOn");
        }
    }
}
