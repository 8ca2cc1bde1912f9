namespace StrategyReport.Tests.Cli;

/// <summary>The command as a .NET tool: packed, installed, and run where there is nothing but data.</summary>
public class ToolTests
{
    private const string Version = "1.0.0";

    [SlowFact("dotnet", "clang")]
    public void The_tool_installs_as_a_native_program_and_builds_a_paper_from_data_alone()
    {
        using var project = TestProject.Shipped();
        var expected = File.ReadAllBytes(project.Build("2023-24-Q4"));
        Directory.Delete(project.TemplatesFolder, recursive: true);
        var packages = Path.Combine(project.Folder, "packages");
        Pack(packages);
        Pack(packages, "-r", "any");
        Pack(packages, "-r", "linux-x64");

        Succeed(project.Folder, "env", $"NUGET_PACKAGES={Path.Combine(project.Folder, "cache")}",
            "dotnet", "tool", "install", "strategy-report", "--version", Version, "--tool-path", "tool", "--source", packages);
        Succeed(
            project.Folder, Path.Combine(project.Folder, "tool/strategy-report"),
            "build", "--period", "2023-24-Q4", "-o", "paper.docx");

        Assert.Equal(expected, File.ReadAllBytes(Path.Combine(project.Folder, "paper.docx")));
        RunsOnTheSharedRuntime(project, packages, expected);
        foreach (var package in Directory.GetFiles(packages)) HoldsWhatRuns(package);
    }

    /// <summary>No system but this one is here to install the package for all others: its program is run from where it is packed.</summary>
    private static void RunsOnTheSharedRuntime(TestProject project, string packages, byte[] expected)
    {
        var unpacked = Path.Combine(project.Folder, "any");
        System.IO.Compression.ZipFile.ExtractToDirectory(Path.Combine(packages, $"strategy-report.any.{Version}.nupkg"), unpacked);
        Succeed(
            project.Folder, "dotnet", Path.Combine(unpacked, "tools/net10.0/any/strategy-report.dll"),
            "build", "--period", "2023-24-Q4", "-o", "any.docx");
        Assert.Equal(expected, File.ReadAllBytes(Path.Combine(project.Folder, "any.docx")));
    }

    private static void HoldsWhatRuns(string package)
    {
        using var zip = System.IO.Compression.ZipFile.OpenRead(package);
        Assert.NotNull(zip.GetEntry("README.md"));
        Assert.NotNull(zip.GetEntry("LICENSE"));
        Assert.DoesNotContain(zip.Entries, e => e.Name.EndsWith(".pdb", StringComparison.Ordinal));
        Assert.DoesNotContain(zip.Entries, e => e.Name is "strategy-report.xml" or "StrategyReport.xml");
    }

    /// <summary>In the gate's folder of artifacts, so that what it has compiled is not compiled again.</summary>
    private static void Pack(string packages, params string[] system) =>
        Succeed(Snapshot.Root, "dotnet",
            ["pack", "src/StrategyReport.Cli", "-c", "Release", .. system, "-o", packages, "--artifacts-path", "artifacts"]);

    private static void Succeed(string folder, string command, params string[] arguments)
    {
        var (exitCode, output) = Shell.Run(folder, command, arguments);
        Assert.True(exitCode == 0, output);
    }
}
