using System.Xml.Linq;
using StrategyReport.Markup.Tree;
using StrategyReport.Word.HouseStyle;
using StrategyReport.Word.Package;

namespace StrategyReport.Word.Body;

/// <summary>
/// Sections: pages of one orientation, with the reference document's page set-up. The properties of all but the
/// last sit in the last paragraph of the section, so that no empty paragraph makes an empty page.
/// </summary>
internal sealed class SectionWriter(Story story, BlockWriter blocks, PageSetups pages)
{
    private static readonly XNamespace W = WordXml.W;

    public void Write(IReadOnlyList<Section> sections)
    {
        for (var i = 0; i < sections.Count; i++)
        {
            var section = sections[i];
            var page = pages.Of(section.Page);
            var properties = i == 0 ? page.Properties : Later(page.Properties);
            var place = new Place { Width = page.Width, Height = page.Height };
            var isLast = i == sections.Count - 1;
            var end = isLast ? null : LastParagraph(section.Blocks);
            story.NumberedLeft = 0;
            story.SectionEnd = end is null ? null : new SectionEnd(end, properties);
            blocks.Write(section.Blocks, place);
            story.SectionEnd = null;

            if (end is null && !isLast) ParagraphWriter.WriteClosing(story, properties);
            else if (story.AfterTable || (isLast && section.Blocks.Count == 0)) ParagraphWriter.WriteClosing(story);
            if (isLast) properties.WriteTo(story.Xml.Writer);
        }

        if (sections.Count > 0) return;
        ParagraphWriter.WriteClosing(story);
        pages.Of(PageOrientation.Portrait).Properties.WriteTo(story.Xml.Writer);
    }

    /// <summary>Pages go on counting, and only the paper's first page is a first page.</summary>
    private static XElement Later(XElement properties)
    {
        var later = new XElement(properties);
        later.Element(W + "titlePg")?.Remove();
        later.Element(W + "pgNumType")?.Attribute(W + "start")?.Remove();
        later.Elements().Where(e => (string?)e.Attribute(W + "type") == "first").Remove();
        return later;
    }

    /// <summary>The paragraph that ends the blocks; null where they end in a table or a content control of several paragraphs.</summary>
    private static Block? LastParagraph(IReadOnlyList<Block> blocks) => blocks.Count == 0 ? null : blocks[^1] switch
    {
        Heading or Paragraph or Caption or Preformatted or ThematicBreak or Chart => blocks[^1],
        DataBlock { Blocks: [Paragraph { Inlines.Count: > 0 }] } => blocks[^1],
        Quotation quotation => LastParagraph(quotation.Blocks),
        List { Items: [.., var item] } => LastParagraph(item.Blocks),
        _ => null,
    };
}
