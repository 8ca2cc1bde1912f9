using System.Reflection;
using StrategyReport.Cli.Findings;
using StrategyReport.Diagnostics;
using StrategyReport.Markup;
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
        DiagnosticPrinter.Print(Parse(file), DocxReader.AnyFile, "text", told, colour: false);
        Snapshot.VerifyCase(PathOf(file), told.ToString().Replace(PathOf("") + Path.DirectorySeparatorChar, "", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_markup_code_has_a_case()
    {
        // Found while the page is written (see PageTests), and in a paper that is without error (see AccessibilityTests).
        var codes = new HashSet<string> { "SR4020", "SR4022", "SR4023", "SR4024" };
        foreach (string file in Files)
            foreach (var diagnostic in Parse(file)) codes.Add(diagnostic.Code);

        var methods = typeof(MarkupMessages).GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly);
        var expected = Enumerable.Range(4001, methods.Length).Select(n => $"SR{n}");
        Assert.Equal(expected, codes.Order(StringComparer.Ordinal));
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
