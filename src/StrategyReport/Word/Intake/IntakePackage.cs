using System.Globalization;
using System.Security;
using System.Text;
using StrategyReport.Word.Package;

namespace StrategyReport.Word.Intake;

/// <summary>Puts what was taken into a Word document without text. Parts keep their names where those are usual.</summary>
internal sealed class IntakePackage
{
    private const string Declaration = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""";
    private const string Document = "word/document.xml";
    private const string Core = "docProps/core.xml";
    private const string Types = "application/vnd.openxmlformats-officedocument.";
    private const string Relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private readonly SortedDictionary<string, string> _overrides = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, string> _defaults = new(StringComparer.Ordinal);
    private readonly List<(string Name, byte[] Content)> _files = [];
    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase) { Document, Core };
    private readonly Dictionary<byte[], string> _pictures = [];

    private IntakePackage()
    {
    }

    public static MemoryStream Write(HouseParts house)
    {
        var package = new IntakePackage();
        var names = new Dictionary<IntakePart, string>();
        var relations = new List<(string, string, string, bool)>();
        foreach (var (id, part) in house.Related)
        {
            if (!names.TryGetValue(part, out var name)) names[part] = name = package.Add(part);
            relations.Add((id, part.Kind.Relation, name, false));
        }

        foreach (var (id, custom) in house.CustomXml) relations.Add((id, "customXml", package.Add(custom), false));
        package.AddText(Document, $"<w:document xmlns:w=\"{WordXml.W}\"><w:body/></w:document>",
            Types + "wordprocessingml.document.main+xml");
        package.AddRelations(Document, relations);
        package.AddText(Core,
            """<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>""",
            "application/vnd.openxmlformats-package.core-properties+xml");
        package.AddText("_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + $"<Relationship Id=\"rId1\" Type=\"{Relation}officeDocument\" Target=\"{Document}\"/>"
            + "<Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" "
            + $"Target=\"{Core}\"/></Relationships>", null);
        package.AddText("[Content_Types].xml", package.ContentTypes(), null);
        var stream = new MemoryStream();
        stream.Write(PackageZip.Store([.. package._files]));
        return stream;
    }

    private string Add(IntakePart part)
    {
        var name = Named(part.Name, $"word/{part.Kind.Relation}", "xml");
        _files.Add((name, part.ToBytes()));
        _overrides[name] = part.Kind.ContentType;
        var relations = new List<(string, string, string, bool)>();
        foreach (var relation in part.Used())
            relations.Add((relation.Id, relation.Kind,
                relation.IsExternal ? relation.Target : Add(part.Pictures[relation.Target], relation.Target), relation.IsExternal));
        if (relations.Count > 0) AddRelations(name, relations);
        return name;
    }

    private string Add(IntakePicture picture, string old)
    {
        if (_pictures.TryGetValue(picture.Content, out var known)) return known;
        var name = _pictures[picture.Content] = Named(old, "word/media/image", picture.Ending);
        _files.Add((name, picture.Content));
        _defaults[picture.Ending] = picture.ContentType;
        return name;
    }

    private string Add(CustomXmlIntake custom)
    {
        var name = Named("", "customXml/item", "xml");
        _files.Add((name, custom.Content));
        var properties = Named("", "customXml/itemProps", "xml");
        AddText(properties, "<ds:datastoreItem xmlns:ds=\"http://schemas.openxmlformats.org/officeDocument/2006/customXml\" "
            + $"ds:itemID=\"{custom.Id}\"/>", Types + "customXmlProperties+xml");
        AddRelations(name, [("rId1", "customXmlProps", properties, false)]);
        return name;
    }

    /// <summary>The old name, where it is one that every program can write; else one of its kind that is free.</summary>
    private string Named(string old, string kind, string ending)
    {
        if (old.StartsWith("word/", StringComparison.Ordinal) && old.EndsWith("." + ending, StringComparison.Ordinal)
            && old.Split('/').All(step => step.Length > 0 && step[0] != '.' && step[^1] != '.' && step != "_rels"
                && step.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.'))
            && _names.Add(old)) return old;
        var number = 1;
        while (!_names.Add(Numbered())) number++;
        return Numbered();

        string Numbered() => string.Create(CultureInfo.InvariantCulture, $"{kind}{number}.{ending}");
    }

    private void AddText(string name, string xml, string? type)
    {
        _files.Add((name, Encoding.UTF8.GetBytes(Declaration + xml)));
        if (type is not null) _overrides[name] = type;
    }

    private void AddRelations(string part, List<(string Id, string Kind, string Target, bool IsExternal)> relations)
    {
        var folder = part[..(part.LastIndexOf('/') + 1)];
        var xml = new StringBuilder("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        foreach (var (id, kind, target, isExternal) in relations)
        {
            var written = isExternal ? SecurityElement.Escape(target)
                : target.StartsWith(folder, StringComparison.Ordinal) ? target[folder.Length..] : "/" + target;
            xml.Append(CultureInfo.InvariantCulture, $"<Relationship Id=\"{id}\" Type=\"{Relation}{kind}\" Target=\"{written}\"");
            xml.Append(isExternal ? " TargetMode=\"External\"/>" : "/>");
        }

        AddText($"{folder}_rels/{part[folder.Length..]}.rels", xml.Append("</Relationships>").ToString(), null);
    }

    private string ContentTypes()
    {
        var xml = new StringBuilder("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>");
        foreach (var (ending, type) in _defaults) xml.Append($"<Default Extension=\"{ending}\" ContentType=\"{type}\"/>");
        foreach (var (part, type) in _overrides) xml.Append($"<Override PartName=\"/{part}\" ContentType=\"{type}\"/>");
        return xml.Append("</Types>").ToString();
    }
}
