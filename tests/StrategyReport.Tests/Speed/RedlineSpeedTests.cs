using System.Diagnostics;
using System.Globalization;

namespace StrategyReport.Tests.Speed;

/// <summary>
/// The native program against itself in the same run, in turns: of a redline both papers are read, the earlier one from git, composed and
/// compared. Both have twelve ambitions, and the words of each are others.
/// </summary>
public class RedlineSpeedTests(Xunit.Abstractions.ITestOutputHelper output)
{
    private const string Period = "2023-24-Q4";
    private const int Rounds = 15;

    /// <summary>
    /// Twice is the aim; 2.1 to 2.5 is measured where every paragraph is another, as here, and more where something else takes one of the
    /// two cores, on which both papers are composed at once. What is done twice gives more than this.
    /// </summary>
    private const double MostOfBuilding = 3;

    [NativeFact("git")]
    public void A_redline_of_two_papers_takes_about_twice_the_time_of_building_one()
    {
        using var repository = new GitRepository(TestProject.Shipped());
        var project = repository.Project;
        repository.Commit("A paper");
        foreach (var file in Directory.GetFiles(Path.Combine(project.DataFolder, Period, "ambitions")))
            File.WriteAllText(file, File.ReadAllText(file).Replace(" the ", " all the ", StringComparison.Ordinal));
        var (redline, building) = (new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            redline.Add(Time(project.Folder, "build", "--against", "HEAD", "--period", Period, "--output", "changes.docx"));
            building.Add(Time(project.Folder, "build", "--period", Period));
        }

        // Of each the quickest: what else the machine does makes both slower, and never quicker.
        var ratio = redline.Min() / building.Min();
        var told = string.Create(
            CultureInfo.InvariantCulture, $"redline {redline.Min():F0} ms, building {building.Min():F0} ms, ratio {ratio:F2}");
        output.WriteLine(told);
        Assert.True(ratio <= MostOfBuilding, told);
    }

    private static double Time(string folder, params string[] arguments)
    {
        var watch = Stopwatch.StartNew();
        var (exitCode, said) = Shell.Run(folder, Native.Command, arguments);
        Assert.True(exitCode == 0, said);
        return watch.Elapsed.TotalMilliseconds;
    }
}
