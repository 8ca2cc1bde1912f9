namespace StrategyReport.Tests.Cli;

/// <summary>Whatever was pasted: what <c>fix</c> writes is what was meant, nothing else has moved, and a second run has nothing to do.</summary>
public class FixPropertyTests
{
    private const string File = "data/2025-26-Q4/ambitions/01-harm.yaml";

    /// <summary>Paragraphs as they were pasted, and as they are meant; blank lines apart.</summary>
    private static readonly (string Pasted, string Meant)[] Paragraphs =
    [
        ("Staff were trained in June.", "Staff were trained in June."),
        ("• Care plans are shared.\n• Calls are answered.", "- Care plans are shared.\n- Calls are answered."),
        ("\uF0B7\tCare plans are shared.\n\uF0B7\tCalls are answered.", "- Care plans are shared.\n- Calls are answered."),
        ("- • The clinic is open.", "- The clinic is open."),
        ("The\u00A0clinic is open and\u00A0well used.", "The clinic is open and well used."),
        ("The cli\u00ADnic is o\u200Bpen.", "The clinic is open."),
        ("Beds by ward:\n| Ward | Beds |\n| --- | --- |\n| East | 12 |", "Beds by ward:\n| Ward | Beds |\n| --- | --- |\n| East | 12 |"),
        ("Ward\tBeds\nEast\t12", "| Ward | Beds |\n| --- | --- |\n| East | 12 |"),
        ("The ** clinic ** is open.", "The **clinic** is open."),
        ("They don\u00E2\u20AC\u2122t wait.", "They don\u2019t wait."),
        ("1. First, a plan.\n2. Then, a ward.", "1. First, a plan.\n2. Then, a ward."),
        ("A text with # and 'quotes': as it is.", "A text with # and 'quotes': as it is."),
    ];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 25)];

    [Theory, MemberData(nameof(Seeds))]
    public void What_was_pasted_becomes_what_was_meant(int seed)
    {
        var random = new Random(seed);
        var chosen = Enumerable.Range(0, random.Next(1, 7)).Select(_ => Paragraphs[random.Next(Paragraphs.Length)]).ToList();
        using var project = TestProject.Named("harbour");
        var before = Block(chosen.Select(p => p.Pasted));
        project.Replace(File, "  The falls clinic has opened.\n", before);
        var rest = project.Read(File).Replace(before, "", StringComparison.Ordinal);

        Assert.Equal(0, project.Run("fix").ExitCode);

        var mended = project.Read(File);
        var start = mended.IndexOf("successes: |\n", StringComparison.Ordinal) + "successes: |\n".Length;
        var end = mended.IndexOf("challenges:", StringComparison.Ordinal);
        Assert.Equal(Lines(Block(chosen.Select(p => p.Meant))), Lines(mended[start..end]));
        Assert.Equal(rest, mended[..start] + mended[end..]);
        Assert.StartsWith("There is nothing to mend.", project.Run("fix").Error, StringComparison.Ordinal);
        Assert.Equal(mended, project.Read(File));
    }

    private static string Block(IEnumerable<string> paragraphs) =>
        string.Join("\n", paragraphs.Select(p => "  " + p.Replace("\n", "\n  ", StringComparison.Ordinal) + "\n"));

    private static List<string> Lines(string text) => [.. text.Split('\n').Where(l => l.Trim().Length > 0)];
}
