using System.Xml.Linq;
using StrategyReport.Word.Package;

namespace StrategyReport.Returns;

/// <summary>What stands in a run and is no text.</summary>
internal static class OddThings
{
    private static readonly XNamespace W = WordXml.W;
    private static readonly XNamespace Wp = WordXml.Wp;

    /// <summary>Null: nothing that anyone would miss.</summary>
    public static OddRead? Of(XElement e)
    {
        if (e.Name != W + "drawing" && e.Name != W + "pict" && e.Name != W + "object") return null;
        var words = string.Join(' ', e.Descendants(W + "txbxContent").Descendants(W + "p")
            .Select(p => string.Concat(p.Descendants(W + "t").Select(t => t.Value))));
        if (words.Length > 0) return new OddRead(OddThing.TextBox, words);
        if (e.Name == W + "object") return new OddRead(OddThing.EmbeddedObject, "");
        return new OddRead(OddThing.Drawing, (string?)e.Descendants(Wp + "docPr").FirstOrDefault()?.Attribute("descr") ?? "");
    }
}
