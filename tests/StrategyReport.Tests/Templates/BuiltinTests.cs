using System.Diagnostics;
using System.Text.RegularExpressions;

namespace StrategyReport.Tests.Templates;

/// <summary>Scriban's own functions, as many as a designer may use, and how long a template may be wrong.</summary>
public class BuiltinTests
{
    [Fact]
    public void Each_group_of_functions_answers()
    {
        using var project = TestProject.Named("tiny");
        File.Copy(Path.Combine(Snapshot.FolderOf(), "builtins.sbn"), Path.Combine(project.TemplatesFolder, "board-paper/cover.sbn"), overwrite: true);
        var page = Path.Combine(project.Folder, "page.html");

        var result = project.Run("build", "--period", "2025-26-Q2", "--output", page);

        Assert.True(result.ExitCode == 0, result.Error);
        Snapshot.Verify(string.Concat(Regex.Matches(File.ReadAllText(page), "<p[^>]*>(= .*?)</p>").Select(m => m.Groups[1].Value + "\n")));
    }

    /// <summary>Times are of a quiet machine with room to spare; what has to hold is the order of size.</summary>
    [Theory, MemberData(nameof(TemplateCases.Cases), MemberType = typeof(TemplateCases))]
    public void A_template_that_goes_wrong_ends_within_two_seconds_and_half_a_gibibyte(string name)
    {
        using var project = TestProject.Named("tiny");
        TemplateCases.Apply(name, project);
        var (clock, before) = (Stopwatch.StartNew(), GC.GetTotalAllocatedBytes());

        project.Diagnose("2025-26-Q2");

        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 2);
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 512L * 1024 * 1024);
    }
}
