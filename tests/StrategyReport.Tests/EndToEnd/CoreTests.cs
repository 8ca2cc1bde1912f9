using StrategyReport.Cli;

namespace StrategyReport.Tests.EndToEnd;

/// <summary>How many cores a computer has shows in how long one waits, and nowhere else.</summary>
public class CoreTests
{
    private static readonly string Program = $"dotnet '{typeof(Terminal).Assembly.Location}'";

    [NeedsFact("sh")]
    public void Papers_and_findings_are_the_same_on_one_core_and_on_several()
    {
        using var project = TestProject.Shipped();

        var (one, several) = (Run(1), Run(8));

        Assert.Equal(0, one.ExitCode);
        Assert.Equal(one.Findings, several.Findings);
        Assert.Equal(2, one.Papers.Count);
        Assert.Equal(one.Papers, several.Papers);

        (int ExitCode, string Findings, List<string> Papers) Run(int cores)
        {
            var (exitCode, found) = Shell.Run(
                project.Folder, "sh", "-c", $"export DOTNET_PROCESSOR_COUNT={cores}; {Program} validate && {Program} build");
            return (exitCode, found, [.. Directory.GetFiles(Path.Combine(project.Folder, "out"), "*.docx").Order(StringComparer.Ordinal)
                .Select(f => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(f))))]);
        }
    }
}
