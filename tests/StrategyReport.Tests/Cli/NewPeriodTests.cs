using System.Globalization;
using System.Text.RegularExpressions;

namespace StrategyReport.Tests.Cli;

/// <summary>What <c>new-period</c> writes, tells and refuses.</summary>
public class NewPeriodTests
{
    private const string Next = "2026-27-H1";

    public static TheoryData<string> All => Snapshot.Cases("NewPeriodCases", "*.case");

    /// <summary>A case changes the project of two halves; its twin has what is told and the files of the third half.</summary>
    [Theory, MemberData(nameof(All))]
    public void A_third_half_follows_from_the_second(string file)
    {
        var path = Path.Combine(Snapshot.FolderOf(), "NewPeriodCases", file);
        using var project = TestProject.Named("two-halves");
        CaseFile.Apply(path, project, inner => "data/" + inner);

        Snapshot.VerifyCase(path, Started(project, Next));
    }

    [Theory]
    [InlineData("shipped", "2024-25-Q4")]
    [InlineData("harbour", "2026-27-Q2")]
    [InlineData("moved", "2026-27-H1")]
    [InlineData("other-trust", "2025-26-H2")]
    [InlineData("own-words", "2025-26-Q4")]
    [InlineData("tiny", "2025-26-Q4")]
    public void A_period_begins_without_an_error_and_can_be_built(string name, string period)
    {
        using var project = name == "shipped" ? TestProject.Shipped() : TestProject.Named(name);

        Snapshot.Verify(Started(project, period), parameter: name);
        var findings = project.Run("validate", "--period", period);
        Assert.DoesNotContain(": error ", findings.Out + findings.Error, StringComparison.Ordinal);
        project.Build(period);
    }

    [Fact]
    public void A_whole_paper_begins_without_an_error()
    {
        using var project = TestProject.Shipped();
        Directory.Delete(Path.Combine(project.DataFolder, "2024-25-Q2"), recursive: true);

        var result = project.Run("new-period", "2024-25-Q2");

        Assert.Equal(0, result.ExitCode);
        Snapshot.Verify(result.Out + project.Read("data/2024-25-Q2/paper.yaml"));
        Assert.Equal(0, project.Run("validate", "--period", "2024-25-Q2").ExitCode);
    }

    [Theory]
    [InlineData("2025-26-H2", "there is a folder 'data/2025-26-H2' already, and it is not touched.")]
    [InlineData("2025-26-h2", "there is a folder")]
    [InlineData("2026-27 H1", "has another form than the periods that there are: 2025-26-H1, 2025-26-H2.")]
    [InlineData("2026-27-Q1", "write the new one as they are, such as '2026-27-H1'.")]
    [InlineData("../2026-27-H1", "has another form")]
    [InlineData("2026-28-H1", "is no period, such as '2026-27-H1'.")]
    [InlineData("2026-27-H3", "is no period")]
    [InlineData("2024-25-H1", "does not come after '2025-26-H2'. Name the period that it follows with --from.")]
    [InlineData("2026-27-H1", "there is no period '2024-25-H2'", "--from", "2024-25-H2")]
    public void What_cannot_begin_is_refused(string period, string told, params string[] options)
    {
        using var project = TestProject.Named("two-halves");
        Directory.CreateDirectory(Path.Combine(project.DataFolder, "notes"));
        var before = Files(project.DataFolder);

        var result = project.Run(["new-period", period, .. options]);

        Assert.Equal((2, ""), (result.ExitCode, result.Out));
        Assert.Contains(told, result.Error, StringComparison.Ordinal);
        Assert.Equal(before, Files(project.DataFolder));
    }

    [Fact]
    public void A_folder_without_a_paper_is_not_touched_either()
    {
        using var project = TestProject.Named("two-halves").Write($"data/{Next}/notes.txt", "mine");

        Assert.Equal(2, project.Run("new-period", Next).ExitCode);
        Assert.Equal(["notes.txt"], Directory.GetFiles(Path.Combine(project.DataFolder, Next)).Select(Path.GetFileName));
    }

    [Fact]
    public void Errors_of_the_last_period_come_first()
    {
        using var project = TestProject.Named("two-halves").Replace("data/2025-26-H2/ambitions/2.yaml", "rating: on", "rating: onn");

        var result = project.Run("new-period", Next);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("data/2025-26-H2/ambitions/2.yaml:2:9: error SR2004", result.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(project.DataFolder, Next)));
    }

    [Fact]
    public void From_an_earlier_period_it_is_compared_with_that_one()
    {
        using var project = TestProject.Named("two-halves");

        var result = project.Run("new-period", Next, "--from", "2025-26-H1");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains($"data/{Next}/paper.yaml:3: by name another period comes before this one", result.Out, StringComparison.Ordinal);
        Assert.Contains("previous: 2025-26-H1\n", project.Read($"data/{Next}/paper.yaml"), StringComparison.Ordinal);
        Assert.DoesNotContain("SR2038", project.Run("validate", "--period", Next).Error, StringComparison.Ordinal);
    }

    /// <summary>What was carried over is asked of until it is done or dropped, in the words of the plan, however long ago that was.</summary>
    [Fact]
    public void What_was_carried_over_is_asked_of_again()
    {
        const string Ambition = $"data/{Next}/ambitions/1.yaml";
        using var project = TestProject.Named("two-halves").Replace("data/2025-26-H2/ambitions/1.yaml", "base-1: done", "base-1: carried");

        Assert.Equal(0, project.Run("new-period", Next).ExitCode);
        Assert.Contains("\npromised:\n  # Planned: Open a second base for ambition 1\n  base-1:\n  # Planned: Recruit two nurses\n  nurses:\n",
            project.Read(Ambition), StringComparison.Ordinal);
        var found = project.Run("validate", "--period", Next).Out;
        Assert.Contains($"{Ambition}:7:3: warning SR2037: 2025-26-H2 planned 'Open a second base for ambition 1'", found, StringComparison.Ordinal);
        Assert.Contains($"{Ambition}:9:3: warning SR2037: 2025-26-H2 planned 'Recruit two nurses'", found, StringComparison.Ordinal);

        project.Replace(Ambition, "base-1:\n", "base-1: done\n");
        Assert.DoesNotContain("SR2038", project.Run("validate", "--period", Next).Out, StringComparison.Ordinal);
        var paper = project.Build(Next);
        Assert.Equal(0, project.Run("verify", paper).ExitCode);
        project.Replace("data/2025-26-H1/ambitions/1.yaml", "Open a second base", "Open a third base");
        Assert.Contains("data: changed", project.Run("verify", paper).Out, StringComparison.Ordinal);
    }

    /// <summary>A name asks; what leads write in Word has none.</summary>
    [Fact]
    public void Points_of_a_plan_without_a_name_are_told_with_what_to_write()
    {
        using var project = TestProject.Named("two-halves");
        project.Replace("data/2025-26-H2/ambitions/1.yaml", "  - Recruit two nurses {#nurses}\n",
            "  We plan:\n\n  - Recruit two nurses {#nurses}\n    - in the north\n  - *Open* base 2!\n  - Open base 2, once more\n");

        var told = project.Run("new-period", Next).Out;

        Assert.Equal(
        [
            ("Open base 2!", "{#open-base-2}", 30), ("Open base 2, once more", "{#open-base-2-once}", 31),
        ],
            Regex.Matches(told, "/1.yaml:5: nothing asks what became of '(.+)', which .+ such as (.+): data/2025-26-H2/ambitions/1.yaml:([0-9]+).")
                .Select(m => (m.Groups[1].Value, m.Groups[2].Value, int.Parse(m.Groups[3].Value, CultureInfo.InvariantCulture))));
    }

    [Fact]
    public void Line_ends_and_the_byte_order_mark_stay()
    {
        using var plain = TestProject.Named("moved");
        using var other = TestProject.Named("moved");
        foreach (var file in Directory.GetFiles(other.DataFolder, "*.yaml", SearchOption.AllDirectories))
            File.WriteAllText(file, "\uFEFF" + File.ReadAllText(file).Replace("\n", "\r\n", StringComparison.Ordinal));

        Assert.Equal(plain.Run("new-period", Next), other.Run("new-period", Next));
        foreach (var file in Files(Path.Combine(plain.DataFolder, Next)).Keys)
            Assert.Equal(Bytes("\uFEFF" + File.ReadAllText(file).Replace("\n", "\r\n", StringComparison.Ordinal)),
                File.ReadAllBytes(file.Replace(plain.Folder, other.Folder, StringComparison.Ordinal)));

        static byte[] Bytes(string text) => System.Text.Encoding.UTF8.GetBytes(text);
    }

    [Fact]
    public void Where_the_folder_cannot_be_written_nothing_is()
    {
        using var project = TestProject.Named("two-halves");
        var before = Files(project.DataFolder);
        File.CreateSymbolicLink(Path.Combine(project.DataFolder, Next), "nowhere");

        Assert.Equal(2, project.Run("new-period", Next).ExitCode);
        File.Delete(Path.Combine(project.DataFolder, Next));
        Assert.Equal(before, Files(project.DataFolder));
        Assert.DoesNotContain(Directory.GetFileSystemEntries(project.DataFolder), e => Path.GetFileName(e).StartsWith('.'));
    }

    private static string Started(TestProject project, string period)
    {
        var before = Files(project.DataFolder);
        var result = project.Run("new-period", period);
        Assert.True(result.ExitCode == 0, result.Error);
        var after = Files(project.DataFolder);
        Assert.All(before, old => Assert.Equal(old.Value, after[old.Key]));
        return result.Out + result.Error + string.Concat(after.Keys.Except(before.Keys).Order(StringComparer.Ordinal)
            .Select(f => $"=== {Path.GetRelativePath(project.DataFolder, f).Replace('\\', '/')}\n{after[f]}"));
    }

    private static Dictionary<string, string> Files(string folder) =>
        Directory.GetFiles(folder, "*", SearchOption.AllDirectories).ToDictionary(f => f, File.ReadAllText);
}
