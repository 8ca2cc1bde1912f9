using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using StrategyReport.Data;
using YamlDotNet.RepresentationModel;

namespace StrategyReport.Tests.EndToEnd;

/// <summary>Reads the Word files back: every sentence of the data stands where it belongs, whole and in order.</summary>
public class SentenceTests
{
    public static TheoryData<string> Periods => [.. Names];

    public static IEnumerable<string> Names => DataFolder.PeriodsIn(DocxReader.AnyFile, Path.Combine(Snapshot.Root, "data"));

    [Theory, MemberData(nameof(Periods))]
    public void Each_cell_of_the_annexes_holds_its_fields_word_for_word(string period)
    {
        using var project = TestProject.Shipped();
        using var document = WordprocessingDocument.Open(project.Build(period), isEditable: false);
        var framework = YamlFile.Read(Path.Combine(project.DataFolder, "framework.yaml"));
        var paper = YamlFile.Read(Path.Combine(project.DataFolder, period, "paper.yaml"));
        var ambitions = Directory.GetFiles(Path.Combine(project.DataFolder, period, "ambitions"))
            .Select(YamlFile.Read)
            .ToDictionary(a => a.Text("ambition"));
        var compared = 0;

        foreach (var annex in paper.List("annexes"))
        {
            var objective = framework.List("objectives").Single(o => o.Text("id") == annex.Text("objective"));
            var table = AnnexTable(document, objective.Text("name"));
            foreach (var row in paper.Find("annex_table")!.List("rows"))
            {
                var cells = Rows(table).Single(r => Cells(r).Any(c => Words(c).StartsWith(row.Text("label"), StringComparison.Ordinal)));
                foreach (var (number, position) in objective.List("ambitions").Select((a, i) => (a.Text("number"), i)))
                {
                    var expected = string.Join(" ", row.List("show").Select(f => Expected(ambitions[number].Find(f.ToString())))).Trim();
                    var count = objective.List("ambitions").Count();
                    Assert.Equal(expected, Words(Cells(cells)[^(count - position)]));
                    compared++;
                }
            }
        }

        Assert.True(compared >= 21, $"only {compared} cells were compared");
    }

    [Theory, MemberData(nameof(Periods))]
    public void The_sections_hold_their_headings_and_texts_in_order(string period)
    {
        using var project = TestProject.Shipped();
        using var document = WordprocessingDocument.Open(project.Build(period), isEditable: false);
        var paper = YamlFile.Read(Path.Combine(project.DataFolder, period, "paper.yaml"));
        var outsideTables = WordsOfMarkdown.Collapse(string.Join(" ", document.MainDocumentPart!.Document.Body!
            .Descendants<Paragraph>().Where(p => !p.Ancestors<Table>().Any()).Select(Text)));

        var at = 0;
        foreach (var section in paper.List("sections"))
        {
            Find(section.Text("heading"));
            foreach (var part in section.List("content").Where(p => p.Find("text") is not null))
                Find(WordsOfMarkdown.Of(part.Text("text")));
        }

        void Find(string words)
        {
            var pattern = Regex.Escape(words).Replace(WordsOfMarkdown.Number, @"[\d.]+", StringComparison.Ordinal);
            var match = new Regex(pattern).Match(outsideTables, at);
            Assert.True(match.Success, $"'{words}' is not after '{outsideTables[Math.Max(0, at - 80)..at]}'");
            at = match.Index + match.Length;
        }
    }

    private static string Expected(YamlNode? value) => value switch
    {
        YamlScalarNode text => WordsOfMarkdown.Of(text.Value ?? ""),
        YamlSequenceNode list => string.Join(" ", list.Children.Select(Expected)),
        _ => "",
    };

    private static Table AnnexTable(WordprocessingDocument document, string objective) => document.MainDocumentPart!.Document.Body!
        .Descendants<Table>()
        .Single(t => Rows(t).Take(2).ToList() is [var header, var first]
            && Cells(header).Any(c => Words(c).StartsWith("Ambition", StringComparison.Ordinal)) && Words(Cells(first)[^1]) == objective);

    private static IEnumerable<TableRow> Rows(Table table) => table.Elements<TableRow>();

    private static List<TableCell> Cells(TableRow row) => [.. row.Elements<TableCell>()];

    private static string Words(OpenXmlElement element) =>
        WordsOfMarkdown.Collapse(string.Join(" ", element.Descendants<Paragraph>().Select(Text)));

    private static string Text(Paragraph paragraph) => string.Concat(paragraph.Descendants().Select(e => e switch
    {
        Text text => text.Text,
        Break or TabChar => " ",
        _ => "",
    }));
}
