using StrategyReport.Diagnostics;
using StrategyReport.Markup.Tree;

namespace StrategyReport.Markup.Parsing;

/// <summary>What the templates wrote → the tree that the writers take: nothing unknown passes.</summary>
internal static class MarkupParser
{
    /// <param name="fileName">Named in a message only where no template place was stamped on the text.</param>
    /// <returns>The paper, or null if an error was added to the diagnostics.</returns>
    public static Paper? Parse(string markup, string fileName, DiagnosticBag diagnostics)
    {
        var found = new DiagnosticBag();
        Paper? paper = null;
        if (MarkupReader.Read(markup, fileName, found) is { } root)
        {
            TargetCheck.Check(root, found);
            paper = Paper(root, found);
        }

        diagnostics.AddRange(found);
        return found.HasErrors || paper is null ? null : NestedTables.Move(paper);
    }

    private static Paper Paper(Element root, DiagnosticBag diagnostics)
    {
        var properties = new PaperProperties(
            AttributeReader.Text(root, "title") ?? "",
            AttributeReader.Text(root, "subject") ?? "",
            AttributeReader.Text(root, "creator") ?? "",
            AttributeReader.Text(root, "keywords") ?? "",
            AttributeReader.Text(root, "lang") ?? "en-GB");
        var patterns = NumberPattern.Split(AttributeReader.Text(root, "numbers") ?? NumberPattern.Default)!;

        var count = root.Children.Count(c => c.Name == "section");
        if (count > MarkupLimits.Sections)
        {
            diagnostics.Add(MarkupMessages.TooMany(root.TagPlace, "The paper", count, MarkupLimits.Sections, "sections",
                "A section begins a new page: write headings where none is needed."));
            return new Paper(root.Source, properties, patterns, [], []);
        }

        var fills = new List<Fill>();
        var sections = new List<Section>();
        foreach (var child in root.Children)
        {
            if (child.Name == "fill") fills.Add(Fill(child));
            // An empty one would be an empty page.
            else if (Section(child, diagnostics) is { Blocks.Count: > 0 } section) sections.Add(section);
        }

        if (sections.Count == 0 && !root.Damaged)
            diagnostics.Add(MarkupMessages.NothingInside(root.TagPlace, root.Name, "at least one <section>"));
        return new Paper(root.Source, properties, patterns, fills, sections);
    }

    private static Fill Fill(Element element) =>
        new(element.Source, AttributeReader.Text(element, "tag") ?? "", WhiteSpace.Collapse(element.Characters)) { Template = element.At };

    private static Section Section(Element element, DiagnosticBag diagnostics) => new(
        element.Source,
        AttributeReader.Text(element, "page") == "landscape" ? PageOrientation.Landscape : PageOrientation.Portrait,
        BlockParser.Blocks(element, diagnostics))
    {
        Title = AttributeReader.Text(element, "title"),
        Floats = AttributeReader.Text(element, "floats") == "true",
        Template = element.At,
    };
}
