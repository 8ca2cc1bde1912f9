using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace StrategyReport.Tests.EndToEnd;

/// <summary>What analysts and designers change without C#: each on a copy of what is shipped.</summary>
public class ChangeTests
{
    private const string Paper = "data/2023-24-Q4/paper.yaml";

    [Fact]
    public void A_row_label_is_changed_in_the_data()
    {
        using var project = TestProject.Shipped().Replace(Paper, "label: \"Successes:\"", "label: \"What went well:\"");

        var text = Text(project.Build("2023-24-Q4"));

        Assert.Contains("What went well:", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Successes:", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_colour_of_the_scale_is_changed_in_the_data_and_its_text_stays_readable()
    {
        using var project = TestProject.Shipped().Replace("data/framework.yaml", "fill: \"FFB81C\"", "fill: \"4C2C92\"");

        using var document = WordprocessingDocument.Open(project.Build("2023-24-Q4"), isEditable: false);
        var amber = document.MainDocumentPart!.Document.Descendants<TableCell>()
            .Single(c => c.TableCellProperties?.Shading?.Fill == "4C2C92");

        Assert.Equal("Amber", amber.InnerText);
        Assert.All(amber.Descendants<Run>(), run => Assert.Equal("FFFFFF", run.RunProperties?.Color?.Val?.Value));
    }

    [Fact]
    public void A_fourth_ambition_is_added_in_the_data()
    {
        using var project = TestProject.Shipped()
            .Replace("data/framework.yaml", "  - id: be-collaborative",
                "      - {number: 13, statement: Our services are open every day}\n  - id: be-collaborative");
        project.Write("data/2023-24-Q4/ambitions/13-open.yaml", project.Read("data/2023-24-Q4/ambitions/03-good-health.yaml")
            .Replace("ambition: 3", "ambition: 13", StringComparison.Ordinal));

        using var document = WordprocessingDocument.Open(project.Build("2023-24-Q4"), isEditable: false);
        var annex = document.MainDocumentPart!.Document.Descendants<Table>()
            .Single(t =>
                t.InnerText.Contains("The ambitions will be achieved", StringComparison.Ordinal)
                && t.InnerText.Contains("Our services are open every day", StringComparison.Ordinal));

        Assert.Equal(5, annex.GetFirstChild<TableGrid>()!.Elements<GridColumn>().Count());
    }

    [Fact]
    public void A_row_of_the_annex_is_added_in_the_data()
    {
        using var project = TestProject.Shipped()
            .Replace("data/framework.yaml", "  escalations:\n",
                "  equality:\n    type: markdown\n    title: Equality impact\n    required: false\n  escalations:\n")
            .Replace(Paper, "    - label: \"Escalations:\"",
                "    - label: \"Equality impact:\"\n      show: [equality]\n    - label: \"Escalations:\"");
        project.Write("data/2023-24-Q4/ambitions/12-environmental-impact.yaml",
            project.Read("data/2023-24-Q4/ambitions/12-environmental-impact.yaml")
                + "equality: Cleaner air helps those most who live by main roads.\n");
        foreach (var file in Directory.GetFiles(Path.Combine(project.DataFolder, "2023-24-Q4/ambitions")))
            if (!file.Contains("12-", StringComparison.Ordinal))
                File.AppendAllText(file, "equality: None to report.\n");

        var text = Text(project.Build("2023-24-Q4"));

        Assert.Equal(4, Count(text, "Equality impact:"));
        Assert.Equal(1, Count(text, "Cleaner air helps those most who live by main roads."));
    }

    [Fact]
    public void Another_organisation_with_other_fields_scales_and_numbers_of_ambitions_builds()
    {
        using var project = TestProject.Named("other-trust");

        using var document = WordprocessingDocument.Open(project.Build("2025-26-H1"), isEditable: false);
        var widths = document.MainDocumentPart!.Document.Descendants<Table>()
            .Where(t => t.InnerText.Contains("Milestones", StringComparison.Ordinal))
            .Select(t => t.GetFirstChild<TableGrid>()!.Elements<GridColumn>().Count());

        Assert.Equal([4, 6, 7], widths);
        Assert.Contains("In doubt", document.MainDocumentPart.Document.InnerText, StringComparison.Ordinal);
        Assert.Contains(
            "Kinder, faster, fairer", string.Concat(document.MainDocumentPart.FooterParts.Select(f => f.Footer.InnerText)),
            StringComparison.Ordinal);
    }

    private static string Text(string file)
    {
        using var document = WordprocessingDocument.Open(file, isEditable: false);
        return document.MainDocumentPart!.Document.InnerText;
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
