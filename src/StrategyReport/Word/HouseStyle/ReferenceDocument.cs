using System.Xml;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using StrategyReport.Diagnostics;
using StrategyReport.Sources;
using StrategyReport.Word.Package;

namespace StrategyReport.Word.HouseStyle;

/// <summary>
/// The Word file that holds the house style, opened in memory to become the paper: styles, lists, page set-up,
/// headers and footers stay; its text and what only its text needs goes.
/// </summary>
internal sealed class ReferenceDocument : IDisposable
{
    private static readonly XNamespace W = WordXml.W;
    private static readonly XNamespace Wp = WordXml.Wp;

    /// <summary>Ids of copies are counted from here: those of the body begin at 1.</summary>
    private const int FirstCopied = 100_000;

    private readonly WordprocessingDocument _package;
    private readonly MemoryStream _copy;
    private readonly XElement _styles;
    private readonly XElement _numbering;

    private ReferenceDocument(MemoryStream copy, WordprocessingDocument package, string path, DiagnosticBag diagnostics)
    {
        (_copy, _package) = (copy, package);
        Main = package.MainDocumentPart!;
        _styles = Load(Main.StyleDefinitionsPart) ?? new XElement(W + "styles");
        Styles = new StyleMap(_styles, path, diagnostics);
        _numbering = Load(Main.NumberingDefinitionsPart) ?? new XElement(W + "numbering");
        Numbering = new NumberingDefinitions(_numbering, Styles);
        Pages = new PageSetups(Load(Main)!);
    }

    public WordprocessingDocument Package => _package;
    public MainDocumentPart Main { get; }
    public StyleMap Styles { get; }
    public NumberingDefinitions Numbering { get; }
    public PageSetups Pages { get; }

    /// <summary>Ids of drawings, controls and bookmarks in headers and footers.</summary>
    public HashSet<int> TakenIds { get; } = [];

    /// <summary>Names of bookmarks in headers and footers.</summary>
    public HashSet<string> TakenBookmarks { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Null, and reported, where there is no such file or Word could not read it either.</summary>
    public static ReferenceDocument? Open(SourceFiles sources, string path, DiagnosticBag diagnostics)
    {
        if (!sources.HasFile(path))
        {
            diagnostics.Add(WordMessages.ReferenceMissing(path));
            return null;
        }

        try
        {
            var copy = new MemoryStream();
            copy.Write(sources.Read(path));
            var package = WordprocessingDocument.Open(copy, isEditable: true, new OpenSettings { AutoSave = false });
            if (package.MainDocumentPart is not null) return new ReferenceDocument(copy, package, path, diagnostics);
            package.Dispose();
        }
        catch (UnreadableException failure)
        {
            diagnostics.Add(SourceMessages.Unreadable(SourceSpan.WholeFile(path), failure));
            return null;
        }
        catch (Exception e) when (e is IOException or InvalidDataException or OpenXmlPackageException or XmlException
                                      or FormatException or UnauthorizedAccessException or ArgumentException
                                      or InvalidOperationException) // A part that another one names is not there.
        {
        }

        diagnostics.Add(WordMessages.ReferenceUnreadable(path));
        return null;
    }

    public static XElement? Load(OpenXmlPart? part)
    {
        if (part is null) return null;
        using var stream = part.GetStream(FileMode.Open, FileAccess.Read);
        return XElement.Load(stream);
    }

    public static void Save(XElement root, OpenXmlPart part)
    {
        using var stream = part.GetStream(FileMode.Create, FileAccess.Write);
        using var writer = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new System.Text.UTF8Encoding(false) });
        writer.WriteStartDocument(standalone: true);
        root.WriteTo(writer);
    }

    /// <summary>Notes the ids that a header or footer uses, so that the paper's own differ.</summary>
    public void NoteIds(XElement root)
    {
        foreach (var e in root.Descendants())
        {
            var id = e.Name == W + "bookmarkStart" ? StyleMap.Number(e, "id")
                : e.Name == W + "id" && e.Parent?.Name == W + "sdtPr" ? StyleMap.Number(e, "val")
                : e.Name == Wp + "docPr" && int.TryParse((string?)e.Attribute("id"), out var drawing) ? drawing
                : null;
            if (id is { } number) TakenIds.Add(number);
            if (e.Name == W + "bookmarkStart" && (string?)e.Attribute(W + "name") is { } name) TakenBookmarks.Add(name);
        }
    }

    /// <summary>Gives the ids of a copied header or footer other numbers, and its bookmarks other names, and notes them.</summary>
    public void GiveNewIds(XElement root)
    {
        var given = new Dictionary<string, string>();
        foreach (var e in root.Descendants())
        {
            if (e.Name == Wp + "docPr") Renumber(e.Attribute("id"), "");
            else if (e.Name == W + "bookmarkStart" || e.Name == W + "bookmarkEnd") Renumber(e.Attribute(W + "id"), "bookmark ");
            else if (e.Name == W + "id" && e.Parent?.Name == W + "sdtPr") Renumber(e.Attribute(W + "val"), "control ");
            if (e.Name != W + "bookmarkStart") continue;
            var (name, next) = ((string?)e.Attribute(W + "name"), 2);
            while (!TakenBookmarks.Add($"{name}_{next}")) next++;
            e.SetAttributeValue(W + "name", $"{name}_{next}");
        }

        void Renumber(XAttribute? id, string kind)
        {
            if (id is null) return;
            if (!given.TryGetValue(kind + id.Value, out var number))
            {
                var free = FirstCopied;
                while (!TakenIds.Add(free)) free++;
                given[kind + id.Value] = number = WordXml.Invariant(free);
            }

            id.Value = number;
        }
    }

    /// <summary>
    /// Drops what only the specimen's text needs: pictures, charts, comments, links, statistics; and what says of a paper that was
    /// made to be the reference what pieces of data it holds.
    /// </summary>
    public void DropSpecimen()
    {
        if (_package.DocumentType != WordprocessingDocumentType.Document)
            _package.ChangeDocumentType(WordprocessingDocumentType.Document);
        foreach (var link in Main.HyperlinkRelationships.ToList()) Main.DeleteReferenceRelationship(link);
        foreach (var link in Main.FootnotesPart?.HyperlinkRelationships.ToList() ?? [])
            Main.FootnotesPart!.DeleteReferenceRelationship(link);
        foreach (var link in Main.ExternalRelationships.ToList()) Main.DeleteExternalRelationship(link);
        foreach (var pair in Main.Parts.ToList())
        {
            var kept = pair.OpenXmlPart is StyleDefinitionsPart or NumberingDefinitionsPart or DocumentSettingsPart
                or FontTablePart or ThemePart or HeaderPart or FooterPart or FootnotesPart or EndnotesPart or WebSettingsPart
                || (pair.OpenXmlPart is CustomXmlPart && IsForeign(pair.OpenXmlPart));
            if (!kept) Main.DeletePart(pair.OpenXmlPart);
        }

        foreach (var pair in _package.Parts.ToList())
            if (pair.OpenXmlPart is not (MainDocumentPart or CoreFilePropertiesPart))
                _package.DeletePart(pair.OpenXmlPart);
    }

    /// <summary>Custom XML of the house: properties that its headers show, labels that its systems set.</summary>
    private static bool IsForeign(OpenXmlPart custom)
    {
        try
        {
            return Load(custom) is { } root && root.Name.Namespace != Manifest.Namespace;
        }
        catch (Exception e) when (e is XmlException or IOException or InvalidDataException)
        {
            return false;
        }
    }

    public void SaveNumbering()
    {
        Save(_numbering, Main.NumberingDefinitionsPart!);
    }

    public void SaveStyles() => Save(_styles, Main.StyleDefinitionsPart!);

    /// <summary>The language that Word checks spelling in, and that screen readers speak.</summary>
    public void SetLanguage(string language)
    {
        var lang = _styles.Element(W + "docDefaults")?.Descendants(W + "lang").FirstOrDefault();
        if (lang is null || language.Length == 0 || (string?)lang.Attribute(W + "val") == language) return;
        lang.SetAttributeValue(W + "val", language);
        Save(_styles, Main.StyleDefinitionsPart!);
    }

    /// <summary>The finished package; nothing can be changed after.</summary>
    public Stream Close()
    {
        _package.Dispose();
        _copy.Position = 0;
        return _copy;
    }

    public void Dispose() => _package.Dispose();
}
