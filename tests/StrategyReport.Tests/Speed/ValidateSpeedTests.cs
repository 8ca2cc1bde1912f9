using System.Globalization;
using System.Text.RegularExpressions;

namespace StrategyReport.Tests.Speed;

/// <summary>The native program on the shipped data twenty times over: 240 ambitions.</summary>
public partial class ValidateSpeedTests(Xunit.Abstractions.ITestOutputHelper output)
{
    private const string Period = "2023-24-Q4";
    private const int Copies = 20;

    /// <summary>Of processor time, for the twentieth part of the content.</summary>
    private const double MostOfPandocsTime = 4.5;

    [NativeFact("bash", "pandoc")]
    public void Checking_240_ambitions_takes_little_more_than_pandoc_takes_for_twelve()
    {
        using var project = TestProject.Shipped();
        var paper = project.Build(Period);
        Shell.Run(project.Folder, "pandoc", paper, "-t", "markdown", "-o", "paper.md");
        Directory.Delete(Path.Combine(project.DataFolder, "2024-25-Q2"), recursive: true);
        Multiply(project);
        project.Replace($"data/{Period}/paper.yaml", "Annexes A to D give", "The annexes give");
        Shell.Run(project.Folder, "bash", "-c", $"{Native.Command} schema");

        // In turns, and of several runs the shortest: others share the machine.
        var (ours, theirs) = (new List<double>(), new List<double>());
        for (var round = 0; round < 7; round++)
        {
            var (seconds, said) = Run(project.Folder, $"{Native.Command} validate");
            Assert.StartsWith("0 errors, 0 warnings\n", said, StringComparison.Ordinal);
            ours.Add(seconds);
            theirs.Add(Run(project.Folder, "pandoc paper.md -o pandoc.docx").Seconds);
        }

        var ratio = ours.Min() / theirs.Min();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{ours.Min():F2} s, pandoc {theirs.Min():F2} s, ratio {ratio:F2}"));
        Assert.Equal(240, Directory.GetFiles(Path.Combine(project.DataFolder, Period, "ambitions")).Length);
        Assert.True(ratio < MostOfPandocsTime,
            string.Create(CultureInfo.InvariantCulture, $"{ours.Min():F2} s, pandoc {theirs.Min():F2} s"));
    }

    /// <summary>User and system time, as bash measures them: a process that has ended cannot be asked any more.</summary>
    private static (double Seconds, string Said) Run(string folder, string command)
    {
        var (exitCode, said) = Shell.Run(folder, "bash", "-c", $"export LC_ALL=C TIMEFORMAT='%U %S'; time {command}");
        Assert.True(exitCode == 0, said);
        return (said.Trim().Split('\n')[^1].Split(' ').Sum(s => double.Parse(s, CultureInfo.InvariantCulture)), said);
    }

    private static void Multiply(TestProject project)
    {
        Repeat("data/framework.yaml", "objectives:\n", "\nsupporting_strategies:",
            copy => (text =>
                Id().Replace(Number().Replace(text, m => $"number: {Add(m, copy)}"), $"- id: $1-{copy}")));
        Repeat($"data/{Period}/paper.yaml", "annexes:\n", "\nannex_table:",
            copy => (text =>
                Objective().Replace(Letter().Replace(text, $"letter: ${{1}}{copy}"), $"objective: $1-{copy}")));
        foreach (var file in Directory.GetFiles(Path.Combine(project.DataFolder, Period, "ambitions")))
        {
            var text = File.ReadAllText(file);
            for (var copy = 0; copy < Copies; copy++)
                File.WriteAllText(
                    file.Replace(".yaml", $"-{copy}.yaml", StringComparison.Ordinal),
                    Ambition().Replace(text, m => $"ambition: {Add(m, copy)}"));
            File.Delete(file);
        }

        void Repeat(string file, string opening, string closing, Func<int, Func<string, string>> change)
        {
            var text = project.Read(file);
            var start = text.IndexOf(opening, StringComparison.Ordinal) + opening.Length;
            var end = text.IndexOf(closing, start, StringComparison.Ordinal);
            project.Write(file, text[..start]
                + string.Join('\n', Enumerable.Range(0, Copies).Select(copy => change(copy)(text[start..end])))
                + text[end..]);
        }

        static int Add(Match match, int copy) => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) + (12 * copy);
    }

    [GeneratedRegex(@"number: (\d+)")]
    private static partial Regex Number();

    [GeneratedRegex(@"- id: (\S+)")]
    private static partial Regex Id();

    [GeneratedRegex(@"letter: (\S+)")]
    private static partial Regex Letter();

    [GeneratedRegex(@"objective: (\S+)")]
    private static partial Regex Objective();

    [GeneratedRegex(@"^ambition: (\d+)", RegexOptions.Multiline)]
    private static partial Regex Ambition();
}
