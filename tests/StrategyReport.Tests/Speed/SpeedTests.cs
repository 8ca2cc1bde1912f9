using System.Diagnostics;
using System.Globalization;

namespace StrategyReport.Tests.Speed;

/// <summary>
/// The native program against a fixed program on the same machine in the same run, since machines are noisy:
/// whole processes, started cold, in turns, the median of each.
/// </summary>
public class SpeedTests(Xunit.Abstractions.ITestOutputHelper output)
{
    private const int Rounds = 9;
    private const double MostOfPandocsTime = 0.4;

    [NativeFact("pandoc")]
    public void A_paper_builds_in_at_most_four_tenths_of_the_time_that_pandoc_takes()
    {
        using var project = TestProject.Shipped();
        var paper = project.Build("2023-24-Q4");
        AssertSuccess(Shell.Run(project.Folder, "pandoc", paper, "-t", "markdown", "-o", "paper.md"));

        var (ours, theirs) = (new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            ours.Add(Time(project.Folder, Native.Command, "build", "--period", "2023-24-Q4"));
            theirs.Add(Time(project.Folder, "pandoc", "paper.md", "-o", "pandoc.docx"));
        }

        var ratio = Median(ours) / Median(theirs);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"strategy-report {Median(ours):F0} ms, pandoc {Median(theirs):F0} ms, ratio {ratio:F2}"));
        Assert.True(ratio <= MostOfPandocsTime,
            string.Create(CultureInfo.InvariantCulture,
                $"{ratio:F2} times pandoc's time: {Median(ours):F0} ms against {Median(theirs):F0} ms"));
    }

    private static double Time(string folder, string command, params string[] arguments)
    {
        var watch = Stopwatch.StartNew();
        AssertSuccess(Shell.Run(folder, command, arguments));
        return watch.Elapsed.TotalMilliseconds;
    }

    private static void AssertSuccess((int ExitCode, string Output) result) => Assert.True(result.ExitCode == 0, result.Output);

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);
}
