namespace StrategyReport.Tests.Cli;

/// <summary>
/// What has changed since a revision of a git repository, as the Board would say it. Each case changes a paper (see
/// <see cref="CaseFile"/>); its twin is all that is told.
/// </summary>
public sealed class DiffTests(DiffTests.Repository repository) : IClassFixture<DiffTests.Repository>
{
    private const string Period = "2025-26-Q4";

    public static TheoryData<string> All => Snapshot.Cases("DiffCases", "*.case");

    [Theory, MemberData(nameof(All))]
    public void A_change_is_told_and_nothing_else(string file)
    {
        var path = Path.Combine(Snapshot.FolderOf(), "DiffCases", file);
        var project = repository.Fresh();
        CaseFile.Apply(path, project, inCase => "data/" + inCase);

        var result = project.Run("diff", "--period", Period);

        Assert.True(result.ExitCode == 0, result.Error);
        Snapshot.VerifyCase(path, result.Out);
    }

    /// <summary>A repository with a commit, to which every case returns.</summary>
    public sealed class Repository : IDisposable
    {
        private readonly GitRepository _git = new(TestProject.Named("harbour"));

        public Repository()
        {
            CaseFile.Apply(Path.Combine(Snapshot.FolderOf(), "DiffBase.case"), _git.Project, inCase => "data/" + inCase);
            _git.Project.Picture("data/2025-26-Q4/clinic.png", 60, 40);
            _git.Commit("Write the paper");
        }

        internal TestProject Fresh() => _git.Fresh();

        public void Dispose() => _git.Dispose();
    }
}
