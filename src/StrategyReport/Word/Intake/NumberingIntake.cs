using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using StrategyReport.Word.Package;

namespace StrategyReport.Word.Intake;

/// <summary>Lists that no other contradicts, and what styles and paragraphs say of them (ECMA-376 Part 1, 17.9).</summary>
internal sealed partial class NumberingIntake
{
    private static readonly XNamespace W = WordXml.W;
    private readonly Dictionary<string, XElement> _definitions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, XElement> _lists = new(StringComparer.Ordinal);

    private NumberingIntake()
    {
    }

    public static NumberingIntake Tidy(IntakePart part, IntakePart styles, IReadOnlyDictionary<string, XElement> byId)
    {
        var lists = new NumberingIntake();
        foreach (var definition in part.Root.Elements(W + "abstractNum").ToList()) lists.Define(definition, part.Tidy);
        foreach (var list in part.Root.Elements(W + "num").ToList()) lists.Add(list, part.Tidy);
        lists.Known(styles.Root, styles.Tidy);
        lists.Tie(part.Tidy, byId);
        return lists;
    }

    /// <summary>Takes from paragraphs and styles what names a list, or a level of one, that is not there.</summary>
    public void Known(XElement root, PartTidy tidy)
    {
        foreach (var properties in root.Descendants(W + "numPr").ToList())
        {
            if (StyleIntake.Value(properties, "numId") is not { } id || id == "0") continue;
            var level = StyleIntake.Value(properties, "ilvl") ?? "0";
            if (_lists.TryGetValue(id, out var list) && (root.Name == W + "styles" || HasLevel(list, level))) continue;
            tidy.Note($"the list {id}, which is not there");
            properties.Remove();
        }
    }

    private void Define(XElement definition, PartTidy tidy)
    {
        var id = Number(definition, "abstractNumId");
        if (!_definitions.TryAdd(id, definition))
        {
            tidy.Note($"the list definition {id} once more");
            definition.Remove();
            return;
        }

        var levels = new HashSet<string>(StringComparer.Ordinal);
        foreach (var level in definition.Elements(W + "lvl").ToList())
        {
            var index = Number(level, "ilvl");
            if (!levels.Add(index))
            {
                tidy.Note($"the level {index} once more");
                level.Remove();
                continue;
            }

            Deeper(level, int.Parse(index, CultureInfo.InvariantCulture), tidy);
        }

        Fill(definition, levels, tidy);
        if (levels.Count > (levels.Contains("0") ? 1 : 0) && StyleIntake.Value(definition, "multiLevelType") == "singleLevel")
        {
            definition.Element(W + "multiLevelType")!.SetAttributeValue(W + "val", "multilevel");
            tidy.NoteChange();
        }
    }

    /// <summary>A level that is gone from above others prints nothing, but styles may name it.</summary>
    private static void Fill(XElement definition, HashSet<string> levels, PartTidy tidy)
    {
        for (var i = 0; i < 9; i++)
        {
            var index = WordXml.Invariant(i);
            var below = definition.Elements(W + "lvl").FirstOrDefault(l => string.CompareOrdinal(Number(l, "ilvl"), index) > 0);
            if (below is null || !levels.Add(index)) continue;
            below.AddBeforeSelf(new XElement(W + "lvl", new XAttribute(W + "ilvl", index),
                new XElement(W + "start", new XAttribute(W + "val", 1)), new XElement(W + "numFmt", new XAttribute(W + "val", "none")),
                new XElement(W + "lvlText", new XAttribute(W + "val", ""))));
            tidy.NoteChange();
        }
    }

    /// <summary>A number may show those of the levels above it, but not of those below.</summary>
    private static void Deeper(XElement level, int index, PartTidy tidy)
    {
        if (level.Element(W + "lvlText")?.Attribute(W + "val") is not { } text) return;
        var own = Places().Replace(text.Value, m => m.Value[1] - '0' > index + 1 ? "" : m.Value);
        if (own == text.Value) return;
        tidy.Note($"'{text.Value}' at level {index}");
        text.Value = own;
    }

    private void Add(XElement list, PartTidy tidy)
    {
        var id = Number(list, "numId");
        foreach (var level in list.Elements(W + "lvlOverride").Elements(W + "lvl"))
            Deeper(level, int.Parse(Number(level, "ilvl"), CultureInfo.InvariantCulture), tidy);
        if (_definitions.ContainsKey(StyleIntake.Value(list, "abstractNumId")!) && _lists.TryAdd(id, list)) return;
        tidy.Note($"the list {id} once more, or without a definition");
        list.Remove();
    }

    /// <summary>A level and the style that is tied to it have to name each other.</summary>
    private void Tie(PartTidy tidy, IReadOnlyDictionary<string, XElement> styles)
    {
        var tied = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (id, definition) in _definitions)
            foreach (var level in definition.Elements(W + "lvl"))
            {
                if (StyleIntake.Value(level, "pStyle") is not { } style) continue;
                if (styles.ContainsKey(style) && tied.GetValueOrDefault(style, id) == id
                    && IsTied(style, id, Number(level, "ilvl"), styles))
                {
                    tied[style] = id;
                    continue;
                }

                // Word leaves such names behind itself and asks the style alone; a style that misses its list is told where it is used.
                level.Element(W + "pStyle")!.Remove();
                tidy.NoteChange();
            }
    }

    private bool IsTied(string style, string definition, string level, IReadOnlyDictionary<string, XElement> styles)
    {
        string? list = null, own = null;
        for (XElement? at = styles[style]; at is not null;)
        {
            var properties = at.Element(W + "pPr")?.Element(W + "numPr");
            if (properties is not null)
            {
                list ??= StyleIntake.Value(properties, "numId");
                own ??= StyleIntake.Value(properties, "ilvl");
            }

            at = StyleIntake.Value(at, "basedOn") is { } below ? styles.GetValueOrDefault(below) : null;
        }

        if (list is null) return false;
        var isOfThis = _lists.TryGetValue(list, out var found) && StyleIntake.Value(found, "abstractNumId") == definition;
        return !isOfThis || own is null || own == level;
    }

    private bool HasLevel(XElement list, string level)
    {
        var definition = _definitions[StyleIntake.Value(list, "abstractNumId")!];
        var levels = definition.Elements(W + "lvl").Concat(list.Elements(W + "lvlOverride").Elements(W + "lvl")).ToList();
        return levels.Count == 0 || definition.Element(W + "numStyleLink") is not null
            || levels.Any(l => Number(l, "ilvl") == level);
    }

    private static string Number(XElement element, string attribute) => (string)element.Attribute(W + attribute)!;

    [GeneratedRegex("%[0-9]")]
    private static partial Regex Places();
}
