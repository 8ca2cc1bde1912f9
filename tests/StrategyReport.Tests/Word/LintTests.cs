using System.Text.RegularExpressions;
using StrategyReport.Word;

namespace StrategyReport.Tests.Word;

/// <summary>The house's own check of Word files; it stands beside the repository, so it may be absent.</summary>
[Trait("Category", "Lint")]
public partial class LintTests
{
    private static string Tool { get; } = Path.GetFullPath(Path.Combine(Snapshot.Root, "..", "shared", "tools", "docx_lint.py"));

    [LintFact]
    public void A_paper_with_everything_passes_the_house_check() =>
        Check(DocxReader.Of(Samples.Everything).Bytes);

    [LintFact]
    public void A_paper_in_a_style_saved_by_LibreOffice_passes_as_well() =>
        Check(DocxReader.Of(Samples.Everything, Path.Combine(Snapshot.FolderOf(), "References", "saved-by-libreoffice.docx")).Bytes);

    [LintFact]
    public void Tables_moved_out_of_their_cells_need_no_exception()
    {
        using var project = TestProject.Named("two-halves");
        Check(File.ReadAllBytes(project.Build("2025-26-H2")), "a11y.merged-cells");
    }

    [LintFact]
    public void A_paper_in_words_of_its_own_passes()
    {
        using var project = TestProject.Named("own-words");
        Check(File.ReadAllBytes(project.Build("2025-26-Q2")), "a11y.merged-cells,a11y.nested-tables,a11y.table-header-text");
    }

    [LintFact]
    public void A_paper_in_another_house_style_passes_but_for_its_font() =>
        Check(DocxReader.Of(Samples.Everything, Path.Combine(Snapshot.FolderOf(), "References", "restyled.docx")).Bytes, "a11y.merged-cells,house.drafting,house.fonts");

    [LintFact]
    public void Both_papers_pass_and_their_drafts_and_their_single_annexes()
    {
        using var project = TestProject.Shipped();
        foreach (var period in EndToEnd.SentenceTests.Names)
            Check(File.ReadAllBytes(project.Build(period)));
        Check(File.ReadAllBytes(project.Build("2023-24-Q4", "--objective", "be-collaborative")));
    }

    [LintFact]
    public void Every_case_of_the_writer_passes_in_one_paper()
    {
        // The words of the cases are made up: links are called "link", headings head nothing, a red cell says "Red". Blanks of
        // preformatted text can only stand under each other in a font that is not the house's.
        foreach (var paper in PaperCase.Names.Select(n => new PaperCase(n)).Where(p => p.Twins.Contains("body.xml")))
            Check(DocxReader.Of(OfFirstSection().Replace(paper.Markup, "$0<h1 number=\"1\">Case</h1>", 1)).Bytes,
                House + ",a11y.links,house.empty-section,house.rag-words");
    }

    /// <summary>As far as Word is concerned: the content is no model of style.</summary>
    [LintFact]
    public void A_paper_with_every_construct_of_Markdown_and_random_papers_hold_nothing_that_Word_would_repair()
    {
        Run(CommonMark.ExampleTests.Document.Bytes, "--skip", Content);
        for (var seed = 1; seed <= 10; seed++)
            Run(WordWriter.Write(new RandomTree(seed).Paper(), DocxReader.AnyFile, DocxReader.Reference, DocxReader.Colours.Charts, [])!, "--skip", Content);
    }

    // The sample and a paper are drafts, which the last rule is there to find.
    private const string House = "a11y.merged-cells,a11y.nested-tables,house.drafting";
    private const string Content = "a11y.merged-cells,a11y.nested-tables,a11y.table-header,a11y.links,a11y.headings,a11y.heading-order,a11y.faux,a11y.contrast,a11y.colour-only";

    [GeneratedRegex("<section[^>]*>")]
    private static partial Regex OfFirstSection();

    private static void Check(byte[] bytes, string skip = House) => Run(bytes, "--house", "--strict", "--skip", skip);

    private static void Run(byte[] bytes, params string[] options)
    {
        var file = Path.Combine(Path.GetTempPath(), $"lint-{Guid.NewGuid():N}.docx");
        File.WriteAllBytes(file, bytes);
        try
        {
            var (exitCode, output) = Shell.Run(Path.GetTempPath(), "python3", [Tool, file, .. options]);
            Assert.True(exitCode == 0, output);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private sealed class LintFactAttribute : FactAttribute
    {
        public LintFactAttribute()
        {
            if (!Shell.Has("python3")) Skip = "Needs python3, which is not installed here.";
            else if (!File.Exists(Tool)) Skip = $"Needs {Tool}, which is not there.";
        }
    }
}
