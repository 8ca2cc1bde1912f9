using System.Globalization;

namespace StrategyReport.Tests.Imports;

/// <summary>
/// Papers of any texts: what comes back as it was sent changes no byte, and of a word that was changed in Word the paper that is built
/// again says what the edited one said.
/// </summary>
public sealed class ImportPropertyTests(Xunit.Abstractions.ITestOutputHelper output)
{
    private const string Period = "2025-26-H2", First = $"data/{Period}/ambitions/1.yaml", Second = $"data/{Period}/ambitions/2.yaml";

    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 2)];

    [Theory, MemberData(nameof(Seeds))]
    public void Papers_of_any_texts_come_back(int seed) => Check(seed * 10, 10);

    [SlowFact]
    public void So_do_a_thousand() => Check(100, 1000);

    private void Check(int from, int count)
    {
        var refused = 0;
        for (var seed = from; seed < from + count; seed++)
            if (!ComesBack(seed)) refused++;
        output.WriteLine($"{count} papers, in {refused} of them the change was refused and told");
        Assert.True(refused <= count / 50, $"{refused} of {count} changes were refused");
    }

    /// <returns>Whether the changed word was taken.</returns>
    private static bool ComesBack(int seed)
    {
        var random = new Random(seed);
        using var project = Project(random, out var text);
        var paper = project.Build(Period);
        var form = Path.Combine(project.Folder, "forms", $"{Period}.ambition-01.docx");
        Assert.Equal(0, project.Run("collect", "-p", Period, "-o", Path.Combine(project.Folder, "forms")).ExitCode);
        var before = (project.Read(First), project.Read(Second));

        var untouched = project.Run("import", paper, form, "--write");
        Assert.True(untouched is { ExitCode: 0, Out: "" }, $"seed {seed}: {untouched.Out}{untouched.Error}");
        Assert.Equal(before, (project.Read(First), project.Read(Second)));

        var (file, old) = (random.Next(2) == 0 ? paper : form, text[random.Next(text.Count)]);
        var put = ((string[])["changed", "1. other & more", "two *stars*", "“quoted”", "a_b_c", "# 5 < 6"])[random.Next(6)];
        FilledForm.Replace(file, old, put);
        var words = new DocxReader(File.ReadAllBytes(file)).Body.Value;
        var result = project.Run("import", file, "--write");
        if (result.ExitCode != 0)
        {
            Assert.True(result.Error.Contains("SR6013", StringComparison.Ordinal), $"seed {seed}, {old} → {put}: {result.Error}");
            Assert.Equal(before, (project.Read(First), project.Read(Second)));
            return false;
        }

        if (file == form) project.Run("collect", "-p", Period, "-o", Path.Combine(project.Folder, "again"));
        var again = file == form ? form.Replace("/forms/", "/again/", StringComparison.Ordinal) : project.Build(Period);
        var now = new DocxReader(File.ReadAllBytes(again)).Body.Value;
        Assert.True(words == now, $"seed {seed}, {old} → {put}: {result.Out}");
        var second = project.Run("import", file);
        Assert.True(second is { ExitCode: 0, Out: "" }, $"seed {seed}, again: {second.Out}{second.Error}");
        return true;
    }

    /// <param name="words">Of the first ambition.</param>
    private static TestProject Project(Random random, out IReadOnlyList<string> words)
    {
        var project = TestProject.Named("orchard").Replace($"data/{Period}/paper.yaml", "status: final", "status: draft");
        var text = new RandomMarkdown(random);
        var marks = string.Concat(Enumerable.Range(0, random.Next(1, 4)).Select(_ => $"  - \"{text.Line().Replace("\\", "\\\\", StringComparison.Ordinal)}\"\n"));
        project.Write(First, $"""
            ambition: 1
            marks:
            {marks}outlook: {((string[])["sunny", "mixed", "storm"])[random.Next(3)]}
            done: {random.Next(101).ToString(CultureInfo.InvariantCulture)}
            plans: [Estates, People]
            headline: "{text.Line().Replace("\\", "\\\\", StringComparison.Ordinal)}"
            story: |
            {text.Text()}hurdles: |
            {text.Text()}promised:
              library: carried
            next: |
            {text.Text()}
            """);
        words = text.Words;
        return project;
    }
}
