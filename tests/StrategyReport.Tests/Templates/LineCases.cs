using System.Text.RegularExpressions;

namespace StrategyReport.Tests.Templates;

/// <summary>
/// Each line of a <c>.lines</c> file is a template of its own, within a paragraph; its twin shows below each line what the
/// designer reads: the message, or what is printed.
/// </summary>
public partial class LineCases
{
    public static TheoryData<string> Cases => Snapshot.Cases("Lines", "*.lines");

    [Theory, MemberData(nameof(Cases))]
    public void A_line_prints_what_it_means_or_says_what_is_wrong(string name)
    {
        var file = Path.Combine(Snapshot.FolderOf(), "Lines", name);
        using var project = TestProject.Named("tiny");

        Snapshot.VerifyCase(file, string.Concat(File.ReadLines(file).Select(line => $"{line}\n    {Outcome(line, project)}\n")));
    }

    /// <summary>Designers come from papers, not from programs.</summary>
    [Theory, MemberData(nameof(Cases))]
    public void No_message_speaks_of_programs_or_shows_what_the_program_adds(string name)
    {
        var told = File.ReadAllText(Path.Combine(Snapshot.FolderOf(), "Lines", Path.ChangeExtension(name, ".verified.txt")));

        Assert.DoesNotMatch(Internals(), told);
    }

    private static string Outcome(string line, TestProject project)
    {
        project.Write("templates/board-paper/cover.sbn", $"<p>{line}</p>\n");
        if (project.Diagnose("2025-26-Q2") is { Length: > 0 } told)
            return told.TrimEnd().Replace("templates/board-paper/cover.sbn:", "", StringComparison.Ordinal).Replace("\n", "\n    ", StringComparison.Ordinal);
        var page = Path.Combine(project.Folder, "page.html");
        Assert.Equal(0, project.Run("build", "--period", "2025-26-Q2", "--output", page).ExitCode);
        return Printed().Match(File.ReadAllText(page)) is { Success: true } printed ? printed.Groups[1].Value : "(nothing)";
    }

    [GeneratedRegex("<p[^>]*>(= .*?)</p>")]
    private static partial Regex Printed();

    [GeneratedRegex("System\\.|Scriban\\.|Parameter '|Exception|Object reference|IEnumerable|Int32|long<|double<|data-at|data-source|recogniz")]
    private static partial Regex Internals();
}
