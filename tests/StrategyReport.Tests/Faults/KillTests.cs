using System.Globalization;

namespace StrategyReport.Tests.Faults;

/// <summary>
/// The native program, killed at any moment of whatever it writes: every file is whole, the old one or the new one, and the next run
/// leaves nothing behind. STRATEGY_REPORT_KILLS says how often in all; the moments are those of a seed.
/// </summary>
public class KillTests
{
    private const string Period = "2025-26-H2", First = $"data/{Period}/ambitions/1.yaml";

    /// <summary>Half of them come while papers are built.</summary>
    private static readonly int Kills =
        int.TryParse(Environment.GetEnvironmentVariable("STRATEGY_REPORT_KILLS"), CultureInfo.InvariantCulture, out var kills) ? kills : 48;

    /// <remarks>Without --sent, whose day stands in what the next form is made from.</remarks>
    public static TheoryData<string, string[][], string[]> Commands => new()
    {
        { "build", [["build", "--period", Period, "-o", "out/p.docx", "-o", "out/p.html"]], ["build", "--period", Period, "-o", "out/p.docx", "-o", "out/p.html"] },
        { "build of all", [["build"]], ["build"] },
        { "diff", [["diff", "2025-26-H1", Period, "-o", "out/d.docx", "-o", "out/d.html"]], ["diff", "2025-26-H1", Period, "-o", "out/d.docx", "-o", "out/d.html"] },
        { "collect", [["collect", "--period", Period]], ["collect", "--period", Period] },
        { "import", [["collect", "--period", Period, "--sent"]], ["import", "out/forms", "--write"] },
        { "fix", [], ["fix"] },
        { "new-period", [], ["new-period", "2026-27-H1"] },
        { "schema", [["schema"]], ["schema"] },
        { "templates", [], ["templates", "export", "layouts"] },
        { "init", [], ["init", "ours", "--organisation", "Anytown", "--scale", "Green,Amber,Red", "--period", "2026-27-Q2"] },
    };

    [NativeTheory, MemberData(nameof(Commands))]
    public void Files_are_whole_and_the_next_run_cleans_up(string name, string[][] before, string[] command)
    {
        using var project = new KilledProject(
            TestProject.Named("orchard").Replace($"data/{Period}/paper.yaml", "status: final", "status: draft"), before, p => Edit(p, name), command);
        var random = new Random(name.Length);
        for (var kills = Math.Max(2, name.StartsWith("build", StringComparison.Ordinal) ? Kills / 4 : Kills / 16); kills > 0; kills--) project.KillOnce(random);
    }

    /// <summary>So that the command has something to change.</summary>
    private static void Edit(TestProject project, string command)
    {
        switch (command)
        {
            case "import":
                FilledForm.Replace(Path.Combine(project.Folder, $"out/forms/{Period}.ambition-01.docx"), "We keep counting", "We go on counting");
                break;
            case "schema":
                project.Replace("data/framework.yaml", "done: {", "finished: {type: percentage, title: Finished, required: false}\n  done: {");
                break;
            case "fix":
                foreach (var file in (string[])[First, First.Replace("/1.", "/2.", StringComparison.Ordinal)])
                    project.Replace(file, "story: |\n", "story: |\n  \u2022 pasted from Word\n  \u2022 and more\n\n");
                break;
            default:
                project.Replace(First, "We keep counting", "We go on counting");
                break;
        }
    }
}
