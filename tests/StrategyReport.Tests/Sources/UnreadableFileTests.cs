namespace StrategyReport.Tests.Sources;

/// <summary>What is told of a file whose bytes nobody can have.</summary>
public class UnreadableFileTests
{
    [Fact]
    public void A_file_that_cannot_be_read_is_told()
    {
        using var project = TestProject.Named("tiny");
        var file = Path.Combine(project.DataFolder, "2025-26-Q2/ambitions/01-harm.yaml");
        File.Delete(file);
        File.CreateSymbolicLink(file, "nowhere.yaml");

        Assert.Contains("01-harm.yaml: error SR1011: The file cannot be read.", project.Diagnose("2025-26-Q2"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_an_editor_holds_open_to_write_is_read()
    {
        using var project = TestProject.Named("tiny");
        var file = Path.Combine(project.DataFolder, "2025-26-Q2/ambitions/01-harm.yaml");

        using (new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.Read))
            Assert.DoesNotContain("SR1011", project.Diagnose("2025-26-Q2"), StringComparison.Ordinal);
    }
}
