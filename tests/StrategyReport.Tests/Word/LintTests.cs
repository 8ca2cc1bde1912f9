namespace StrategyReport.Tests.Word;

/// <summary>The house's own check of Word files; it stands beside the repository, so it may be absent.</summary>
[Trait("Category", "Lint")]
public class LintTests
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
    public void A_paper_in_another_house_style_passes_but_for_its_font() =>
        Check(DocxReader.Of(Samples.Everything, Path.Combine(Snapshot.FolderOf(), "References", "restyled.docx")).Bytes, "a11y.merged-cells,house.drafting,house.fonts");

    private static void Check(byte[] bytes, string skipped = "a11y.merged-cells,a11y.nested-tables,house.drafting")
    {
        var file = Path.Combine(Path.GetTempPath(), $"lint-{Guid.NewGuid():N}.docx");
        File.WriteAllBytes(file, bytes);
        try
        {
            // The sample is a draft, which the last rule is there to find.
            var (exitCode, output) = Shell.Run(Path.GetTempPath(), "python3", Tool, file, "--house", "--strict", "--skip", skipped);
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
