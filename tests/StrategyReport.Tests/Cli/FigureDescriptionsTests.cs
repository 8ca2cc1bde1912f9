using System.Text;

using StrategyReport.Cli.Outputs.Pdf;
namespace StrategyReport.Tests.Cli;

/// <summary>Where a figure may not be the paper's one, nothing is written, and why is told.</summary>
public class FigureDescriptionsTests
{
    private static readonly Drawing Picture = new("A picture", 100, 50), Chart = new("Chart: é 1.", 200, 100);

    [Fact]
    public void A_figure_without_a_description_gets_that_of_its_place()
    {
        var pdf = FigureDescriptions.Add(Pdf, [Picture, Chart, Chart with { Description = "Last" }], out var problem);

        Assert.Null(problem);
        Assert.StartsWith(Pdf, pdf, StringComparison.Ordinal);
        var file = PdfFile.Read(pdf[..Pdf.Length])!;
        Assert.EndsWith("/K[7]\n/Alt<FEFF00430068006100720074003A002000E900200031002E>\n>>", Added(pdf, 5), StringComparison.Ordinal);
        Assert.EndsWith("/Alt<FEFF004C006100730074>\n>>", Added(pdf, 6), StringComparison.Ordinal);
        Assert.DoesNotContain("\n4 0 obj", pdf[Pdf.Length..], StringComparison.Ordinal);
        Assert.NotNull(file.Root);
    }

    public static TheoryData<string, int, string> Faults => new()
    {
        { "a chart too few", 0, "LibreOffice shows 3 charts and pictures, and the paper has 2" },
        { "another description", 1, "LibreOffice shows them in another order or size than the paper" },
        { "another size", 2, "LibreOffice shows them in another order or size than the paper" },
    };

    [Theory, MemberData(nameof(Faults))]
    public void Nothing_is_written_where_the_figures_are_not_those_of_the_paper(string what, int fault, string expected)
    {
        Drawing[] drawings = fault switch
        {
            0 => [Picture, Chart],
            1 => [Picture with { Description = what }, Chart, Chart],
            _ => [Picture, Chart, Chart with { Height = 102 }],
        };

        Assert.Same(Pdf, FigureDescriptions.Add(Pdf, drawings, out var problem));
        Assert.Equal(expected, problem);
    }

    [Theory]
    [InlineData("xref\n0 9", "xref\n0 99")]
    [InlineData("xref\n0 9", "xref\n0 3")]
    [InlineData("/StructTreeRoot 2 0 R", "/StructTreeRoot 9 0 R")]
    [InlineData("/K[3 0 R 4 0 R", "/K[3 0 R 2 0 R")]
    [InlineData("trailer", "streams")]
    [InlineData("%%EOF", "")]
    public void A_file_of_another_make_is_left_alone(string old, string by)
    {
        var other = Pdf.Replace(old, by, StringComparison.Ordinal);
        Assert.NotEqual(Pdf, other);

        Assert.Same(other, FigureDescriptions.Add(other, [Picture, Chart, Chart], out var problem));
        Assert.Equal("this LibreOffice writes PDF in a way that strategy-report does not know", problem);
    }

    /// <summary>A document of a paragraph and three figures, the first with its description.</summary>
    private static string Pdf { get; } = File(
        "<</Type/Catalog/StructTreeRoot 2 0 R>>",
        "<</Type/StructTreeRoot/K[3 0 R 4 0 R<</Type/MCR/Pg 8 0 R/MCID 1>>5 0 R 6 0 R]>>",
        "<</Type/StructElem/S/P/K[1 2]>>",
        "<</Type/StructElem/S/Figure/A 7 0 R/Alt<FEFF004100200070006900630074007500720065>/K[6]>>",
        "<</Type/StructElem/S/Figure/A 8 0 R/K[7]>>",
        "<</Type/StructElem/S/Figure/A 8 0 R/K[8]>>",
        "<</O/Layout/BBox[10 10 110 60]>>",
        "<</O/Layout/BBox[10 10.5 210.2 110]>>");

    private static string File(params string[] objects)
    {
        var text = new StringBuilder("%PDF-1.6\n");
        var table = new StringBuilder($"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        for (var i = 0; i < objects.Length; i++)
        {
            table.Append(null, $"{text.Length:D10} 00000 n \n");
            text.Append(null, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        return $"{text}{table}trailer\n<</Size {objects.Length + 1}/Root 1 0 R>>\nstartxref\n{text.Length}\n%%EOF\n";
    }

    private static string Added(string pdf, int number)
    {
        var start = pdf.IndexOf($"\n{number} 0 obj\n", Pdf.Length - 1, StringComparison.Ordinal);
        return pdf[start..pdf.IndexOf("\nendobj", start, StringComparison.Ordinal)];
    }
}
