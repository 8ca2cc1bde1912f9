using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace StrategyReport.Fuzz.Mutations;

/// <summary>A part of a Word file whose elements, attributes, root or declaration are others.</summary>
internal static class XmlMutation
{
    private static readonly string[] Values =
    [
        "", "0", "-1", "1", "2", "9", "10", "31680", "2147483647", "2147483648", "-2147483649", "99999999999999999999", "1.5", "0x10", "NaN", "true", "on", "off", "x", "a b", "\u00E9",
        "FFFFFF", "auto", "none", "left", "nextPage", "even", "default", "first", "dxa", "pct", "50%", "rId1", "rId999", "Normal", "Heading1", "#", "../x", "http://example.org/", "file:///etc/passwd", "word/none.xml", "/word/document.xml",
        "%1", "%1.%2.%9", "External", "application/xml", "1900-01-01T00:00:00Z", "yesterday",
    ];

    private static readonly string[] Namespaces =
    [
        "", "urn:x", "http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main",
        "http://schemas.openxmlformats.org/drawingml/2006/main", "http://schemas.openxmlformats.org/package/2006/relationships",
    ];

    /// <returns>The part as bytes; one that is no XML comes back with other bytes.</returns>
    public static byte[] Of(byte[] part, Dice dice)
    {
        if (dice.OneIn(6)) return OfText(part, dice);
        XDocument document;
        try
        {
            document = XDocument.Load(new MemoryStream(part), LoadOptions.PreserveWhitespace);
        }
        catch (XmlException)
        {
            return ByteMutation.Of(part, dice);
        }

        var elements = document.Descendants().ToList();
        for (var i = dice.Between(1, 3); i > 0; i--) Change(dice.Pick(elements), elements, dice);
        if (document.Root is null) return [];
        using var written = new MemoryStream();
        try
        {
            using var writer = XmlWriter.Create(written, new XmlWriterSettings { Encoding = new UTF8Encoding(false), CheckCharacters = false });
            document.Save(writer);
        }
        catch (Exception failure) when (failure is ArgumentException or XmlException or InvalidOperationException)
        {
            return OfText(part, dice);
        }

        return written.ToArray();
    }

    private static void Change(XElement element, List<XElement> elements, Dice dice)
    {
        if (element.Document is null) return; // Taken out by the change before.
        var other = dice.Pick(elements);
        var attributes = element.Attributes().Where(a => !a.IsNamespaceDeclaration).ToList();
        switch (dice.Below(12))
        {
            case 0 when element.Parent is not null:
                element.Remove();
                break;
            case 1 when element.Parent is not null:
                element.AddAfterSelf(new XElement(element));
                break;
            case 2 when element.Parent is not null && !element.DescendantsAndSelf().Contains(other) && other.Document is not null:
                element.Remove();
                other.Add(element);
                break;
            case 3 when element.Parent is not null && element.PreviousNode is { } before:
                element.Remove();
                before.AddBeforeSelf(element);
                break;
            case 4:
                element.Name = dice.OneIn(3) ? XName.Get(element.Name.LocalName, dice.Pick(Namespaces)) : other.Name;
                break;
            case 5:
                element.RemoveNodes();
                break;
            case 6 when !other.DescendantsAndSelf().Contains(element):
                element.Add(new XElement(other));
                break;
            case 7 when attributes.Count > 0:
                dice.Pick(attributes).Remove();
                break;
            case 8:
                element.Add(dice.Pick(["x", " ", "\u202E", "\u00E9", "1", "{{ x }}", "=1+1"]));
                break;
            case 9 when dice.OneIn(3) && element.Parent is not null:
                var nested = new XElement(element);
                for (var i = dice.Pick([10, 300, 3_000]); i > 0; i--) nested = new XElement(element.Name, element.Attributes(), nested);
                element.ReplaceWith(nested);
                break;
            default:
                if (attributes.Count > 0) dice.Pick(attributes).Value = dice.Pick(Values);
                else if (!element.HasElements) element.Value = dice.Pick(Values);
                else element.SetAttributeValue(XName.Get("val", element.Name.NamespaceName), dice.Pick(Values));
                break;
        }
    }

    /// <summary>What a reader of XML meets before it comes to elements.</summary>
    private static byte[] OfText(byte[] part, Dice dice)
    {
        var text = Encoding.UTF8.GetString(part);
        var start = text.IndexOf("?>", StringComparison.Ordinal) is var end && end >= 0 ? end + 2 : 0;
        return dice.Below(9) switch
        {
            0 => Encoding.UTF8.GetBytes(text[..start] + "<!DOCTYPE x>" + text[start..]),
            1 => Encoding.UTF8.GetBytes(text[..start] + "<!DOCTYPE x [<!ENTITY a \"b\"><!ENTITY c SYSTEM \"file:///etc/passwd\">]>" + text[start..].Replace("</", "&a;</", StringComparison.Ordinal)),
            2 => Encoding.UTF8.GetBytes("\n" + text),
            3 => Encoding.UTF8.GetBytes(text[..start] + "<x/>"),
            4 => Encoding.UTF8.GetBytes(text[..start] + text[start..] + text[start..]),
            5 => Encoding.UTF8.GetBytes(text[..start] + "<!-- x --><?x y?>" + text[start..] + "<!-- x -->"),
            6 => Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(text.Replace("UTF-8", "UTF-16", StringComparison.OrdinalIgnoreCase))).ToArray(),
            7 => part[..dice.Below(part.Length)],
            _ => ByteMutation.Of(part, dice),
        };
    }
}
