using System.Globalization;
using StrategyReport.Word.Package;

namespace StrategyReport.Word.Intake;

/// <summary>The parts that the document of the reference names and a paper takes, by the relationships that lead to them.</summary>
internal sealed class HouseParts
{
    private readonly List<(string Id, IntakePart Part)> _parts = [];
    private readonly Dictionary<string, string> _ids = new(StringComparer.Ordinal);

    private HouseParts()
    {
    }

    /// <summary>In the order of their relationships, whose ids are rId and a number.</summary>
    public IReadOnlyList<(string Id, IntakePart Part)> Related => _parts;

    /// <summary>Each once, and also those that have gone since.</summary>
    public List<IntakePart> Read { get; } = [];

    /// <summary>The house's own XML: properties that its headers show, labels that its systems set.</summary>
    public List<(string Id, CustomXmlIntake Part)> CustomXml { get; } = [];

    /// <exception cref="UnreadablePackageException">One is missing, damaged, or of another kind.</exception>
    public static HouseParts Of(string main, IReadOnlyDictionary<string, byte[]> parts)
    {
        var found = new HouseParts();
        var relations = PartRelation.Of(main, parts);
        var byName = new Dictionary<string, IntakePart>(StringComparer.OrdinalIgnoreCase);
        foreach (var relation in relations.Where(r => !r.IsExternal))
        {
            if (relation.Kind == "customXml" && CustomXmlIntake.Of(relation.Target, parts) is { } custom)
                found.CustomXml.Add((found.Given(relation.Id, relations), custom));
            if (IntakeKind.All.FirstOrDefault(k => k.Relation == relation.Kind) is not { } kind) continue;
            if (!kind.IsMany && found.Of(kind) is not null) continue; // Word too goes by the first.
            if (!byName.TryGetValue(relation.Target, out var part))
            {
                part = new IntakePart(
                    relation.Target, ReferenceIntake.Content(relation.Target, parts), kind, PartRelation.Of(relation.Target, parts));
                Pictures(part, parts);
                byName[relation.Target] = part;
                found.Read.Add(part);
            }
            else if (part.Kind != kind) throw new UnreadablePackageException(part.Name, "is named as two kinds of part");

            found._parts.Add((found.Given(relation.Id, relations), part));
        }

        foreach (var needed in (IntakeKind[])[IntakeKind.Styles, IntakeKind.Numbering])
            if (found.Of(needed) is null)
                throw new UnreadablePackageException("word/" + needed.Relation + ".xml", "is not named by the document, or missing");
        return found;
    }

    public IntakePart? Of(IntakeKind kind) => _parts.FirstOrDefault(p => p.Part.Kind == kind).Part;

    /// <param name="id">As the reference document has it.</param>
    public IntakePart? ById(string id) =>
        _ids.TryGetValue(id, out var given) ? _parts.FirstOrDefault(p => p.Id == given).Part : null;

    /// <summary>The relationship's id in the paper.</summary>
    public string IdOf(string id) => _ids[id];

    /// <summary>Leaves in each what its kind knows; one that lacks what it must have goes, where a paper can do without.</summary>
    public void Tidy()
    {
        var gone = new HashSet<IntakePart>();
        foreach (var part in Read)
        {
            part.Prepare();
            if (!part.Tidy.Tidy(part.Root, PartSchema.Of(part.Kind.Type))) gone.Add(part);
        }

        var styles = Of(IntakeKind.Styles)!;
        var byId = StyleIntake.Tidy(styles);
        var lists = NumberingIntake.Tidy(Of(IntakeKind.Numbering)!, styles, byId);
        var stories = new StoryIntake(byId, lists);
        foreach (var story in Read.Where(p => p.Kind.IsMany || p.Kind == IntakeKind.Footnotes)) stories.Tidy(story);
        var notes = Of(IntakeKind.Footnotes);
        var separators = notes is null ? new HashSet<string>() : SettingsIntake.Separators(notes.Root);
        // Without both separators the paper has its own.
        if (notes is not null && separators.Count == 0) gone.Add(notes);
        if (Of(IntakeKind.Settings) is { } settings) SettingsIntake.Tidy(settings, separators);
        _parts.RemoveAll(p => gone.Contains(p.Part));
    }

    private static void Pictures(IntakePart part, IReadOnlyDictionary<string, byte[]> parts)
    {
        foreach (var relation in part.Relations)
            if (relation is { Kind: "image", IsExternal: false } && parts.TryGetValue(relation.Target, out var content)
                && IntakePicture.Of(content) is { } picture)
                part.Pictures[relation.Target] = picture;
    }

    /// <summary>An id that the writer gives to nothing else.</summary>
    private string Given(string id, IReadOnlyList<PartRelation> relations)
    {
        var given = id;
        if (!IsUsual(id))
        {
            var free = 1;
            while (relations.Any(r => r.Id == Numbered(free)) || _ids.ContainsValue(Numbered(free))) free++;
            given = Numbered(free);
        }

        return _ids[id] = given;

        static bool IsUsual(string id) => id.Length is > 3 and < 10 && id.StartsWith("rId", StringComparison.Ordinal)
            && id.Skip(3).All(char.IsAsciiDigit);

        static string Numbered(int number) => "rId" + number.ToString(CultureInfo.InvariantCulture);
    }
}
