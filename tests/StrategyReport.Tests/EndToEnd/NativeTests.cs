namespace StrategyReport.Tests.EndToEnd;

/// <summary>The native program does what the same code does on the shared runtime, to the byte.</summary>
public class NativeTests
{
    private const string Shipped = "shipped";
    private static readonly string Managed = typeof(StrategyReport.Cli.Terminal).Assembly.Location;

    public static TheoryData<string> Projects =>
    [
        Shipped,
        .. Directory.GetDirectories(Path.Combine(Snapshot.Root, "tests/StrategyReport.Tests/Projects"))
            .Select(d => Path.GetFileName(d)!).Order(StringComparer.Ordinal),
    ];

    [NativeTheory, MemberData(nameof(Projects))]
    public void Papers_and_findings_are_the_same(string name)
    {
        using var project = name == Shipped ? TestProject.Shipped() : TestProject.Named(name);
        var periods = Directory.GetDirectories(project.DataFolder).Where(d => File.Exists(Path.Combine(d, "paper.yaml")));
        foreach (var period in periods.Select(d => Path.GetFileName(d)!))
        {
            string[] build = ["build", "--period", period, "-o", "paper.docx", "-o", "paper.html"];
            AssertSame(project, build, "paper.docx", "paper.html");
            AssertSame(project, [.. build, "--final"], "paper.docx", "paper.html");
        }

        AssertSame(project, ["validate", "--format", "text"]);
        AssertSame(project, ["schema"],
            "data/schema/ambition.schema.json", "data/schema/framework.schema.json", "data/schema/paper.schema.json");
    }

    [NativeTheory]
    [InlineData("validate", "--format", "json")]
    [InlineData("validate", "--format", "sarif", "--final")]
    [InlineData("validate", "--format", "github")]
    [InlineData("explain")]
    [InlineData("explain", "SR2004")]
    [InlineData("verify", "data/framework.yaml")]
    [InlineData("build", "--perod", "2024-25-Q2")]
    [InlineData("--help")]
    [InlineData("build", "--help")]
    public void Answers_are_the_same(params string[] arguments)
    {
        using var project = TestProject.Shipped();

        AssertSame(project, arguments);
    }

    [NativeFact]
    public void Data_alone_builds_and_verifies()
    {
        using var project = TestProject.Shipped();
        var expected = File.ReadAllBytes(project.Build("2023-24-Q4"));
        Directory.Delete(project.TemplatesFolder, recursive: true);

        var (exitCode, output) = Shell.Run(project.Folder, Native.Command, "build", "--period", "2023-24-Q4", "-o", "paper.docx");

        Assert.True(exitCode == 0, output);
        Assert.Equal(expected, File.ReadAllBytes(Path.Combine(project.Folder, "paper.docx")));
        Assert.Equal((0, "paper.docx: identical\n"), Shell.Run(project.Folder, Native.Command, "verify", "paper.docx"));
    }

    /// <summary>Runs both in the same folder: exit code, what is said, and what is written.</summary>
    private static void AssertSame(TestProject project, string[] arguments, params string[] written)
    {
        var managed = Run("dotnet", [Managed, .. arguments]);
        var native = Run(Native.Command, arguments);

        Assert.Equal((managed.ExitCode, managed.Output), (native.ExitCode, native.Output));
        foreach (var (file, (one, other)) in written.Zip(managed.Files.Zip(native.Files)))
            Assert.True(one.AsSpan().SequenceEqual(other), $"{string.Join(' ', arguments)}: {file} differs");

        (int ExitCode, string Output, List<byte[]> Files) Run(string command, string[] all)
        {
            foreach (var file in written) project.Write(file, null);
            var (exitCode, output) = Shell.Run(project.Folder, command, all);
            return (exitCode, output, [.. written.Select(f => project.Has(f) ? File.ReadAllBytes(Path.Combine(project.Folder, f)) : [])]);
        }
    }
}
