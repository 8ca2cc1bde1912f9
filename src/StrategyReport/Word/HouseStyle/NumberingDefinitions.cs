using System.Xml.Linq;
using StrategyReport.Markup.Tree;
using StrategyReport.Word.Package;

namespace StrategyReport.Word.HouseStyle;

/// <summary>One level of a list: how it counts and where its text stands (twips).</summary>
internal sealed record NumberingLevel(
    string Format, string Text, int Start, bool Legal, int? Restart, string? StyleId, int Left, int Hanging)
{
    /// <summary>How it counts, without how it stands; a format that we do not know counts as Word's decimal.</summary>
    public NumberLevel ToNumberLevel() => new(Text)
    {
        Format = Format switch
        {
            "lowerLetter" => NumberFormat.LowerLetter,
            "upperLetter" => NumberFormat.UpperLetter,
            "lowerRoman" => NumberFormat.LowerRoman,
            "upperRoman" => NumberFormat.UpperRoman,
            "decimalZero" => NumberFormat.DecimalZero,
            "none" => NumberFormat.None,
            _ => NumberFormat.Decimal,
        },
        IsDecimal = Legal,
        Start = Start,
        Restarts = Restart != 0,
    };
}

/// <summary>
/// The lists of the reference document (w:abstractNum, w:num). Every ordered list of a paper becomes an instance
/// of its own, so that it starts again; bullets and outline numbers use what the styles are tied to.
/// </summary>
internal sealed class NumberingDefinitions
{
    private static readonly XNamespace W = WordXml.W;
    private readonly XElement _root;
    private readonly StyleMap _styles;
    private readonly Dictionary<int, XElement> _abstract = [];
    private readonly Dictionary<int, XElement> _instances = [];
    private readonly Dictionary<int, NumberingLevel?> _levels = [];
    private readonly Dictionary<string, int> _own = [];
    private int _last;

    public NumberingDefinitions(XElement root, StyleMap styles)
    {
        (_root, _styles) = (root, styles);
        foreach (var e in root.Elements(W + "abstractNum"))
            if (StyleMap.Number(e, "abstractNumId") is { } id)
                _abstract.TryAdd(id, e);
        foreach (var e in root.Elements(W + "num"))
        {
            if (StyleMap.Number(e, "numId") is not { } id) continue;
            _instances.TryAdd(id, e);
            _last = Math.Max(_last, id);
        }
    }

    /// <summary>Whether lists were added.</summary>
    public bool Changed { get; private set; }

    /// <summary>The list and level (from 0) that a paragraph style is tied to.</summary>
    public (int List, int Level)? Of(Style? style)
    {
        int? list = null, level = null;
        string? owner = null;
        foreach (var s in _styles.Chain(style))
        {
            if (s.Xml.Element(W + "pPr")?.Element(W + "numPr") is not { } properties) continue;
            if (list is null && StyleMap.Number(properties.Element(W + "numId"), "val") is { } found) (list, owner) = (found, s.Id);
            level ??= StyleMap.Number(properties.Element(W + "ilvl"), "val");
        }

        if (list is null or 0) return null;
        // The list's own link to the style decides where both are given (ECMA-376 Part 1, 17.9.23).
        for (var i = 0; i < 9; i++)
            if (Level(list.Value, i) is { StyleId: { } id } && id == owner)
                return (list.Value, i);
        return (list.Value, level ?? 0);
    }

    public NumberingLevel? Level(int list, int index)
    {
        var key = list * 9 + index;
        if (!_levels.TryGetValue(key, out var level))
            _levels[key] = level = Find(list, index) is { } xml ? Read(xml) : null;
        return level;
    }

    /// <summary>A list of its own like <paramref name="list"/>, whose level begins at <paramref name="start"/>.</summary>
    public int Instantiate(int list, int level, int start)
    {
        if (!_instances.TryGetValue(list, out var model)) return list;
        return AddInstance(StyleMap.Number(model.Element(W + "abstractNumId"), "val") ?? 0, level, start);
    }

    private int AddInstance(int definition, int level, int start)
    {
        var added = new XElement(W + "num", new XAttribute(W + "numId", ++_last),
            new XElement(W + "abstractNumId", new XAttribute(W + "val", definition)),
            new XElement(W + "lvlOverride", new XAttribute(W + "ilvl", level),
                new XElement(W + "startOverride", new XAttribute(W + "val", start))));
        // w:num elements end before w:numIdMacAtCleanup.
        if (_root.Element(W + "numIdMacAtCleanup") is { } end) end.AddBeforeSelf(added);
        else _root.Add(added);
        Changed = true;
        return _last;
    }

    /// <summary>
    /// A list for headings that carry a number of their own, one definition for each kind, beginning at the number's count.
    /// </summary>
    /// <param name="wasBefore">
    /// Whether it is for headings of an earlier paper: of a paragraph that is to be what it was LibreOffice restarts no list.
    /// </param>
    public int Instantiate(OwnNumber number, bool wasBefore)
    {
        var start = wasBefore ? number.Count : 1;
        var key = number.Words + "\n" + number.Format + "\n" + start;
        if (!_own.TryGetValue(key, out var definition))
        {
            definition = _own[key] = _abstract.Count == 0 ? 1 : _abstract.Keys.Max() + 1;
            var added = new XElement(W + "abstractNum", new XAttribute(W + "abstractNumId", definition),
                new XElement(W + "multiLevelType", new XAttribute(W + "val", "singleLevel")),
                new XElement(W + "lvl", new XAttribute(W + "ilvl", 0),
                    new XElement(W + "start", new XAttribute(W + "val", start)),
                    new XElement(W + "numFmt", new XAttribute(W + "val", number.Format)),
                    new XElement(W + "suff", new XAttribute(W + "val", "space")),
                    new XElement(W + "lvlText", new XAttribute(W + "val", number.Words + "%1.")),
                    new XElement(W + "lvlJc", new XAttribute(W + "val", "left")),
                    new XElement(W + "pPr", new XElement(W + "ind", new XAttribute(W + "left", 0), new XAttribute(W + "firstLine", 0)))));
            _abstract[definition] = added;
            // w:abstractNum elements all stand before w:num elements.
            if (_root.Elements(W + "abstractNum").LastOrDefault() is { } last) last.AddAfterSelf(added);
            else _root.AddFirst(added);
        }

        return AddInstance(definition, 0, number.Count);
    }

    /// <summary>Where a list of its own begins that is like another; null: as that does.</summary>
    public int? StartOf(int list, int index) => !_instances.TryGetValue(list, out var instance) ? null
        : instance.Elements(W + "lvlOverride").Where(e => StyleMap.Number(e, "ilvl") == index)
            .Select(e => StyleMap.Number(e.Element(W + "startOverride"), "val")).FirstOrDefault(start => start is not null);

    private XElement? Find(int list, int index)
    {
        if (!_instances.TryGetValue(list, out var instance)) return null;
        foreach (var e in instance.Elements(W + "lvlOverride"))
            if (StyleMap.Number(e, "ilvl") == index && e.Element(W + "lvl") is { } replaced)
                return replaced;
        return _abstract.TryGetValue(StyleMap.Number(instance.Element(W + "abstractNumId"), "val") ?? -1, out var definition)
            ? definition.Elements(W + "lvl").FirstOrDefault(e => StyleMap.Number(e, "ilvl") == index)
            : null;
    }

    private static NumberingLevel Read(XElement xml)
    {
        var indent = xml.Element(W + "pPr")?.Element(W + "ind");
        return new NumberingLevel(
            StyleMap.Value(xml, "numFmt") ?? "decimal",
            StyleMap.Value(xml, "lvlText") ?? "",
            StyleMap.Number(xml.Element(W + "start"), "val") ?? 0,
            xml.Element(W + "isLgl") is { } legal && (string?)legal.Attribute(W + "val") is not ("0" or "false"),
            StyleMap.Number(xml.Element(W + "lvlRestart"), "val"),
            StyleMap.Value(xml, "pStyle"),
            StyleMap.Number(indent, "left") ?? StyleMap.Number(indent, "start") ?? 0,
            StyleMap.Number(indent, "hanging") ?? 0);
    }

    /// <summary>Where the text of a style begins, in twips: its own indent, or else that of the level it is tied to.</summary>
    public (int Left, int Hanging) Indent(Style? style)
    {
        foreach (var s in _styles.Chain(style))
        {
            var properties = s.Xml.Element(W + "pPr");
            var indent = properties?.Element(W + "ind");
            if ((StyleMap.Number(indent, "left") ?? StyleMap.Number(indent, "start")) is { } left)
                return (left, StyleMap.Number(indent, "hanging") ?? 0);
            if (properties?.Element(W + "numPr") is not null && Of(style) is { } tied && Level(tied.List, tied.Level) is { } level)
                return (level.Left, level.Hanging);
        }

        return (0, 0);
    }
}
