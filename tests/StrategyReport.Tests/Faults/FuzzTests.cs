using System.Collections.Concurrent;
using StrategyReport.Fuzz;

namespace StrategyReport.Tests.Faults;

/// <summary>Inputs that were damaged by chance: findings and exit code 1, or a document that validates.</summary>
public class FuzzTests(Xunit.Abstractions.ITestOutputHelper output)
{
    private static readonly ConcurrentDictionary<string, Lazy<Project>> Bases = new();

    public static TheoryData<string> Cases =>
        [.. Directory.GetDirectories(Path.Combine(Snapshot.FolderOf(), "Cases")).Select(d => Path.GetFileName(d)!).Order(StringComparer.Ordinal)];

    /// <summary>What once went wrong: a folder as the fuzzer writes it, dropped there, is a test.</summary>
    [Theory, MemberData(nameof(Cases))]
    public void Right_is_what_once_went_wrong(string name)
    {
        using var worker = new WorkerProcess(null);
        var input = FaultCase.Read(Path.Combine(Snapshot.FolderOf(), "Cases", name), b => Bases.GetOrAdd(b, b => new(() => Project.Named(b))).Value);

        var (kind, detail, _) = worker.Run(input);
        Assert.True(kind.Length == 0, $"{kind}\n{detail}");
    }

    /// <summary>As many as two cores run in some two minutes; <c>tests/StrategyReport.Fuzz</c> runs more on demand.</summary>
    private static readonly FuzzOptions Gate = FuzzOptions.Usual with { Count = 3_000, Seed = 14, Jobs = 2 };

    [SlowFact]
    public void No_input_crashes_hangs_or_becomes_an_invalid_document()
    {
        var finds = FuzzRun.Of(Gate, output.WriteLine);

        Assert.True(finds.Count == 0, $"dotnet run -c Release --project tests/StrategyReport.Fuzz -- --seed {Gate.Seed} --only N\n{FuzzRun.Table(finds)}");
    }

    [Fact]
    public void An_input_is_the_same_each_time()
    {
        var tiny = Project.Of("tiny", Path.Combine(Snapshot.Root, "tests/StrategyReport.Tests/Projects/tiny"));
        for (var number = 0; number < 60; number++)
        {
            var (one, other) = (new InputMaker(1, [tiny]).Make(number), new InputMaker(1, [tiny]).Make(number));

            Assert.Equal(one.Changed, other.Changed);
            Assert.Equal(one.Steps.SelectMany(s => s.Arguments), other.Steps.SelectMany(s => s.Arguments));
        }
    }

    [Fact]
    public void A_find_is_shrunk_to_the_line_that_it_needs()
    {
        var (needed, other) = ("a\nb\nbad\nc\nd\n"u8.ToArray(), "x\n"u8.ToArray());
        var project = new Project("none", new Dictionary<string, byte[]>(), [], new Dictionary<string, byte[]>());
        var input = new FuzzInput(1, "lines", project, new Dictionary<string, byte[]> { ["data/a.yaml"] = needed, ["data/b.yaml"] = other }, [], []);
        var shrunk = new Shrinker(Run).Shrink(new Find(input, Run(input)));

        Assert.Equal(["data/a.yaml"], shrunk.Input.Changed.Keys);
        Assert.Equal("bad"u8.ToArray(), shrunk.Input.Changed["data/a.yaml"]);

        static Outcome Run(FuzzInput input) => Outcome.Wrong(
            input.Changed.TryGetValue("data/a.yaml", out var content) && content.AsSpan().IndexOf("bad"u8) >= 0 ? "bad" : "", "");
    }

    [Fact]
    public void A_program_that_fails_is_told_by_what_was_thrown_where()
    {
        var (exitCode, output) = ProgramRun.Of(
            "sh", ["-c", "echo 'System.Exception: no' >&2; echo '   at StrategyReport.Report.Compose()' >&2; kill -ABRT $$"]);

        Assert.Equal(-1, exitCode);
        Assert.StartsWith("System.Exception at StrategyReport.Report.Compose\n", output, StringComparison.Ordinal);
    }

    /// <summary>Where the machine has no time for it, a minute by the clock is over before five seconds of work are.</summary>
    [SlowFact]
    public void A_program_that_does_not_end_is_ended()
    {
        var (exitCode, output) = ProgramRun.Of("sh", ["-c", "while :; do :; done"]);

        Assert.Equal(-1, exitCode);
        Assert.Matches("^(over 5 seconds|it hangs)\n", output);
    }
}
