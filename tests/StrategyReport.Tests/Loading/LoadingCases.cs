namespace StrategyReport.Tests.Loading;

/// <summary>
/// Each case names files of the tiny project and what stands in them instead (<c>=== path</c>, then the text; a
/// path with no text deletes the file). The verified twin is what the analyst reads.
/// </summary>
public class LoadingCases
{
    public static TheoryData<string> Cases => Snapshot.Cases("Cases", "*.case");

    [Theory, MemberData(nameof(Cases))]
    public void Faults_are_told_at_their_line_in_one_run(string name)
    {
        var file = Path.Combine(Snapshot.FolderOf(), "Cases", name);
        using var project = TestProject.Named("tiny");
        foreach (var part in File.ReadAllText(file).Split("=== ", StringSplitOptions.RemoveEmptyEntries))
        {
            var end = part.IndexOf('\n', StringComparison.Ordinal);
            var text = part[(end + 1)..];
            project.Write("data/" + part[..end].Trim(), text.Length == 0 ? null : text);
        }

        Snapshot.VerifyCase(file, project.Diagnose("2025-26-Q2"));
    }

    [Fact]
    public void The_tiny_project_has_no_faults()
    {
        using var project = TestProject.Named("tiny");

        Assert.Equal("", project.Diagnose("2025-26-Q2"));
    }
}
