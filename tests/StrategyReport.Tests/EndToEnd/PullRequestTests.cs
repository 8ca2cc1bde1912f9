using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using StrategyReport.Cli;

namespace StrategyReport.Tests.EndToEnd;

/// <summary>
/// The workflow that a Trust copies, its own commands run in a repository with a base and a feature branch. GitHub's command is
/// stood in for by <c>gh</c> beside this file, which keeps the comments.
/// </summary>
public sealed partial class PullRequestTests : IDisposable
{
    private const string WorkflowFile = ".github/workflows/paper.yml";
    private const string Harm = "data/2025-26-Q4/ambitions/01-harm.yaml";
    private const string IsPullRequest = "github.event_name == 'pull_request'";
    private const string IsOurs = "github.event.pull_request.head.repo.full_name == github.repository";

    private readonly GitRepository _git = new(TestProject.Named("harbour"));
    private readonly string _commands = Directory.CreateTempSubdirectory("strategy-report-commands-").FullName;

    public PullRequestTests()
    {
        Install("gh", File.ReadAllText(Path.Combine(Snapshot.FolderOf(), "gh")));
        Install("strategy-report", $"#!/usr/bin/env bash\nexec dotnet '{typeof(Terminal).Assembly.Location}' \"$@\"\n");
        _git.Project.Write(".gitignore", "out/\n");
        _git.Commit("Write the papers");
        _git.Switch("feature", isNew: true);
    }

    [SlowFact("git", "bash", "jq", "soffice")]
    public void A_pull_request_gets_its_papers_and_one_comment_that_is_renewed()
    {
        Change("confidence: amber", "confidence: green");
        Change("The falls clinic has opened.", "The TBC clinic has opened and sees 40 people a week.");
        var run = RunFor("feature");

        Assert.Empty(run.Failed);
        Assert.Equal(
            ["2025-26-Q2.changes.docx", "2025-26-Q2.changes.html", "2025-26-Q2.docx", "2025-26-Q2.html", "2025-26-Q2.pdf",
             "2025-26-Q4.changes.docx", "2025-26-Q4.changes.html", "2025-26-Q4.docx", "2025-26-Q4.html", "2025-26-Q4.pdf"],
            Papers);
        Assert.StartsWith($"::warning file={Harm},line=", run.Said["Check the data"], StringComparison.Ordinal);
        Assert.Equal("2.1.0", (string?)JsonNode.Parse(File.ReadAllText(Path.Combine(run.Temp, "findings.sarif")))!["version"]);
        var comment = Comment;
        Snapshot.Verify(comment);
        Assert.StartsWith(comment, run.Summary, StringComparison.Ordinal);

        _git.Switch("feature");
        Change("confidence: green", "confidence: red");
        Assert.Empty(RunFor("feature").Failed);
        Assert.Contains("Amber | Red", Comment, StringComparison.Ordinal);
        Assert.Single(Asked, a => a.StartsWith("--method PATCH", StringComparison.Ordinal));
    }

    [SlowFact("git", "bash", "jq", "soffice")]
    public void A_fork_gets_the_same_without_rights()
    {
        Change("confidence: amber", "confidence: green");
        var run = RunFor("feature", isFork: true);

        Assert.Empty(run.Failed);
        Assert.Empty(Asked);
        Assert.Contains("Confidence: Amber → Green", run.Summary, StringComparison.Ordinal);
        Assert.NotEmpty(Papers);
    }

    [NeedsFact("git", "bash", "jq")]
    public void An_error_stands_beside_its_line_and_the_comment_says_that_there_are_no_papers()
    {
        Change("confidence: amber", "confidence: ambre");
        var run = RunFor("feature");

        Assert.Equal(["Check the data"], run.Failed);
        Assert.StartsWith($"::error file={Harm},line=5", run.Said["Check the data"], StringComparison.Ordinal);
        Assert.Contains(
            "**The papers cannot be built yet.** [This run](https://github.com/trust/papers/actions/runs/1) says what is wrong",
            Comment, StringComparison.Ordinal);
        Assert.Contains("error SR2004: Key 'confidence' is 'ambre'", run.Summary, StringComparison.Ordinal);
        Assert.Empty(Papers);
    }

    [SlowFact("git", "bash", "jq", "soffice")]
    public void Whoever_mends_the_branch_that_is_merged_into_is_not_stopped_by_it()
    {
        _git.Switch("main");
        Change("confidence: amber", "confidence: ambre");
        _git.Switch("mended", isNew: true);
        Change("confidence: ambre", "confidence: amber");
        var run = RunFor("mended");

        Assert.Empty(run.Failed);
        Assert.Contains("2025-26-Q4 was not compared: main:2025-26-Q4 has errors.", run.Said["Compare them"], StringComparison.Ordinal);
        Assert.EndsWith("2025-26-Q4 was not compared: main:2025-26-Q4 has errors.\n\n", Comment, StringComparison.Ordinal);
    }

    [SlowFact("git", "bash", "jq", "soffice")]
    public void An_old_error_in_another_paper_is_told_and_stops_only_that_paper()
    {
        _git.Switch("main");
        _git.Project.Replace("data/2025-26-Q2/ambitions/01-harm.yaml", "confidence: amber", "confidence: ambre");
        _git.Commit("Make a slip");
        _git.Switch("other", isNew: true);
        Change("confidence: amber", "confidence: green");
        var run = RunFor("other");

        Assert.Empty(run.Failed);
        Assert.Equal(
            ["2025-26-Q4.changes.docx", "2025-26-Q4.changes.html", "2025-26-Q4.docx", "2025-26-Q4.html", "2025-26-Q4.pdf"], Papers);
        Assert.Contains("\n- `2025-26-Q2` cannot be built: it has errors, in `main` as well.\n", Comment, StringComparison.Ordinal);
        Assert.Contains("| Confidence | Amber | Green |", Comment, StringComparison.Ordinal);
        Assert.EndsWith("2025-26-Q2 was not compared: 2025-26-Q2 has errors.\n\n", Comment, StringComparison.Ordinal);
    }

    [SlowFact("git", "bash", "jq", "soffice")]
    public void The_first_papers_of_all_have_nothing_to_be_compared_with()
    {
        var (data, aside) = (_git.Project.DataFolder, _git.Project.DataFolder + "-");
        _git.Project.Write(".gitignore", "out/\ndata-/\n");
        _git.Switch("main");
        Directory.Move(data, aside);
        _git.Commit("Begin without papers");
        _git.Switch("first", isNew: true);
        Directory.Move(aside, data);
        _git.Commit("Write the papers");

        Assert.Empty(RunFor("first").Failed);
        Assert.EndsWith(
            "as a page.\n\nThere is no earlier paper that they could be compared with:\n\n"
            + "~~~text\nin 'main' there is no folder 'data'.\n~~~\n",
            Comment, StringComparison.Ordinal);
        Assert.Contains("2025-26-Q4.pdf", Papers);
    }

    /// <summary>A Trust may well name the branch of a period's paper by the period.</summary>
    [SlowFact("git", "bash", "jq", "soffice")]
    public void A_branch_that_is_named_like_a_period_is_meant_as_a_branch()
    {
        _git.Switch("2025-26-Q2", isNew: true);
        _git.Switch("feature");
        Change("confidence: amber", "confidence: green");
        var run = RunFor("feature", into: "2025-26-Q2");

        Assert.Empty(run.Failed);
        Assert.Contains("### 2025-26-Q4, since 2025-26-Q2\n", Comment, StringComparison.Ordinal);
        Assert.Contains("<summary><b>Ambition 1, Nobody comes to harm that could be prevented</b>: Confidence: Amber → Green</summary>",
            Comment, StringComparison.Ordinal);
        Assert.Single(Comment.Split('\n'), line => line.StartsWith("<details>", StringComparison.Ordinal));
        Assert.Contains("<del>", _git.Project.Read("out/2025-26-Q4.changes.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("<del>", _git.Project.Read("out/2025-26-Q2.changes.html"), StringComparison.Ordinal);
    }

    [NeedsFact("git", "bash", "jq")]
    public void Where_no_paper_is_left_the_comment_says_so_in_words()
    {
        foreach (var period in (string[])["2025-26-Q2", "2025-26-Q4"])
            Directory.Delete(Path.Combine(_git.Project.DataFolder, period), recursive: true);
        _git.Commit("Take the papers away");
        var run = RunFor("feature");

        Assert.Equal(["Note the findings for code scanning"], run.Failed);
        Assert.Equal(
            "<!-- strategy-report -->\n**There is no paper to build.**\n\n~~~text\n"
            + "the folder 'data' has no period: no folder with a paper.yaml.\n~~~\n\n",
            Comment);
        Assert.Equal(Comment, run.Summary);
    }

    /// <summary>GitHub drops a summary of more than 1 MiB.</summary>
    [NeedsFact("git", "bash", "jq")]
    public void The_summary_has_room_for_so_much_and_says_what_is_left_out()
    {
        _git.Switch("main");
        // One finding for each file: of those in one file, a hundred of a kind are shown.
        for (var n = 1; n <= 6_000; n++) _git.Project.Write($"data/2025-26-Q2/a-note-that-nobody-reads-{n}.yaml", "");
        _git.Commit("Write much that is to be mended");
        _git.Switch("other", isNew: true);
        Change("confidence: amber", "confidence: ambre");
        var run = RunFor("other");

        Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(run.Summary), 300_000, 500_000);
        Assert.Matches(
            @"\n\d{4} lines more have no room here: strategy-report validate shows them\.\n"
            + @"1 error, \d{4} warnings\n~~~~~~\n\n</details>\n$",
            run.Summary);
    }

    [Fact]
    public void It_runs_once_for_a_pull_request_with_no_more_rights_than_it_needs_and_no_secret()
    {
        var workflow = YamlText.Read(WorkflowFile);
        var text = File.ReadAllText(Path.Combine(Snapshot.Root, WorkflowFile));

        Assert.Equal(["main", "master"], workflow["on"]!["push"]!["branches"]!.AsArray().Select(b => (string?)b));
        Assert.NotNull(workflow["on"]!["pull_request"]);
        Assert.Null(workflow["on"]!["pull_request_target"]); // It would give a fork's commands the rights of the repository.
        Assert.Contains("github.event.pull_request.number", (string?)workflow["concurrency"]!["group"], StringComparison.Ordinal);
        Assert.Equal(
            """{"contents":"read","pull-requests":"write","security-events":"write"}""", workflow["permissions"]!.ToJsonString());
        Assert.DoesNotContain("secrets.", text, StringComparison.Ordinal);
        // What a stranger may write, such as the name of a branch, reaches a command only as a variable.
        Assert.All(
            workflow["jobs"]!["paper"]!["steps"]!.AsArray().Select(s => (string?)s!["run"] ?? ""),
            script => Assert.DoesNotContain("${{", script, StringComparison.Ordinal));
    }

    public void Dispose()
    {
        foreach (var folder in (string[])[_commands, _git.Project.Folder + ".runner"])
            if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        _git.Dispose();
    }

    /// <summary>What would be uploaded.</summary>
    private IEnumerable<string?> Papers => Directory.Exists(Path.Combine(_git.Project.Folder, "out"))
        ? Directory.GetFiles(Path.Combine(_git.Project.Folder, "out")).Select(Path.GetFileName).Order(StringComparer.Ordinal)
        : [];

    private string[] Asked => Kept("asked") is { } asked ? asked.TrimEnd().Split('\n') : [];

    /// <summary>The one that the workflow wrote.</summary>
    private string Comment => (string)JsonNode.Parse(Kept("all.json")!)!.AsArray()
        .Single(c => (string?)c!["user"]!["login"] == "github-actions[bot]")!["body"]!;

    private string? Kept(string file) =>
        Path.Combine(_commands, "comments", file) is var path && File.Exists(path) ? File.ReadAllText(path) : null;

    private void Install(string command, string script)
    {
        var path = Path.Combine(_commands, command);
        File.WriteAllText(path, script);
        Assert.Equal((0, ""), Shell.Run(_commands, "chmod", "+x", path));
    }

    private void Change(string old, string by)
    {
        _git.Project.Replace(Harm, old, by);
        _git.Commit("Change the paper");
    }

    private Workflow RunFor(string branch, bool isFork = false, string into = "main")
    {
        _git.CheckOutMergeOf(branch, into);
        Workflow? run = null;
        run = new Workflow(Path.Combine(Snapshot.Root, WorkflowFile), _git.Project.Folder, _commands, Known);
        run.Run();
        return run;

        string Known(string text) => Outer().Replace(text, "$1") switch
        {
            "github.base_ref" => into,
            "vars.STRATEGY_REPORT_FEED" => "",
            "github.token" => isFork ? "" : "token",
            "github.event.pull_request.number" => "7",
            "steps.build.outcome" => run!.OutcomeOf("build"),
            "steps.papers.outputs.artifact-url" => "https://github.com/trust/papers/actions/runs/1/artifacts/2",
            "!cancelled()" or IsPullRequest => "true",
            "steps.build.outcome == 'success'" or IsPullRequest + " && steps.build.outcome == 'success'" =>
                run!.OutcomeOf("build") == "success" ? "true" : "false",
            "github.event_name != 'pull_request' || " + IsOurs
                or IsPullRequest + " && !cancelled() && " + IsOurs + " && github.actor != 'dependabot[bot]'" => isFork ? "false" : "true",
            var unknown => throw new InvalidOperationException($"The workflow asks for '{unknown}', which this test does not know."),
        };
    }

    [GeneratedRegex(@"^\$\{\{ (.*) \}\}$")]
    private static partial Regex Outer();
}
