using System.Xml.Linq;

namespace StrategyReport.Word.Intake;

/// <param name="IsRequired">Whether an element without it is none.</param>
internal sealed record PartAttribute(PartValue Value, bool IsRequired);

/// <summary>A place among an element's children.</summary>
/// <param name="Least">Elements that must stand there.</param>
internal sealed record PartSlot(int Index, int Least, int Most);

/// <summary>What may stand in a place.</summary>
/// <param name="Type">Its name in the schema.</param>
internal sealed record PartChild(PartSlot Slot, string Type);

/// <summary>What elements of one type may hold.</summary>
/// <param name="Text">What text it holds; null: none.</param>
/// <param name="Children">By name; one name may have more than one place.</param>
internal sealed record PartType(
    IReadOnlyDictionary<XName, PartAttribute> Attributes, PartValue? Text,
    IReadOnlyDictionary<XName, PartChild[]> Children, IReadOnlyList<PartSlot> Slots);
