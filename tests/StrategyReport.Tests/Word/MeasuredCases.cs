using System.Text;
using StrategyReport.Markup.Tree;
using StrategyReport.Word.HouseStyle;
using StrategyReport.Word.Layout;

namespace StrategyReport.Tests.Word;

/// <summary>
/// What the writer reckons with where only Word knows: the height of each block, the columns and rows of each table and where headings
/// will stand, for every case, in twips. The contents' page numbers, rows that stay whole and texts around turned pages follow from it.
/// </summary>
public class MeasuredCases
{
    public static TheoryData<string> Names => [.. PaperCase.Names];

    [Theory, MemberData(nameof(Names))]
    public void What_a_case_takes_is_reckoned(string name)
    {
        var paper = new PaperCase(name).Parse();
        using var reference = ReferenceDocument.Open(DocxReader.AnyFile, DocxReader.Reference, [])!;
        var layouts = new TableLayouts(paper, reference.Styles, reference.Numbering, DocxReader.AnyFile);
        var setups = paper.Sections.Select(s => reference.Pages.Of(s.Page)).ToList();
        var text = new StringBuilder();
        foreach (var (section, setup) in paper.Sections.Zip(setups))
        {
            text.Append(null, $"section {setup.Width} x {setup.Height}\n");
            foreach (var block in section.Blocks) Write(block, setup, 1);
        }

        var pages = PageEstimate.Of(paper, reference.Styles, layouts, setups, listed: 5);
        foreach (var (heading, place) in pages.Places) text.Append(null, $"at {place + 1:F2}: {PlainText.Of(((Heading)heading).Inlines)}\n");
        text.Append(null, $"end {pages.End}\n");
        Snapshot.VerifyTwin(Path.Combine(Snapshot.FolderOf(), "Measured", name + ".txt"), text.ToString());

        void Write(Block block, PageSetup setup, int depth)
        {
            var indent = new string(' ', 2 * depth);
            if (block is Table table)
            {
                var layout = layouts.Of(table, setup.Width, setup.Height);
                text.Append(null, $"{indent}table {string.Join(' ', layout.Widths)}: {string.Join(' ', layout.Heights)}, ")
                    .Append(null, $"{layout.HeaderRows} heading, {layout.Room.HalfPoints}/2 points, margins {layout.Margins}, {layout.Fit}\n");
            }
            else if (block is DataBlock or Quotation)
            {
                foreach (var inner in Walk.Children(block)) Write((Block)inner, setup, depth);
            }
            else
            {
                var own = new ContentMeasure([block], layouts.Measure, bold: false);
                text.Append(null, $"{indent}{block.GetType().Name} {own.HeightAt(setup.Width)}, in a third {own.HeightAt(setup.Width / 3)}\n");
            }
        }
    }
}
