using System.Reflection;
using StrategyReport.Diagnostics;
using StrategyReport.Markup;
using StrategyReport.Markup.Parsing;
using StrategyReport.Markup.Tree;

namespace StrategyReport.Tests.Markup;

public class MarkupCases
{
    public static TheoryData<string> Files => Snapshot.Cases("Cases", "*.html");

    [Theory, MemberData(nameof(Files))]
    public void A_case_gives_its_tree_or_its_diagnostics(string file)
    {
        var (paper, markup, diagnostics) = Parse(file);
        var text = paper is null ? AnnotatedSource.Of(markup, file, diagnostics) : MarkupPrinter.Print(paper, sources: true);
        Snapshot.VerifyCase(PathOf(file), text);
    }

    [Theory, MemberData(nameof(Files))]
    public void The_printed_tree_is_read_back_as_the_same_tree(string file)
    {
        var (paper, _, _) = Parse(file);
        if (paper is null) return;

        var printed = MarkupPrinter.Print(paper, sources: true);
        var again = Parse(printed, file).Paper;
        Assert.NotNull(again);
        SameTree.Assert(paper, again);
        Assert.Equal(MarkupPrinter.Print(paper), MarkupPrinter.Print(Parse(MarkupPrinter.Print(paper), file).Paper!));
    }

    [Fact]
    public void Every_markup_code_has_a_case()
    {
        // Found while the page is written (see HtmlCases), and in a paper that is without error (see AccessibilityTests).
        var codes = new HashSet<string> { "SR4020", "SR4022", "SR4023", "SR4024" };
        foreach (string file in Files)
            foreach (var diagnostic in Parse(file).Diagnostics) codes.Add(diagnostic.Code);

        var methods = typeof(MarkupMessages).GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly);
        var expected = Enumerable.Range(4001, methods.Length).Select(n => $"SR{n}");
        Assert.Equal(expected, codes.Order(StringComparer.Ordinal));
    }

    [Theory, MemberData(nameof(Files))]
    public void Whatever_is_broken_in_a_text_gives_a_paper_or_an_error(string file)
    {
        var markup = File.ReadAllText(PathOf(file));
        var random = new Random(20240331);
        for (var i = 0; i < 200 && markup.Length > 0; i++)
        {
            var start = random.Next(markup.Length);
            var length = random.Next(Math.Min(12, markup.Length - start) + 1);
            var moved = markup.Substring(random.Next(markup.Length - length + 1), length);
            var broken = markup.Remove(start, length).Insert(start, random.Next(3) == 0 ? "" : moved);

            var (paper, diagnostics) = Parse(broken, file);
            Assert.True(paper is null == diagnostics.HasErrors, broken);
        }
    }

    private static (Paper? Paper, string Markup, DiagnosticBag Diagnostics) Parse(string file)
    {
        var markup = File.ReadAllText(PathOf(file));
        var (paper, diagnostics) = Parse(markup, file);
        return (paper, markup, diagnostics);
    }

    private static (Paper? Paper, DiagnosticBag Diagnostics) Parse(string markup, string file)
    {
        var diagnostics = new DiagnosticBag();
        return (MarkupParser.Parse(markup, file, diagnostics), diagnostics);
    }

    private static string PathOf(string file) => Path.Combine(Snapshot.FolderOf(), "Cases", file);
}
