using System.Xml;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using StrategyReport.Diagnostics;
using StrategyReport.Sources;
using StrategyReport.Word.Intake;
using StrategyReport.Word.Package;

namespace StrategyReport.Word.HouseStyle;

/// <summary>
/// The Word file that holds the house style, as it was taken in, opened in memory to become the paper: styles, lists, page set-up,
/// headers and footers.
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

    private ReferenceDocument(ReferenceIntake taken, string path, DiagnosticBag diagnostics)
    {
        _copy = taken.Package;
        _package = WordprocessingDocument.Open(_copy, isEditable: true, new OpenSettings { AutoSave = false });
        Main = _package.MainDocumentPart!;
        _styles = taken.Styles;
        Styles = new StyleMap(_styles, path, diagnostics);
        _numbering = taken.Numbering;
        Numbering = new NumberingDefinitions(_numbering, Styles);
        Pages = new PageSetups(taken.Sections);
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

    /// <summary>Null, and reported, where there is no such file or no paper can be made of it.</summary>
    public static ReferenceDocument? Open(SourceFiles sources, string path, DiagnosticBag diagnostics)
    {
        if (!sources.HasFile(path))
        {
            diagnostics.Add(WordMessages.ReferenceMissing(path));
            return null;
        }

        try
        {
            return ReferenceIntake.Read(sources.Read(path), path, diagnostics) is { } taken
                ? new ReferenceDocument(taken, path, diagnostics) : null;
        }
        catch (UnreadableException failure)
        {
            diagnostics.Add(SourceMessages.Unreadable(SourceSpan.WholeFile(path), failure));
            return null;
        }
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
