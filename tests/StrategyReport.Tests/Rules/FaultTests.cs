using System.Text;

namespace StrategyReport.Tests.Rules;

/// <summary>The shipped data with a fault here and there: all are told in one run, each at its place, and nothing else is.</summary>
public class FaultTests(Xunit.Abstractions.ITestOutputHelper output)
{
    [Fact]
    public void Every_fault_is_told_at_its_place_in_one_run_and_nothing_else_is()
    {
        using var project = TestProject.Shipped();
        project.Picture("data/2023-24-Q4/figures/large.png", 1200, 800).Picture("data/2023-24-Q4/figures/small.png", 90, 60);
        var before = Finding.Of(project).Select(f => (f.Fault.Code, f.Fault.File, f.Message)).ToHashSet();

        var expected = Spoil(project);
        var findings = Finding.Of(project);

        var told = findings.Select(f => f.Fault).ToHashSet();
        var silent = expected.Where(e => !told.Contains(e)).ToList();
        var surplus = findings
            .Where(f => !expected.Contains(f.Fault) && !before.Contains((f.Fault.Code, f.Fault.File, f.Message))).ToList();
        output.WriteLine($"{expected.Count} faults in {expected.Select(e => e.File).Distinct().Count()} files; "
            + $"not told: {silent.Count}; told besides: {surplus.Count}");
        Assert.True(silent.Count + surplus.Count == 0,
            $"not told:\n{string.Join('\n', silent)}\n\n"
                + $"told besides:\n{string.Join('\n', surplus.Select(f => f.Fault + " " + f.Message))}");
        Assert.True(expected.Count >= 60, $"only {expected.Count} faults");
    }

    [Fact]
    public void The_shipped_data_has_only_the_findings_that_are_meant()
    {
        using var project = TestProject.Shipped();

        Snapshot.Verify(project.Run("validate").Out);
    }

    [Fact]
    public void No_message_speaks_of_the_program()
    {
        using var project = TestProject.Shipped();
        Spoil(project);
        string[] words =
        [
            "Exception", "System.", "null", "Object", "String", "Int32", "Dictionary", "IEnumerable", "<v/>", "YamlDotNet", "Markdig",
        ];

        foreach (var (_, message) in Finding.Of(project))
            foreach (var word in words)
                Assert.DoesNotContain(word, message, StringComparison.Ordinal);
    }

    internal static List<ExpectedFault> Spoil(TestProject project)
    {
        var expected = new List<ExpectedFault>();
        foreach (var path in Directory.GetFiles(Path.Combine(Snapshot.FolderOf(), "Faults"), "*.case").Order(StringComparer.Ordinal))
            expected.AddRange(CaseFile.Apply(path, project, file => "data/" + file));

        const string Folder = "2024-25-Q2/ambitions/";
        var windows = Path.Combine(project.DataFolder, Folder + "05-involving-local-people.yaml");
        File.WriteAllBytes(windows, [.. File.ReadAllBytes(windows), .. Encoding.Latin1.GetBytes("# café\n")]);
        project.Write("data/" + Folder + "08-empty.yaml", "").Write("data/" + Folder + "notes.txt", "call the ward");
        expected.Add(new ExpectedFault("SR1010", Folder + "05-involving-local-people.yaml", File.ReadLines(windows).Count(), 6));
        expected.Add(new ExpectedFault("SR1009", Folder + "08-empty.yaml", 0, 0));
        expected.Add(new ExpectedFault("SR1021", Folder + "notes.txt", 0, 0));
        return expected;
    }
}
