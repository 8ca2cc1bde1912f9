using System.Xml.Linq;

namespace StrategyReport.Word.Intake;

/// <summary>
/// What Word writes twice, in a newer and an older way (ECMA-376 Part 3, mc:AlternateContent): shapes. Each way is tidied as if it
/// stood there alone.
/// </summary>
internal static class Alternatives
{
    private static readonly XNamespace Mc = "http://schemas.openxmlformats.org/markup-compatibility/2006";
    private static readonly XNamespace Wps = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape";

    public static XName Name { get; } = Mc + "AlternateContent";

    /// <summary>
    /// The place of what is left, null where nothing is, and what stands there now: an older way that is left alone, in place of both.
    /// </summary>
    public static (PartSlot? Place, XElement Standing) Tidy(PartTidy tidy, XElement both, PartType type, int last)
    {
        PartSlot? place = null;
        XElement? newer = null;
        foreach (var choice in both.Elements(Mc + "Choice"))
        {
            var requires = (string?)choice.Attribute("Requires");
            if (newer is not null || string.IsNullOrEmpty(requires) || choice.GetNamespaceOfPrefix(requires) != Wps) continue;
            if (Way(tidy, choice, type, last) is { } slot) (newer, place) = (choice, slot);
        }

        var older = both.Element(Mc + "Fallback");
        var fallback = older is null ? null : Way(tidy, older, type, last);
        if (newer is null)
        {
            if (fallback is null)
            {
                tidy.Note("a shape");
                return (null, both);
            }

            tidy.NoteChange();
            var standing = older!.Elements().First();
            standing.Remove(); // What has a place elsewhere would be copied.
            both.ReplaceWith(standing);
            return (fallback, standing);
        }

        foreach (var node in both.Nodes().Where(n => n != newer && (n != older || fallback is null)).ToList()) Quietly(node.Remove);
        foreach (var attribute in both.DescendantsAndSelf().Where(e => e.Name.Namespace == Mc).Attributes()
            .Where(a => !a.IsNamespaceDeclaration && a.Name != "Requires").ToList()) Quietly(attribute.Remove);
        return (place, both);

        void Quietly(Action remove)
        {
            remove();
            tidy.NoteChange();
        }
    }

    /// <summary>One element is kept, as Word writes it.</summary>
    private static PartSlot? Way(PartTidy tidy, XElement way, PartType type, int last)
    {
        PartSlot? place = null;
        foreach (var node in way.Nodes().ToList())
        {
            if (place is null && node is XElement child) place = tidy.Place(child, type, last);
            if (place is null || node != way.Elements().First()) node.Remove();
        }

        return place;
    }
}
