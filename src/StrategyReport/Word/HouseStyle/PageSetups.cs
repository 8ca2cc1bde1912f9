using System.Xml.Linq;
using StrategyReport.Markup.Tree;
using StrategyReport.Word.Package;

namespace StrategyReport.Word.HouseStyle;

/// <summary>Section properties of the reference document; widths and heights are those of the text, in twips.</summary>
internal sealed record PageSetup(XElement Properties, int Width, int Height)
{
    private static readonly XNamespace W = WordXml.W;

    /// <summary>For a section that is not the first: pages go on counting, and only the paper's first page is a first page.</summary>
    public XElement Later()
    {
        var later = new XElement(Properties);
        later.Element(W + "titlePg")?.Remove();
        later.Element(W + "pgNumType")?.Attribute(W + "start")?.Remove();
        later.Elements().Where(e => (string?)e.Attribute(W + "type") == "first").Remove();
        return later;
    }
}

internal sealed record PageTurn(PageSetup From, PageSetup To);

/// <summary>The reference document's first portrait and first landscape section.</summary>
internal sealed class PageSetups
{
    private static readonly XNamespace W = WordXml.W;
    private static readonly XNamespace R = WordXml.R;
    private readonly PageSetup _portrait;
    private readonly PageSetup _landscape;

    /// <param name="sections">In the order of its text.</param>
    public PageSetups(IReadOnlyList<XElement> sections)
    {
        XElement? portrait = null, landscape = null, previous = null;
        foreach (var found in sections)
        {
            var section = Plain(found, previous);
            if (IsLandscape(section)) landscape ??= section;
            else portrait ??= section;
            previous = section;
        }

        if (portrait is null && landscape is null) portrait = Default();
        _portrait = Measure(portrait ?? Turned(landscape!));
        _landscape = Measure(landscape ?? Turned(portrait!));
        if (portrait is null) Turn = new PageTurn(_landscape, _portrait);
        else if (landscape is null) Turn = new PageTurn(_portrait, _landscape);
    }

    /// <summary>The page that was turned and what it became, where the reference document has one orientation only.</summary>
    public PageTurn? Turn { get; }

    public PageSetup Of(PageOrientation page) => page == PageOrientation.Landscape ? _landscape : _portrait;

    /// <summary>A copy with the headers and footers that it inherits, without what only Word's own history needs.</summary>
    private static XElement Plain(XElement section, XElement? previous)
    {
        var copy = new XElement(W + "sectPr");
        if (previous is not null)
        {
            foreach (var inherited in References(previous))
                if (!References(section).Any(own => SameKind(own, inherited)))
                    copy.Add(inherited);
        }

        foreach (var child in section.Elements())
            if (child.Name.Namespace == W && child.Name != W + "sectPrChange" && child.Name != W + "type")
                copy.Add(child);
        foreach (var e in copy.DescendantsAndSelf())
            foreach (var a in e.Attributes().Where(a => a.Name.Namespace != W && a.Name.Namespace != R).ToList())
                a.Remove();
        AddType(copy);
        AddSize(copy);
        return copy;

        static IEnumerable<XElement> References(XElement s) =>
            s.Elements().Where(e => e.Name == W + "headerReference" || e.Name == W + "footerReference");

        static bool SameKind(XElement a, XElement b) =>
            a.Name == b.Name && (string?)a.Attribute(W + "type") == (string?)b.Attribute(W + "type");
    }

    /// <summary>w:type stands after the references and the footnote properties.</summary>
    private static void AddType(XElement section)
    {
        var type = new XElement(W + "type", new XAttribute(W + "val", "nextPage"));
        string[] before = ["headerReference", "footerReference", "footnotePr", "endnotePr"];
        var last = section.Elements().LastOrDefault(e => before.Contains(e.Name.LocalName));
        if (last is null) section.AddFirst(type);
        else last.AddAfterSelf(type);
    }

    /// <summary>A section that says nothing of its page would be American letter paper in Word.</summary>
    private static void AddSize(XElement section)
    {
        var usual = Default();
        var before = section.Element(W + "type")!;
        foreach (var name in (XName[])[W + "pgSz", W + "pgMar"])
        {
            if (section.Element(name) is null) before.AddAfterSelf(usual.Element(name));
            before = section.Element(name)!;
        }
    }

    private static bool IsLandscape(XElement section)
    {
        var size = section.Element(W + "pgSz");
        return (string?)size?.Attribute(W + "orient") == "landscape"
            || StyleMap.Number(size, "w") > StyleMap.Number(size, "h");
    }

    /// <summary>The same page turned by a quarter: sides swapped, margins travelling with their edges, as Word does it.</summary>
    private static XElement Turned(XElement section)
    {
        var turned = new XElement(section);
        if (turned.Element(W + "pgSz") is { } size)
        {
            var (w, h) = ((string?)size.Attribute(W + "w"), (string?)size.Attribute(W + "h"));
            size.SetAttributeValue(W + "w", h);
            size.SetAttributeValue(W + "h", w);
            size.SetAttributeValue(W + "orient", IsLandscape(section) ? null : "landscape");
        }

        if (turned.Element(W + "pgMar") is { } margins)
        {
            var old = new XElement(margins);
            foreach (var (to, from) in new[] { ("left", "top"), ("top", "right"), ("right", "bottom"), ("bottom", "left") })
                margins.SetAttributeValue(W + to, ((string?)old.Attribute(W + from))?.TrimStart('-')); // What headers may not move.
        }

        return turned;
    }

    private static PageSetup Measure(XElement section)
    {
        var (size, margins) = (section.Element(W + "pgSz"), section.Element(W + "pgMar"));
        return new PageSetup(
            section,
            Math.Max(1440, (StyleMap.Number(size, "w") ?? 11906) - Margin("left") - Margin("right") - Margin("gutter")),
            Math.Max(1440, (StyleMap.Number(size, "h") ?? 16838) - Margin("top") - Margin("bottom")));

        int Margin(string side) => Math.Abs(StyleMap.Number(margins, side) ?? (side == "gutter" ? 0 : 1134));
    }

    /// <summary>A4, 2 cm margins.</summary>
    private static XElement Default() => new(W + "sectPr",
        new XElement(W + "type", new XAttribute(W + "val", "nextPage")),
        new XElement(W + "pgSz", new XAttribute(W + "w", 11906), new XAttribute(W + "h", 16838)),
        new XElement(W + "pgMar", new XAttribute(W + "top", 1134), new XAttribute(W + "right", 1134),
            new XAttribute(W + "bottom", 1134), new XAttribute(W + "left", 1134),
            new XAttribute(W + "header", 567), new XAttribute(W + "footer", 567), new XAttribute(W + "gutter", 0)));
}
