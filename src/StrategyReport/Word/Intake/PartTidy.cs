using System.Xml.Linq;
using StrategyReport.Word.Package;

namespace StrategyReport.Word.Intake;

/// <summary>
/// Leaves of a part what the schema knows, in the order that it asks for: the rest goes, and what of it a house may miss is noted.
/// What stands only in the wrong order is put right without a word, as Word itself reads most of it.
/// </summary>
/// <param name="resolves">Whether an element may name a relationship of the part.</param>
internal sealed class PartTidy(Func<XElement, string, bool> resolves)
{
    private static readonly XNamespace W = WordXml.W;

    /// <summary>What came in with tracked changes, and what marks passages for other programs: what it holds stays.</summary>
    private static readonly HashSet<XName> Transparent = [W + "ins", W + "moveTo", W + "smartTag", W + "customXml"];

    /// <summary>What is left out, as messages show it.</summary>
    public List<string> LeftOut { get; } = [];

    /// <summary>Whether anything is other than it was.</summary>
    public bool IsChanged { get; private set; }

    /// <summary>Tidies an element and all in it; false where it lacks what it must have, and has to go itself.</summary>
    public bool Tidy(XElement element, PartType type)
    {
        // Each is to be seen, also after one that the element cannot do without.
        var noted = LeftOut.Count;
        var isWhole = Attributes(element, type);
        isWhole &= type.Text is { } text ? Text(element, text) : Children(element, type);
        // What went with a part of it has been told.
        if (!isWhole && LeftOut.Count == noted) Note($"<{PartSchema.Shown(element.Name)}> without what it must say or hold");
        return isWhole;
    }

    /// <summary>Notes what is left out for a reason that the schema does not know.</summary>
    public void Note(string what)
    {
        LeftOut.Add(what);
        IsChanged = true;
    }

    /// <summary>Notes a change of which nobody needs to know.</summary>
    public void NoteChange() => IsChanged = true;

    private bool Attributes(XElement element, PartType type)
    {
        var found = 0;
        for (var attribute = element.FirstAttribute; attribute is not null;)
        {
            var next = attribute.NextAttribute;
            if (!attribute.IsNamespaceDeclaration)
            {
                var rule = type.Attributes.GetValueOrDefault(attribute.Name);
                if (rule is not null && rule.Value.Accepts(attribute.Value)
                    && (!rule.Value.IsRelationship || resolves(element, attribute.Value)))
                {
                    if (rule.IsRequired) found++;
                }
                else if (rule is { Value.IsOnOnly: true } && attribute.Value is "0" or "false") return false;
                else Drop(attribute, element, rule is { Value.IsOnOnly: true });
            }

            attribute = next;
        }

        foreach (var rule in type.Attributes.Values)
            if (rule.IsRequired && --found < 0)
                return false;
        return true;
    }

    private void Drop(XAttribute attribute, XElement element, bool isQuiet)
    {
        attribute.Remove();
        IsChanged = true;
        if (isQuiet || Unmissed.Is(attribute)) return;
        Note($"{PartSchema.Shown(attribute.Name)}=\"{attribute.Value}\" of <{PartSchema.Shown(element.Name)}>");
    }

    private bool Text(XElement element, PartValue rule)
    {
        foreach (var inner in element.Elements().ToList())
        {
            Note($"<{PartSchema.Shown(inner.Name)}> in <{PartSchema.Shown(element.Name)}>");
            inner.Remove();
        }

        if (rule.Accepts(element.Value)) return true;
        Note($"<{PartSchema.Shown(element.Name)}> of '{element.Value}'");
        return false;
    }

    /// <summary>Of an element that holds elements alone.</summary>
    private void RemoveText(XElement element)
    {
        foreach (var node in element.Nodes().Where(n => n is not XElement).ToList())
        {
            node.Remove();
            IsChanged = true;
            if (node is XText { Value: var text } && !string.IsNullOrWhiteSpace(text))
                Note($"text in <{PartSchema.Shown(element.Name)}>");
        }
    }

    private bool Children(XElement element, PartType type)
    {
        if (element.FirstNode is null && type.Slots.Count == 0) return true;
        RemoveText(element);
        var kept = new List<(XElement Child, int Slot)>();
        var counts = new int[type.Slots.Count];
        var (last, isInOrder) = (0, true);
        for (var node = element.FirstNode; node is not null;)
        {
            var child = (XElement)node;
            if (Transparent.Contains(child.Name) && !type.Children.ContainsKey(child.Name))
            {
                node = Opened(child);
                continue;
            }

            node = node.NextNode;
            PartSlot? slot;
            if (child.Name == Alternatives.Name) (slot, child) = Alternatives.Tidy(this, child, type, last);
            else slot = Place(child, type, last);
            if (slot is not null && counts[slot.Index]++ >= slot.Most)
            {
                Note($"<{PartSchema.Shown(child.Name)}> once more in <{PartSchema.Shown(element.Name)}>");
                slot = null;
            }

            if (slot is null)
            {
                child.Remove();
                IsChanged = true;
                continue;
            }

            kept.Add((child, slot.Index));
            isInOrder &= slot.Index >= last;
            last = Math.Max(last, slot.Index);
        }

        if (!isInOrder)
        {
            // OrderBy keeps the order of equals.
            element.ReplaceNodes(kept.OrderBy(k => k.Slot).Select(k => k.Child).ToList());
            IsChanged = true;
        }

        return type.Slots.All(slot => counts[slot.Index] >= slot.Least);
    }

    /// <summary>Puts what an element holds in its place, and says what comes next.</summary>
    private XNode? Opened(XElement element)
    {
        var inner = element.Elements().ToList();
        inner.ForEach(e => e.Remove());
        var next = element.NextNode;
        element.ReplaceWith(inner);
        IsChanged = true;
        return inner.Count > 0 ? inner[0] : next;
    }

    /// <summary>The place for a child, tidied; null where there is none, or the child lacks what it must have.</summary>
    public PartSlot? Place(XElement child, PartType type, int last)
    {
        if (!type.Children.TryGetValue(child.Name, out var places))
        {
            if (!Unmissed.Is(child)) Note($"<{PartSchema.Shown(child.Name)}> in <{PartSchema.Shown(child.Parent!.Name)}>");
            return null;
        }

        var place = places[0];
        foreach (var other in places)
            if (other.Slot.Index >= last)
            {
                place = other;
                break;
            }

        return Tidy(child, PartSchema.Of(place.Type)) ? place.Slot : null;
    }
}
