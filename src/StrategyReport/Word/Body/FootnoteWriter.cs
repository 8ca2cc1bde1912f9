using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using StrategyReport.Markup.Tree;
using StrategyReport.Word.Drawings;
using StrategyReport.Word.HouseStyle;
using StrategyReport.Word.Package;

namespace StrategyReport.Word.Body;

/// <summary>The footnotes part: the reference document's separators, then the notes in the order of their marks.</summary>
internal sealed class FootnoteWriter(WordContext context, MainDocumentPart main, ImageStore images) : IDisposable
{
    private static readonly XNamespace W = WordXml.W;
    private readonly MemoryStream _stream = new();
    private Story? _story;
    private BlockWriter? _blocks;
    private int _id;

    /// <summary>Writes a note and returns its id.</summary>
    /// <param name="revision">Whether its mark has come or gone; null: neither.</param>
    public int Add(Footnote footnote, Revision? revision)
    {
        if (_story is null) Start();
        var xml = _story!.Xml;
        xml.Open("footnote");
        xml.Attribute("id", ++_id);
        xml.Revision = revision;
        _blocks!.Write(context.Paper.Notes[footnote]);
        xml.Revision = null;
        xml.Close();
        context.Pieces.Text.Paragraph();
        return _id;
    }

    public void Save()
    {
        if (_story is null)
        {
            // Notes of the specimen go even where the paper has none.
            if (ReferenceDocument.Load(main.FootnotesPart) is not { } root || root.Elements(W + "footnote").All(IsSeparator)) return;
            Start();
        }

        _story!.Xml.Dispose();
        _stream.Position = 0;
        _story.Part.FeedData(_stream);
    }

    public void Dispose() => _stream.Dispose();

    private void Start()
    {
        var part = main.FootnotesPart;
        var separators = Separators(ReferenceDocument.Load(part));
        part ??= main.AddNewPart<FootnotesPart>(context.Ids.NextRelationship());
        _story = new Story(new WordXml(_stream, "footnotes", context.Pieces.Text) { Marks = context.Marks }, part, main, context.Ids);
        foreach (var separator in separators) separator.WriteTo(_story.Xml.Writer);
        // Ids of notes begin after those of the separators: -1 and 0 in Word's own files, 0 and 1 in LibreOffice's.
        _id = Math.Max(0, separators.Max(s => StyleMap.Number(s, "id") ?? 0));
        _blocks = new BlockWriter(context, _story, images, footnotes: null);
    }

    private static List<XElement> Separators(XElement? root)
    {
        var found = root?.Elements(W + "footnote").Where(IsSeparator).ToList() ?? [];
        return found.Count > 0 ? found : [Separator("separator", -1), Separator("continuationSeparator", 0)];
    }

    private static bool IsSeparator(XElement note) => (string?)note.Attribute(W + "type") is not (null or "normal");

    private static XElement Separator(string type, int id) => new(W + "footnote",
        new XAttribute(W + "type", type), new XAttribute(W + "id", id),
        new XElement(W + "p", new XElement(W + "r", new XElement(W + type))));
}
