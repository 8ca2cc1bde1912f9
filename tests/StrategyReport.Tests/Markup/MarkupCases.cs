using StrategyReport.Cli.Findings;
using StrategyReport.Diagnostics;
using StrategyReport.Markup.Parsing;

namespace StrategyReport.Tests.Markup;

/// <summary>
/// Markup that is no paper, with what is told as the command writes it. The cases without fault stand in the folder Cases of the tests.
/// </summary>
public class MarkupCases
{
    public static TheoryData<string> Files => Snapshot.Cases("Cases", "*.html");

    [Theory, MemberData(nameof(Files))]
    public void A_faulty_case_gives_its_diagnostics(string file)
    {
        using var told = new StringWriter();
        TextFormat.Print(Parse(file), DocxReader.AnyFile, told, colour: false);
        Snapshot.VerifyCase(PathOf(file), told.ToString().Replace(PathOf("") + Path.DirectorySeparatorChar, "", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_markup_code_has_a_case()
    {
        // Found in a paper that is without error (see AccessibilityTests).
        var codes = new HashSet<string> { "SR4022", "SR4023", "SR4024" };
        foreach (string file in Files)
            foreach (var diagnostic in Parse(file)) codes.Add(diagnostic.Code);

        var source = Path.Combine(Snapshot.Root, "src/StrategyReport/Markup/MarkupMessages.cs");
        var expected = File.ReadAllText(source).Split('"').Where(t => t.Length == 6 && t.StartsWith("SR4", StringComparison.Ordinal));
        Assert.Equal(expected.Order(StringComparer.Ordinal), codes.Order(StringComparer.Ordinal));
    }

    [Theory, MemberData(nameof(Files))]
    public void Whatever_is_broken_in_a_text_gives_a_paper_or_an_error(string file) => Broken.AssertIsToldOrRead(File.ReadAllText(PathOf(file)));

    private static DiagnosticBag Parse(string file)
    {
        var diagnostics = new DiagnosticBag();
        Assert.Null(MarkupParser.Parse(File.ReadAllText(PathOf(file)), PathOf(file), diagnostics));
        return diagnostics;
    }

    private static string PathOf(string file) => Path.Combine(Snapshot.FolderOf(), "Cases", file);
}
