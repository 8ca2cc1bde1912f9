namespace StrategyReport.Tests.Support;

/// <summary>A project under git.</summary>
internal sealed class GitRepository : IDisposable
{
    private static readonly string[] Somebody = ["-c", "user.name=Test", "-c", "user.email=test@example.org"];

    public GitRepository(TestProject project)
    {
        Project = project;
        Git("init", "-q", "-b", "main");
    }

    public TestProject Project { get; }

    public void Commit(string message)
    {
        Git("add", "-A");
        Git([.. Somebody, "commit", "-q", "-m", message]);
    }

    /// <summary>Starts a branch where the repository stands, or goes back to it.</summary>
    public void Switch(string branch, bool isNew = false) => Git(["switch", "-q", .. isNew ? (string[])["-c"] : [], branch]);

    /// <summary>What merging a branch into another would make, as GitHub checks a pull request out: no branch stands there.</summary>
    public void CheckOutMergeOf(string branch, string into)
    {
        Git("switch", "-q", "--detach", into);
        Git([.. Somebody, "merge", "-q", "--no-ff", "--no-edit", branch]);
    }

    /// <summary>The project as it was committed last.</summary>
    public TestProject Fresh()
    {
        Git("checkout", "-q", ".");
        Git("clean", "-fdq");
        return Project;
    }

    public void Dispose() => Project.Dispose();

    private void Git(params string[] arguments)
    {
        var (exitCode, said) = Shell.Run(Project.Folder, "git", arguments);
        Assert.True(exitCode == 0, said);
    }
}
