using StrategyReport.Cli;
using StrategyReport.Cli.Commands;

namespace StrategyReport.Tests.Cli;

/// <summary>What a paper holds so far, as the terminal shows it.</summary>
public class StatusTests
{
    private const string Paper = "data/2025-26-Q4/paper.yaml";
    private const string Ambition = "data/2025-26-Q4/ambitions/01-harm.yaml";

    [Theory, InlineData(80), InlineData(120)]
    public void The_shipped_papers_have_a_status(int width)
    {
        using var project = TestProject.Shipped();
        var (exitCode, text) = Status(project, width);

        Assert.Equal(0, exitCode);
        Assert.All(text.Split('\n').Where(l => !l.StartsWith("data/", StringComparison.Ordinal)),
            line => Assert.True(line.Length <= width, line));
        Snapshot.Verify(text, parameter: $"{width}");
    }

    [Fact]
    public void A_paper_on_the_way_says_what_is_open_beside_its_errors()
    {
        using var project = OnTheWay();
        var (exitCode, text) = Status(project, 80, "--period", "2025-26-Q4");

        Assert.Equal(1, exitCode);
        Snapshot.Verify(text);
    }

    [Fact]
    public void Budgets_and_pages_stand_beside_words()
    {
        using var project = TestProject.Named("harbour").Replace(Paper, "    heading: Progress\n", "    heading: Progress\n    words: 10\n");
        var lines = Status(project, 80, "--period", "2025-26-Q4").Text.Split('\n');

        Assert.Matches(@"^Progress +18 +10 +0\.\d$", lines[1]);
        Assert.Equal("0 errors, 1 warning; 'strategy-report validate --period 2025-26-Q4' says which.", lines[^2]);
    }

    [Fact]
    public void Nothing_can_be_shown_of_a_period_that_is_not_there()
    {
        using var project = TestProject.Named("harbour");

        Assert.Equal(2, project.Run("status", "--period", "2025-26-Q5").ExitCode);
    }

    [Fact]
    public void Colours_are_for_terminals_alone_and_change_no_words()
    {
        using var project = OnTheWay();
        using var output = new StringWriter();
        CommandLine.Run(
            ["status", "--data", project.DataFolder, "--templates", project.TemplatesFolder],
            new Terminal(output, TextWriter.Null, OutColour: true));
        var plain = System.Text.RegularExpressions.Regex.Replace(output.ToString(), "\e\\[[0-9;]*m", "");

        Assert.NotEqual(plain, output.ToString());
        Assert.Equal(Status(project, 80).Text, plain.Replace(project.Folder.Replace('\\', '/') + "/", "", StringComparison.Ordinal));
    }

    [Fact]
    public void Who_answers_and_who_wrote_last_stand_beside_each_ambition()
    {
        using var git = new GitRepository(Owned());
        git.Commit("Write the papers");
        git.Project.Replace(Ambition, "confidence: amber", "confidence: green");
        File.Move(Path.Combine(git.Project.Folder, "data/2025-26-Q4/ambitions/02-learning.yaml"),
            Path.Combine(git.Project.Folder, "data/2025-26-Q4/ambitions/02-new.yaml"));

        var lines = Status(git.Project, 80, "--period", "2025-26-Q4").Text.Split('\n');
        var head = Array.FindIndex(lines, l => l.StartsWith("Ambition", StringComparison.Ordinal));

        Assert.Matches("^Ambition +Owner +Last changed$", lines[head]);
        Assert.Matches(@"^1 .+ Chief Nurse +\d{4}-\d\d-\d\d, Test; changed since$", lines[head + 1]);
        Assert.Matches("^2 .+ not committed yet$", lines[head + 2]);
        Assert.Contains(lines, line => System.Text.RegularExpressions.Regex.IsMatch(line, @"^3 .+ \d{4}-\d\d-\d\d, Test$"));
        Assert.All(lines.Skip(head).Take(3), line => Assert.InRange(line.Length, 1, 80));
    }

    [Fact]
    public void Where_there_is_no_repository_nothing_is_said_of_changes()
    {
        using var project = Owned();
        var lines = Status(project, 80, "--period", "2025-26-Q4").Text.Split('\n');

        Assert.Contains(lines, line => System.Text.RegularExpressions.Regex.IsMatch(line, "^Ambition +Owner$"));
        Assert.Contains(lines, line => System.Text.RegularExpressions.Regex.IsMatch(line, "^1 .+ Chief Nurse$"));
    }

    [Fact]
    public void The_first_commit_of_a_history_that_was_cut_off_is_nobodys_last_change()
    {
        using var git = new GitRepository(Owned());
        git.Commit("Write the papers");
        git.Project.Replace(Ambition, "confidence: amber", "confidence: green");
        git.Commit("Change one");
        git.Project.Replace("data/2025-26-Q4/ambitions/02-learning.yaml", "confidence: ", "confidence:  ");
        git.Commit("Change another");
        Assert.Equal(0, Shell.Run(git.Project.Folder, "git", "clone", "-q", "--depth", "2", "file://" + git.Project.Folder, "cut").ExitCode);

        var text = Run(git.Project, 80, Path.Combine(git.Project.Folder, "cut/data"), "--period", "2025-26-Q4").Text;

        Assert.Equal(1, text.Split(", Test").Length - 1);
    }

    [Fact]
    public void An_owner_is_a_text()
    {
        using var project = TestProject.Named("harbour").Replace("data/framework.yaml", "{number: 1,", "{number: 1, owner: [a, b],");

        Assert.Contains("'owner'", project.Run("validate").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_that_is_the_last_period_s_is_copied_but_a_steady_one_is_as_it_should_be()
    {
        using var project = TestProject.Named("harbour");
        var text = Status(project, 80, "--period", "2025-26-Q4").Text;
        Assert.DoesNotContain("word for word", text, StringComparison.Ordinal);
        project.Write(Ambition, project.Read("data/2025-26-Q2/ambitions/01-harm.yaml"));

        text = Status(project, 80, "--period", "2025-26-Q4").Text;

        Assert.Matches("(?m)^Successes +copied", text);
        Assert.DoesNotMatch("(?m)^Conditions +copied", text);
        Assert.Contains("'successes' is word for word what it was in the last period.", text, StringComparison.Ordinal);
    }

    /// <summary>Ratings are kept, the narrative of the paper is drafting notes, and actions wait for answers: all that is told.</summary>
    [Fact]
    public void What_a_new_period_has_kept_or_asks_is_still_to_do()
    {
        const string Next = "2026-27-H1", Ambition = $"data/{Next}/ambitions/1.yaml";
        using var project = TestProject.Named("two-halves").Replace("data/2025-26-H2/ambitions/1.yaml", "base-1: done", "base-1: carried")
            .Replace("data/2025-26-H2/paper.yaml", "Where we stand is in", "Where we are is in");
        project.Run("new-period", Next);
        const string Note = "a drafting note is left in the section 'Summary'.", Rating = "'rating' is still the last period's.";

        var text = Of1();
        Assert.Contains($"{Ambition}:7:3: 'promised' does not say what became of 'base-1', 'nurses'.", text, StringComparison.Ordinal);
        Assert.Contains($"{Ambition}:2:9: {Rating}", text, StringComparison.Ordinal);
        Assert.Matches("(?m)^Rating +copied", text);
        Assert.DoesNotContain(Note, text, StringComparison.Ordinal);
        var whole = Status(project, 80, "--period", Next).Text;
        Assert.Contains(Note, whole, StringComparison.Ordinal);
        Assert.Matches(@"(?m)^Summary \(note\) ", whole);

        // Somebody who writes may well leave the rating as it is; one answer of two is not all.
        project.Replace(Ambition, "results:", "results: We have a base.").Replace(Ambition, "base-1:", "base-1: done");
        text = Of1();
        Assert.DoesNotContain(Rating, text, StringComparison.Ordinal);
        Assert.Matches("(?m)^What we said we would do +open", text);
        Assert.Contains("'promised' does not say what became of 'nurses'.", text, StringComparison.Ordinal);
        Assert.Matches("\n0 errors, 2 warnings; ", text); // Of this ambition alone.

        string Of1() => Status(project, 80, "--period", Next, "--ambition", "1").Text;
    }

    [Fact]
    public void One_ambition_can_be_asked_for()
    {
        using var project = OnTheWay();
        var text = Status(project, 80, "--period", "2025-26-Q4", "--ambition", "3").Text;

        Assert.StartsWith("2025-26-Q4\n", text, StringComparison.Ordinal);
        Assert.Contains("there is no file for ambition 3", text, StringComparison.Ordinal);
        Assert.DoesNotContain("01-harm", text, StringComparison.Ordinal);
        foreach (var unknown in (string[])["9", "one", "-1"])
            Assert.Equal($"strategy-report: there is no ambition '{unknown}' in 'data'. There are: 1, 2, 3.\n",
                project.Run("status", $"--ambition={unknown}").Error.Replace(project.Folder + "/", "", StringComparison.Ordinal));
    }

    [Theory, InlineData("markdown"), InlineData("json")]
    public void It_is_written_for_pages_and_for_programs(string format)
    {
        using var project = OnTheWay();
        project.Replace("data/framework.yaml", "{number: 1,", "{number: 1, owner: Chief Nurse,");

        Snapshot.Verify(Status(project, 80, "--period", "2025-26-Q4", "--format", format).Text, parameter: format);
    }

    private static TestProject Owned() => TestProject.Named("harbour")
        .Replace("data/framework.yaml", "{number: 1,", "{number: 1, owner: Chief Nurse,");

    /// <summary>A missing file, a blank field, an absent one, a level that is not on its scale, a cell with too many words.</summary>
    private static TestProject OnTheWay() => TestProject.Named("harbour")
        .Replace(Ambition, "confidence: amber", "confidence: ambre")
        .Replace(Paper, "words: 100", "words: 4")
        .Replace(Paper, "show: [escalations]}", "show: [escalations, confidence], drafting_note: Say who has been told}")
        .Replace("data/2025-26-Q4/ambitions/02-learning.yaml", "challenges:", "chalenges:")
        .Write("data/2025-26-Q4/ambitions/03-staying.yaml", null);

    private static (int ExitCode, string Text) Status(TestProject project, int width, params string[] options) =>
        Run(project, width, project.DataFolder, options);

    private static (int ExitCode, string Text) Run(TestProject project, int width, string data, params string[] options)
    {
        using var output = new StringWriter();
        var exitCode = CommandLine.Run(
            ["status", .. options, "--data", data, "--templates", project.TemplatesFolder],
            new Terminal(output, TextWriter.Null, Width: width));
        return (exitCode, output.ToString().Replace(project.Folder.Replace('\\', '/') + "/", "", StringComparison.Ordinal));
    }
}
