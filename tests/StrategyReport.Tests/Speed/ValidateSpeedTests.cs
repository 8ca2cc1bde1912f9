using System.Globalization;
using System.Text.RegularExpressions;

namespace StrategyReport.Tests.Speed;

/// <summary>The native program on the shipped data twenty times over: 240 ambitions.</summary>
public partial class ValidateSpeedTests(Xunit.Abstractions.ITestOutputHelper output)
{
    private const string Period = "2023-24-Q4";
    private const int Copies = 20;

    [NativeFact("bash")]
    public void Checking_240_ambitions_takes_less_than_a_second_of_processor_time()
    {
        using var project = TestProject.Shipped();
        Directory.Delete(Path.Combine(project.DataFolder, "2024-25-Q2"), recursive: true);
        Multiply(project);
        project.Replace($"data/{Period}/paper.yaml", "Annexes A to D give", "The annexes give");
        Shell.Run(project.Folder, "bash", "-c", $"{Native.Command} schema");

        // Of several runs the shortest: others share the machine.
        var seconds = Enumerable.Range(0, 7).Select(_ => Run(project.Folder, Native.Command)).ToList();

        output.WriteLine(string.Join(", ", seconds.Select(s => s.ToString("F2", CultureInfo.InvariantCulture))));
        Assert.Equal(240, Directory.GetFiles(Path.Combine(project.DataFolder, Period, "ambitions")).Length);
        Assert.True(seconds.Min() < 1, string.Create(CultureInfo.InvariantCulture, $"{seconds.Min():F2} s"));
    }

    /// <summary>User and system time, as bash measures them: a process that has ended cannot be asked any more.</summary>
    private static double Run(string folder, string command)
    {
        var (exitCode, said) = Shell.Run(folder, "bash", "-c", $"export LC_ALL=C TIMEFORMAT='%U %S'; time {command} validate");
        Assert.True(exitCode == 0 && said.StartsWith("0 errors, 0 warnings\n", StringComparison.Ordinal), said);
        return said.Trim().Split('\n')[^1].Split(' ').Sum(s => double.Parse(s, CultureInfo.InvariantCulture));
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
