namespace StrategyReport.Tests.Cli;

/// <summary>What a whole revision is compared with, and how much of it a comment has room for.</summary>
public sealed class DiffRevisionTests : IDisposable
{
    /// <summary>A comment's most, less what the workflow writes around the changes: GitHub refuses a longer one.</summary>
    private const int Room = 65_536 - 700;

    private readonly GitRepository _git = new(TestProject.Named("harbour"));

    public DiffRevisionTests() => _git.Commit("Write the papers");

    /// <summary>An answer is told by the words of the plan, though both papers are of one period, and once, though two tables show it.</summary>
    [Fact]
    public void What_became_of_an_action_is_told_once_in_its_words()
    {
        using var git = new GitRepository(TestProject.Named("two-halves"));
        git.Commit("Write the papers");
        git.Project.Replace("data/2025-26-H2/ambitions/1.yaml", "base-1: done", "base-1: carried");

        var told = git.Project.Run("diff", "--period", "2025-26-H2").Out;

        Assert.Contains("\n  Open a second base for ambition 1: Done → Carried over  data/", told, StringComparison.Ordinal);
        Assert.DoesNotContain("What we said we would do: ", told, StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_paper_is_compared_with_the_one_that_the_Board_read_before_it()
    {
        foreach (var file in Directory.GetFiles(Path.Combine(_git.Project.DataFolder, "2025-26-Q4"), "*", SearchOption.AllDirectories))
            _git.Project.Write(Path.GetRelativePath(_git.Project.Folder, file).Replace("2025-26-Q4", "2026-27-Q2", StringComparison.Ordinal),
                File.ReadAllText(file).Replace("confidence: amber", "confidence: green", StringComparison.Ordinal));

        Assert.Equal(
            ["2025-26-Q2, since HEAD", "2025-26-Q4, since HEAD", "2026-27-Q2, since 2025-26-Q4 in HEAD"],
            _git.Project.Run("diff", "HEAD").Out.Split('\n').Where(line => line.Contains(", since ", StringComparison.Ordinal)));
        var one = _git.Project.Run("diff", "HEAD", "--period", "2026-27-Q2");
        Assert.Contains("Confidence: Amber → Green", one.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("2025-26-Q2", one.Out, StringComparison.Ordinal);
        Assert.Equal(2, _git.Project.Run("diff", "HEAD", "--period", "2026-27-Q3").ExitCode);
    }

    [Fact]
    public void A_section_that_has_moved_is_told_by_its_own_name()
    {
        CaseFile.Apply(Path.Combine(Snapshot.FolderOf(), "DiffBase.case"), _git.Project, inCase => "data/" + inCase);
        _git.Project.Picture("data/2025-26-Q4/clinic.png", 60, 40);
        _git.Commit("Write the sections");
        var paper = _git.Project.Read("data/2025-26-Q4/paper.yaml");
        var (first, second, end) = (paper.IndexOf("  - id: progress", StringComparison.Ordinal),
            paper.IndexOf("  - id: costs", StringComparison.Ordinal), paper.IndexOf("annexes:", StringComparison.Ordinal));
        _git.Project.Write("data/2025-26-Q4/paper.yaml", paper[..first] + paper[second..end] + paper[first..second] + paper[end..]);

        var told = _git.Project.Run("diff", "--period", "2025-26-Q4").Out.Split('\n');

        Assert.Contains(told[1], (string[])["Progress: moved.", "Costs: moved."]);
        Assert.Equal("", told[2]);
    }

    [Fact]
    public void Words_behind_strong_ones_are_told()
    {
        const string file = "data/2025-26-Q4/ambitions/02-learning.yaml";
        var text = _git.Project.Read(file);
        var begin = text.IndexOf("successes:", StringComparison.Ordinal);
        var end = text.IndexOf("challenges:", StringComparison.Ordinal);
        _git.Project.Write(file, text[..begin] + "successes: '**Lead** wards met weekly'\n" + text[end..]);
        _git.Commit("Begin with a strong word");
        _git.Project.Replace(file, "met weekly", "met monthly");

        Assert.Contains("met weekly → Lead wards met monthly", _git.Project.Run("diff").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_word_that_begins_with_an_at_sign_is_no_file_of_words()
    {
        _git.Project.Write("words", "HEAD");
        var at = "@" + Path.Combine(_git.Project.Folder, "words");

        Assert.Contains($"'{at}'", _git.Project.Run("diff", at).Error.Replace("@words", at, StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void A_layout_that_has_come_since_is_compared_with_the_built_in_one()
    {
        Directory.Move(_git.Project.TemplatesFolder, _git.Project.TemplatesFolder + "-kept");
        _git.Commit("Take the layout that is built in");
        Directory.Move(_git.Project.TemplatesFolder + "-kept", _git.Project.TemplatesFolder);
        Assert.Equal("", Noticed());

        _git.Project.Replace("templates/board-paper/annex-list.sbn", ">Annexes<", ">Enclosures<");
        Assert.Contains("Enclosures", Noticed(), StringComparison.Ordinal);
        _git.Commit("Change the layout");
        Assert.Contains("Enclosures", Noticed("HEAD~1", "HEAD"), StringComparison.Ordinal);
        Assert.Contains("Enclosures", Noticed("HEAD", "HEAD~1"), StringComparison.Ordinal);

        string Noticed(params string[] papers)
        {
            var (exitCode, said) = Shell.Run(
                _git.Project.Folder, "dotnet", [typeof(StrategyReport.Cli.Terminal).Assembly.Location, "diff", .. papers]);
            Assert.True(exitCode == 0, said);
            return string.Concat(said.Split('\n').Where(line => !line.Contains(", since ", StringComparison.Ordinal) && line != "Nothing that a reader would notice."));
        }
    }

    [Fact]
    public void A_new_paper_is_compared_with_the_one_that_it_names()
    {
        foreach (var file in Directory.GetFiles(Path.Combine(_git.Project.DataFolder, "2025-26-Q4"), "*", SearchOption.AllDirectories))
            _git.Project.Write(Path.GetRelativePath(_git.Project.Folder, file).Replace("2025-26-Q4", "2026-27-Q2", StringComparison.Ordinal), File.ReadAllText(file));
        var paper = _git.Project.Read("data/2026-27-Q2/paper.yaml");
        _git.Project.Write("data/2026-27-Q2/paper.yaml", "previous: 2025-26-Q2\n" + paper);

        Assert.Contains("2026-27-Q2, since 2025-26-Q2 in HEAD", _git.Project.Run("diff", "HEAD").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_branch_that_is_named_like_a_period_is_told_from_it_as_git_does()
    {
        _git.Switch("2025-26-Q2", isNew: true);
        _git.Project.Replace("data/2025-26-Q4/ambitions/01-harm.yaml", "confidence: amber", "confidence: green");

        var told = _git.Project.Run("diff", "refs/heads/2025-26-Q2", "--period", "2025-26-Q4").Out;

        Assert.StartsWith("2025-26-Q4, since 2025-26-Q2\n", told, StringComparison.Ordinal);
        Assert.Contains("Confidence: Amber → Green", told, StringComparison.Ordinal);
        Assert.DoesNotContain("Ambition 2", told, StringComparison.Ordinal);
    }

    [Fact]
    public void A_paper_that_has_gone_is_told()
    {
        Directory.Delete(Path.Combine(_git.Project.DataFolder, "2025-26-Q2"), recursive: true);

        var result = _git.Project.Run("diff", "--exit-code");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("2025-26-Q2, since HEAD\nThe whole paper: no longer there.\n", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_period_beside_two_that_are_named_is_refused()
    {
        var result = _git.Project.Run("diff", "2025-26-Q2", "2025-26-Q4", "--period", "2024-25-Q4");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("--period 2024-25-Q4 is neither needed nor meant where two papers are named", result.Error, StringComparison.Ordinal);
    }

    [NeedsFact("env")]
    public void A_hook_of_another_working_tree_does_not_lead_it_astray()
    {
        var (exitCode, said) = Shell.Run(
            _git.Project.Folder, "env", "GIT_DIR=.git", "GIT_INDEX_FILE=.git/index", "dotnet", typeof(StrategyReport.Cli.Terminal).Assembly.Location, "diff");

        Assert.True(exitCode == 0, said);
        Assert.Contains("Nothing that a reader would notice.", said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_comment_has_room_for_what_is_written_of_many_changes_and_says_what_is_left_out()
    {
        var actions = string.Concat(Enumerable.Range(0, 900).Select(n => $"\n  - Action {n} was done & reported to the group.\n"));
        foreach (var file in Directory.GetFiles(_git.Project.DataFolder, "0*.yaml", SearchOption.AllDirectories))
            _git.Project.Write(Path.GetRelativePath(_git.Project.Folder, file),
                File.ReadAllText(file).Replace("challenges: |\n", $"challenges: |{actions}\n", StringComparison.Ordinal)
                    .Replace("successes: |\n", $"successes: |{actions}\n", StringComparison.Ordinal));
        var result = _git.Project.Run("diff", "HEAD", "--format", "markdown");

        Assert.Equal(0, result.ExitCode);
        Assert.InRange(result.Out.Length, 1, Room);
        Assert.Contains("\n**Ambition 1, Nobody comes to harm that could be prevented**: ", result.Out, StringComparison.Ordinal);
        Assert.Contains("<details><summary><b>Ambition 2,", result.Out, StringComparison.Ordinal);
        Assert.EndsWith(
            "The words of 5 parts have no room in a comment. `strategy-report diff` shows all.\n\n", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Answers_are_told_by_the_words_of_the_actions_and_columns_as_columns()
    {
        using var halves = new GitRepository(TestProject.Named("two-halves"));
        halves.Commit("Write the halves");

        var told = halves.Project.Run("diff", "2025-26-H1", "2025-26-H2").Out;

        Assert.Contains("Open a second base for ambition 1: Done; "
            + "Ask families what they think: Dropped: The survey of the council covers it; ", told, StringComparison.Ordinal);
        Assert.Contains("Open a second base for ambition 2: Carried over: until June 2026; ", told, StringComparison.Ordinal);
        Assert.DoesNotContain("base-1", told, StringComparison.Ordinal);
        Assert.Contains("Summary: 2 columns added, ", told, StringComparison.Ordinal);
        Assert.Contains("{+Change of rating: ▼ down from On course (green); ", told, StringComparison.Ordinal);
    }

    public void Dispose() => _git.Dispose();
}
