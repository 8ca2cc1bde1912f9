using System.Globalization;
using System.Xml.Linq;
using StrategyReport.Diagnostics;
using StrategyReport.Word.Package;

namespace StrategyReport.Word.HouseStyle;

internal sealed record Style(string Id, string Name, string Kind, string? BasedOn, string? Link, XElement Xml);

/// <summary>
/// The styles of the reference document, by the name that Word's gallery shows (or by id). A style that is
/// missing is reported: Word itself would silently show Normal.
/// </summary>
internal sealed class StyleMap
{
    public const string ParagraphKind = "paragraph";
    public const string CharacterKind = "character";
    public const string TableKind = "table";

    private static readonly XNamespace W = WordXml.W;
    private readonly Dictionary<string, Style> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Style> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Style> _byLooseName = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _missing = new(StringComparer.OrdinalIgnoreCase);
    private readonly XElement _root;
    private readonly string _reference;
    private readonly DiagnosticBag _diagnostics;

    public StyleMap(XElement root, string reference, DiagnosticBag diagnostics)
    {
        (_root, _reference, _diagnostics) = (root, reference, diagnostics);
        foreach (var xml in root.Elements(W + "style"))
        {
            var id = (string?)xml.Attribute(W + "styleId") ?? "";
            var name = Value(xml, "name") ?? id;
            var style = new Style(
                id, name, (string?)xml.Attribute(W + "type") ?? ParagraphKind, Value(xml, "basedOn"), Value(xml, "link"), xml);
            _byId.TryAdd(id, style);
            if (style.Kind == ParagraphKind && (string?)xml.Attribute(W + "default") is ("1" or "true" or "on")) DefaultParagraph ??= id;
            _byName.TryAdd(Key(style.Kind, name), style);
            _byLooseName.TryAdd(Key(style.Kind, name), style);
        }
    }

    /// <summary>Id of the style that paragraphs have without naming one: Normal.</summary>
    public string? DefaultParagraph { get; }

    /// <summary>A style by name in any case, or by id; null without a word where there is none.</summary>
    public Style? Find(string kind, string name)
    {
        // LibreOffice writes "Heading 1" for Word's "heading 1", and may keep a "Caption" of its own beside "caption".
        if (_byName.TryGetValue(Key(kind, name), out var style) || _byLooseName.TryGetValue(Key(kind, name), out style)) return style;
        if (_byId.TryGetValue(name, out style) && style.Kind == kind) return style;
        // A paragraph style with a linked character style can be used within a line, as in Word.
        return kind == CharacterKind && Find(ParagraphKind, name) is { Link: { } link } ? _byId.GetValueOrDefault(link) : null;
    }

    /// <summary>The style that a template names; reported at the place that names it where it is missing.</summary>
    public Style? Require(string kind, string name, SourceSpan at)
    {
        var style = Find(kind, name) ?? StandIn(kind, name);
        // Once, wherever else it is named: adding the style to the reference document mends all of them.
        if (style is null && _missing.Add(Key(kind, name)))
        {
            var names = _byId.Values.Where(s => s.Kind == kind).Select(s => s.Name).Order(StringComparer.Ordinal).ToList();
            _diagnostics.Add(WordMessages.UnknownStyle(at, kind, name, _reference, names));
        }

        return style;
    }

    /// <summary>A style that the writer itself relies on; reported once, at the reference document.</summary>
    public Style? Require(string kind, string name) => Require(kind, name, SourceSpan.WholeFile(_reference));

    /// <summary>Whether styles were added.</summary>
    public bool Changed { get; private set; }

    /// <summary>The same style at another size: one that is based on it, added where there is none yet.</summary>
    /// <param name="style">Null: Normal.</param>
    public Style? Sized(Style? style, int halfPoints)
    {
        style ??= DefaultParagraph is { } id ? _byId.GetValueOrDefault(id) : null;
        if (style is null || HalfPoints(style) == halfPoints) return style;
        var name = string.Create(CultureInfo.InvariantCulture, $"{style.Name} {halfPoints / 2.0} pt");
        if (Find(ParagraphKind, name) is { } known) return known;
        var own = string.Create(CultureInfo.InvariantCulture, $"{style.Id}-{halfPoints}");
        var xml = new XElement(W + "style",
            new XAttribute(W + "type", ParagraphKind), new XAttribute(W + "customStyle", "1"), new XAttribute(W + "styleId", own),
            new XElement(W + "name", new XAttribute(W + "val", name)),
            new XElement(W + "basedOn", new XAttribute(W + "val", style.Id)),
            new XElement(W + "uiPriority", new XAttribute(W + "val", "99")),
            new XElement(W + "rPr",
                new XElement(W + "sz", new XAttribute(W + "val", halfPoints)),
                new XElement(W + "szCs", new XAttribute(W + "val", halfPoints))));
        return Add(new Style(own, name, ParagraphKind, style.Id, null, xml));
    }

    /// <summary>A style that reference documents lack which were made for an earlier version, made from what it is based on.</summary>
    private Style? StandIn(string kind, string name)
    {
        if (LaterStyles.Of(kind, name) is not { } later || (later.BasedOn is { } other && Find(kind, other) is null)) return null;
        var id = name.Replace(" ", "", StringComparison.Ordinal);
        // Word keeps the id of a style that is renamed.
        while (_byId.ContainsKey(id)) id += "2";
        return Add(later.Make(id, later.BasedOn is { } based ? Find(kind, based) : null));
    }

    private Style Add(Style style)
    {
        _root.Add(style.Xml);
        Changed = true;
        return _byId[style.Id] = _byName[Key(style.Kind, style.Name)] = _byLooseName[Key(style.Kind, style.Name)] = style;
    }

    public void ReportNoNumber(Style style) => _diagnostics.Add(WordMessages.StyleWithoutNumber(_reference, style.Name));

    /// <summary>The style, then those that it is based on.</summary>
    public IEnumerable<Style> Chain(Style? style)
    {
        for (var depth = 0; style is not null && depth < 20; depth++)
        {
            yield return style;
            style = style.BasedOn is { } id ? _byId.GetValueOrDefault(id) : null;
        }
    }

    /// <summary>Font size in half-points.</summary>
    public int HalfPoints(Style? style)
    {
        foreach (var s in Chain(style))
            if (Number(s.Xml.Element(W + "rPr")?.Element(W + "sz"), "val") is { } size)
                return size;
        var defaults = _root.Element(W + "docDefaults")?.Element(W + "rPrDefault")?.Element(W + "rPr")?.Element(W + "sz");
        return Number(defaults, "val") ?? 20;
    }

    /// <summary>Whether a style sets its text in bold.</summary>
    public bool IsBold(Style? style) => IsOn(style, "rPr", "b");

    /// <summary>The name of a style's font for Latin letters; null where the document's theme says it.</summary>
    public string? Font(Style? style)
    {
        foreach (var s in Chain(style))
            if (s.Xml.Element(W + "rPr")?.Element(W + "rFonts")?.Attribute(W + "ascii") is { } font)
                return font.Value;
        var usual = _root.Element(W + "docDefaults")?.Element(W + "rPrDefault")?.Element(W + "rPr");
        return (string?)usual?.Element(W + "rFonts")?.Attribute(W + "ascii");
    }

    /// <summary>Left and right cell margins in twips, added up.</summary>
    public int CellMargins(Style? table) => CellMargin(table, "left", "start") + CellMargin(table, "right", "end");

    /// <summary>Cell margins above and below in twips, added up.</summary>
    public int CellPadding(Style? table) => CellMargin(table, "top", "top", 0) + CellMargin(table, "bottom", "bottom", 0);

    private int CellMargin(Style? table, string name, string modern, int usual = 108)
    {
        foreach (var s in Chain(table))
        {
            var margins = s.Xml.Element(W + "tblPr")?.Element(W + "tblCellMar");
            if (Number(margins?.Element(W + name) ?? margins?.Element(W + modern), "w") is { } width) return width;
        }

        return usual;
    }

    /// <summary>Background of a table style's first row or column as RRGGBB, or null.</summary>
    public string? ConditionalFill(Style? table, string condition)
    {
        foreach (var s in Chain(table))
            foreach (var part in s.Xml.Elements(W + "tblStylePr"))
                if ((string?)part.Attribute(W + "type") == condition
                    && (string?)part.Element(W + "tcPr")?.Element(W + "shd")?.Attribute(W + "fill") is { Length: 6 } fill)
                    return fill;
        return null;
    }

    /// <summary>Text colour that a style sets, RRGGBB or auto; null where it leaves that to the table's style.</summary>
    public string? Colour(Style? style)
    {
        foreach (var s in Chain(style))
            if ((string?)s.Xml.Element(W + "rPr")?.Element(W + "color")?.Attribute(W + "val") is { } colour)
                return colour;
        return null;
    }

    /// <summary>Twips above a paragraph of this style.</summary>
    public int SpaceBefore(Style? style) => Spacing(style, "before") is { } before ? (int)before : 0;

    /// <summary>Twips under a paragraph of this style.</summary>
    public int SpaceAfter(Style? style) => Spacing(style, "after") is { } after ? (int)after : 0;

    /// <summary>Twips from line to line (17.3.1.33): of 240ths of the font's own line, unless the rule says that they are twips.</summary>
    /// <param name="single">Twips of the font's own line.</param>
    public int LineHeight(Style? style, int single)
    {
        var line = Spacing(style, "line") is { } given ? (int)given : 240;
        var rule = Chain(style).Select(s => (string?)s.Xml.Element(W + "pPr")?.Element(W + "spacing")?.Attribute(W + "lineRule"))
            .FirstOrDefault(r => r is not null) ?? (string?)DefaultSpacing?.Attribute(W + "lineRule");
        return rule switch
        {
            "exact" => line,
            "atLeast" => Math.Max(line, single),
            _ => single * line / 240,
        };
    }

    private XElement? DefaultSpacing =>
        _root.Element(W + "docDefaults")?.Element(W + "pPrDefault")?.Element(W + "pPr")?.Element(W + "spacing");

    private int? Spacing(Style? style, string attribute)
    {
        foreach (var s in Chain(style))
            if (Number(s.Xml.Element(W + "pPr")?.Element(W + "spacing"), attribute) is { } own)
                return own;
        return Number(DefaultSpacing, attribute);
    }

    /// <summary>Whether a paragraph of this style stays on the page of the next one.</summary>
    public bool KeepsNext(Style? style) => IsOn(style, "pPr", "keepNext");

    /// <summary>Whether a style says where text at the right edge stands.</summary>
    public bool HasRightTab(Style? style)
    {
        foreach (var s in Chain(style))
            if (s.Xml.Element(W + "pPr")?.Element(W + "tabs") is { } tabs)
                return tabs.Elements().Any(t => (string?)t.Attribute(W + "val") is "right" or "end");
        return false;
    }

    private bool IsOn(Style? style, string properties, string name)
    {
        foreach (var s in Chain(style))
            if (s.Xml.Element(W + properties)?.Element(W + name) is { } toggle)
                return IsOn(toggle);
        return false;
    }

    /// <summary>Whether a property that is on or off is there and on (17.17.4).</summary>
    public static bool IsOn(XElement? toggle) =>
        toggle is not null && (string?)toggle.Attribute(W + "val") is not ("0" or "false" or "off");

    private static string Key(string kind, string name) => kind + ":" + name;

    public static string? Value(XElement parent, string child) => (string?)parent.Element(W + child)?.Attribute(W + "val");

    public static int? Number(XElement? element, string attribute) =>
        int.TryParse((string?)element?.Attribute(W + attribute), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var n)
            ? n : null;
}
