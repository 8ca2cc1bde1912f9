using System.Xml.Linq;
using StrategyReport.Diagnostics;
using StrategyReport.Word.Package;

namespace StrategyReport.Word.Intake;

/// <summary>
/// What a paper takes from the reference document, whoever has made that: each part read within limits, held against the schema, and
/// put into a new package under what its kind is called. All else stays behind: macros, attached templates, what is fetched from
/// elsewhere, the specimen's text.
/// </summary>
/// <param name="Package">A Word document without text, which can be opened for editing.</param>
/// <param name="Sections">The section properties of the specimen, in its order.</param>
internal sealed record ReferenceIntake(MemoryStream Package, XElement Styles, XElement Numbering, IReadOnlyList<XElement> Sections)
{
    private static readonly XNamespace W = WordXml.W;
    private static readonly XNamespace R = WordXml.R;

    /// <summary>Null, and reported, where a part cannot be read or a page has no room; what is left out is told by part.</summary>
    /// <param name="path">The reference document's, for findings.</param>
    public static ReferenceIntake? Read(byte[] content, string path, DiagnosticBag diagnostics)
    {
        try
        {
            return Of(PackageParts.Read(content, PackageLimits.Reference), path, diagnostics);
        }
        catch (UnreadablePackageException failure)
        {
            diagnostics.Add(WordMessages.ReferenceUnreadable(path, failure.Message));
            return null;
        }
    }

    private static ReferenceIntake? Of(SortedDictionary<string, byte[]> packed, string path, DiagnosticBag diagnostics)
    {
        var parts = new SortedDictionary<string, byte[]>(packed, StringComparer.OrdinalIgnoreCase);
        if (!parts.ContainsKey("[Content_Types].xml")) throw new UnreadablePackageException("[Content_Types].xml", "is missing");
        var root = PartRelation.Of("", parts);
        var main = root.FirstOrDefault(r => r is { Kind: "officeDocument", IsExternal: false })?.Target
            ?? throw new UnreadablePackageException("_rels/.rels", parts.ContainsKey("_rels/.rels") ? "names no document" : "is missing");
        foreach (var named in root.Where(r => r is { Kind: "core-properties", IsExternal: false })) _ = Content(named.Target, parts);
        var document = Content(main, parts);
        var sections = SectionIntake.Read(document, main);
        var house = HouseParts.Of(main, parts);
        var sectionTidy = new PartTidy((reference, id) => house.ById(id) is { } target
            && target.Kind == (reference.Name == W + "headerReference" ? IntakeKind.Header : IntakeKind.Footer));
        foreach (var section in sections)
        {
            if (SectionIntake.Problem(section) is { } problem)
            {
                diagnostics.Add(WordMessages.PageImpossible(path, main, problem));
                return null;
            }

            SectionIntake.Turn(section);
            _ = sectionTidy.Tidy(section, PartSchema.Of("w:CT_SectPr"));
            foreach (var twice in section.Elements().Where(IsReference).GroupBy(e => (e.Name, (string?)e.Attribute(W + "type")))
                .SelectMany(g => g.Skip(1)).ToList()) twice.Remove();
            foreach (var reference in section.Elements().Where(IsReference))
                reference.SetAttributeValue(R + "id", house.IdOf((string)reference.Attribute(R + "id")!));
        }

        house.Tidy();
        Tell(main, sectionTidy);
        foreach (var part in house.Read) Tell(part.Name, part.Tidy);
        return new ReferenceIntake(
            IntakePackage.Write(house), house.Of(IntakeKind.Styles)!.Root, house.Of(IntakeKind.Numbering)!.Root, sections);

        void Tell(string part, PartTidy tidy)
        {
            if (tidy.LeftOut.Count > 0) diagnostics.Add(WordMessages.ReferenceTidied(path, part, tidy.LeftOut));
        }
    }

    /// <exception cref="UnreadablePackageException">There is no such part.</exception>
    public static byte[] Content(string part, IReadOnlyDictionary<string, byte[]> parts) =>
        parts.TryGetValue(part, out var content) ? content : throw new UnreadablePackageException(part, "is missing");

    private static bool IsReference(XElement e) => e.Name == W + "headerReference" || e.Name == W + "footerReference";
}
