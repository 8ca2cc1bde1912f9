using StrategyReport.Tests.Rules;

namespace StrategyReport.Tests.Yaml;

/// <summary>
/// One slip of the hand in the harbour's clean data: one finding, at its place, that says what to write; the verified twin is what
/// the analyst reads, and what <c>fix</c> makes of it.
/// </summary>
public class SlipCases
{
    public static TheoryData<string> Cases => Snapshot.Cases("Slips", "*.case");

    [Theory, MemberData(nameof(Cases))]
    public void One_slip_is_one_finding(string name)
    {
        var file = Path.Combine(Snapshot.FolderOf(), "Slips", name);
        using var project = RuleCases.Harbour();
        var expected = CaseFile.Apply(file, project, path => "data/" + path);

        var told = Finding.Of(project);

        Assert.Equal(expected.Select(e => e.ToString()), told.Select(f => f.Fault.ToString()));
        Snapshot.VerifyCase(file, project.Run("validate").Out + RuleCases.Mended(project));
    }
}
