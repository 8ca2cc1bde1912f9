using System.Globalization;
using System.Xml.Linq;
using StrategyReport.Word.Package;

namespace StrategyReport.Returns;

/// <summary>A paragraph's place in a list.</summary>
/// <param name="Definition">What its list is an instance of: instances go on counting, unless they say otherwise.</param>
/// <param name="List">The instance.</param>
/// <param name="Level">From 0; in a list that counts headings too, from the first level below them.</param>
/// <param name="Start">The number of its first item.</param>
/// <param name="Restarts">Whether the instance counts from its own start.</param>
/// <param name="IsOutline">Whether the list counts headings too.</param>
internal sealed record ReturnedLevel(
    string Definition, string List, int Level, bool IsOrdered, int Start, bool Restarts, bool IsOutline);

/// <summary>The lists of a Word file (ECMA-376 Part 1, 17.9): instances, and the levels of what they are instances of.</summary>
internal sealed class ReturnedLists
{
    private const int Levels = 9;
    private static readonly XNamespace W = WordXml.W;
    private readonly Dictionary<string, XElement> _instances = new(StringComparer.Ordinal);
    private readonly Dictionary<string, XElement> _abstract = new(StringComparer.Ordinal);
    private readonly HashSet<(string Definition, int Level)> _headings = [];
    private readonly ReturnedStyles _styles;

    public ReturnedLists(XElement? root, ReturnedStyles styles)
    {
        _styles = styles;
        foreach (var e in root?.Elements() ?? [])
            if (e.Name == W + "num" && (string?)e.Attribute(W + "numId") is { } list) _instances.TryAdd(list, e);
            else if (e.Name == W + "abstractNum" && (string?)e.Attribute(W + "abstractNumId") is { } id) _abstract.TryAdd(id, e);
        foreach (var (list, level) in styles.HeadingNumbers)
            if (_instances.TryGetValue(list, out var instance))
                _headings.Add((ReturnedStyles.Value(instance, "abstractNumId") ?? "", Number(level) ?? 0));
    }

    /// <summary>Null where a paragraph is in no list, or shows no mark of it.</summary>
    public ReturnedLevel? Of(XElement? properties, string? style)
    {
        var own = properties?.Element(W + "numPr");
        var styled = _styles.NumberOf(style);
        var list = ReturnedStyles.Value(own, "numId") ?? styled.List;
        if (list is null or "0" || !_instances.TryGetValue(list, out var instance)) return null;
        var level = Number(ReturnedStyles.Value(own, "ilvl") ?? styled.Level) ?? 0;
        if (level >= Levels || LevelOf(instance, level) is not { } at) return null;
        var format = ReturnedStyles.Value(at, "numFmt");
        if (format == "none") return null;
        var changed = instance.Elements(W + "lvlOverride").FirstOrDefault(o => Number((string?)o.Attribute(W + "ilvl")) == level);
        var restart = Number(ReturnedStyles.Value(changed, "startOverride"));
        var start = restart ?? Number(ReturnedStyles.Value(at, "start")) ?? 1;
        var definition = ReturnedStyles.Value(instance, "abstractNumId") ?? "";
        var headings = Enumerable.Range(0, level).Count(l => _headings.Contains((definition, l)));
        return new ReturnedLevel(
            definition, list, level - headings, format != "bullet", headings > 0 ? 1 : start, restart is not null, headings > 0);
    }

    private XElement? LevelOf(XElement instance, int level)
    {
        var own = instance.Elements(W + "lvlOverride").FirstOrDefault(o => Number((string?)o.Attribute(W + "ilvl")) == level);
        return own?.Element(W + "lvl")
            ?? AbstractOf(instance)?.Elements(W + "lvl").FirstOrDefault(l => Number((string?)l.Attribute(W + "ilvl")) == level);
    }

    /// <summary>A list may be said by a style, which another one has the levels of (17.9.21, 17.9.27).</summary>
    private XElement? AbstractOf(XElement instance)
    {
        if (ReturnedStyles.Value(instance, "abstractNumId") is not { } id || !_abstract.TryGetValue(id, out var found)) return null;
        return ReturnedStyles.Value(found, "numStyleLink") is { } link
            ? _abstract.Values.FirstOrDefault(a => ReturnedStyles.Value(a, "styleLink") == link) ?? found
            : found;
    }

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
