using System.Xml.Linq;
using StrategyReport.Word.Package;

namespace StrategyReport.Word.Intake;

/// <summary>Styles that no other contradicts: one of each id and name, based on another of their kind, and not on themselves.</summary>
internal static class StyleIntake
{
    private static readonly XNamespace W = WordXml.W;

    /// <summary>The kind of each style that is left, by its id.</summary>
    public static IReadOnlyDictionary<string, XElement> Tidy(IntakePart part)
    {
        var styles = new Dictionary<string, XElement>(StringComparer.Ordinal);
        var (names, defaults) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var style in part.Root.Elements(W + "style").ToList())
        {
            var (id, kind) = (IdOf(style), KindOf(style));
            if (id.Length == 0 || Value(style, "name") is not { Length: > 0 } name || styles.ContainsKey(id) || !names.Add(kind + name))
            {
                part.Tidy.Note(id.Length == 0 ? "a style without an id" : $"the style '{id}' once more, or without a name");
                style.Remove();
                continue;
            }

            styles[id] = style;
            if ((string?)style.Attribute(W + "default") is not ("1" or "true" or "on") || defaults.Add(kind)) continue;
            part.Tidy.Note($"'{name}' as a second style that is the usual one");
            style.Attribute(W + "default")!.Remove();
        }

        foreach (var style in styles.Values) Links(part, style, styles);
        var sound = new HashSet<XElement>();
        foreach (var style in styles.Values) Unwind(part, style, styles, sound);
        return styles;
    }

    public static string KindOf(XElement style) => (string?)style.Attribute(W + "type") ?? "";

    public static string? Value(XElement parent, string child) => (string?)parent.Element(W + child)?.Attribute(W + "val");

    private static string IdOf(XElement style) => (string?)style.Attribute(W + "styleId") ?? "";

    private static void Links(IntakePart part, XElement style, Dictionary<string, XElement> styles)
    {
        foreach (var name in (ReadOnlySpan<string>)["basedOn", "next", "link"])
        {
            if (Value(style, name) is not { } id) continue;
            var isThere = styles.TryGetValue(id, out var other);
            if (isThere && (name != "basedOn" || KindOf(other!) == KindOf(style))) continue;
            // Of what is not there Word says nothing either.
            if (isThere) part.Tidy.Note($"<w:{name}> of the style '{IdOf(style)}'");
            style.Element(W + name)!.Remove();
            part.Tidy.NoteChange();
        }
    }

    /// <param name="sound">Those that lead to no circle; each is followed once, however many are based on it.</param>
    private static void Unwind(IntakePart part, XElement style, Dictionary<string, XElement> styles, HashSet<XElement> sound)
    {
        var seen = new HashSet<XElement> { style };
        for (var at = style; !sound.Contains(at) && Value(at, "basedOn") is { } id && styles.TryGetValue(id, out var below); at = below)
        {
            if (seen.Add(below)) continue;
            part.Tidy.Note($"<w:basedOn> of the style '{IdOf(at)}', which is based on itself");
            at.Element(W + "basedOn")!.Remove();
            break;
        }

        sound.UnionWith(seen);
    }
}
