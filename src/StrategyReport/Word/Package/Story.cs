using DocumentFormat.OpenXml.Packaging;

namespace StrategyReport.Word.Package;

/// <summary>One flow of text, the body or the footnotes: its XML and its part, which has relationships of its own.</summary>
/// <param name="main">The part that holds the pictures and charts of all stories.</param>
internal sealed class Story(WordXml xml, OpenXmlPart part, MainDocumentPart main, DocumentIds ids)
{
    private readonly Dictionary<string, string> _links = new(StringComparer.Ordinal);

    public WordXml Xml { get; } = xml;
    public OpenXmlPart Part { get; } = part;
    public MainDocumentPart Main { get; } = main;
    public DocumentIds Ids { get; } = ids;

    /// <summary>The relationship of a web link; one for each address.</summary>
    public string LinkTo(Uri address)
    {
        // AbsoluteUri: what a URI may not hold is escaped.
        var target = address.AbsoluteUri;
        if (_links.TryGetValue(target, out var id)) return id;
        id = Ids.NextRelationship();
        Part.AddHyperlinkRelationship(new Uri(target), isExternal: true, id);
        return _links[target] = id;
    }

    /// <summary>Lets this story show what the main part holds under that relationship.</summary>
    public void Share(string relationship)
    {
        if (Part != Main && !Part.Parts.Any(p => p.RelationshipId == relationship))
            Part.AddPart(Main.GetPartById(relationship), relationship);
    }
}
