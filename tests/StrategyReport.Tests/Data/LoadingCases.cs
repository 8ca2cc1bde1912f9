namespace StrategyReport.Tests.Data;

/// <summary>Each case puts other files into the tiny project (see <see cref="CaseFile"/>); its twin is what the analyst reads.</summary>
public class LoadingCases
{
    public static TheoryData<string> Cases => Snapshot.Cases("Cases", "*.case");

    [Theory, MemberData(nameof(Cases))]
    public void Faults_are_told_at_their_line_in_one_run(string name) =>
        CaseFile.VerifyDiagnosis(Path.Combine(Snapshot.FolderOf(), "Cases", name));

    [Fact]
    public void Each_code_of_loading_has_a_case()
    {
        var tests = Path.Combine(Snapshot.Root, "tests/StrategyReport.Tests");
        var texts = string.Concat(Directory.GetFiles(Path.Combine(tests, "Data/Cases"), "*.verified.txt")
            .Concat(Directory.GetFiles(Path.Combine(tests, "Yaml/Cases"), "*.verified.txt"))
            .Concat(Directory.GetFiles(Path.Combine(tests, "Yaml/Slips"), "*.verified.txt"))
            .Concat(Directory.GetFiles(Path.Combine(tests, "Rules"), "Fault*", SearchOption.AllDirectories)).Select(File.ReadAllText));
        var codes = string.Concat(
                ((string[])["Yaml/YamlMessages.cs", "Data/DataMessages.cs", "Sources/SourceMessages.cs"])
                    .Select(f => File.ReadAllText(Path.Combine(Snapshot.Root, "src/StrategyReport", f)))).Split('"')
            .Where(t => t.Length == 6 && t.StartsWith("SR1", StringComparison.Ordinal)).Distinct();

        // Files that cannot be read, are too long or no text (see Sources), and SR1022, a folder that is no period, have tests of their own.
        Assert.Empty(codes.Where(c => !texts.Contains(c, StringComparison.Ordinal)).Except(["SR1011", "SR1022", "SR1023", "SR1024"]));
    }

    [Fact]
    public void A_folder_of_ambitions_without_a_paper_is_told()
    {
        using var project = TestProject.Named("tiny");
        project.Write("data/2026-27-Q2/ambitions/01-harm.yaml", "ambition: 1\n");

        Assert.Contains(
            "data/2026-27-Q2: warning SR1022: This folder holds no paper.yaml",
            project.Run("validate").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_tiny_project_has_no_faults()
    {
        using var project = TestProject.Named("tiny");

        Assert.Equal("", project.Diagnose("2025-26-Q2"));
    }
}
