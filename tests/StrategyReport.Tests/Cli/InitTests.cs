using System.Text.Json;
using System.Text.Json.Nodes;
using StrategyReport.Cli;
using StrategyReport.Cli.Commands;

namespace StrategyReport.Tests.Cli;

/// <summary>The first folder: it builds at once, it takes what was chosen, and it leaves alone what is there.</summary>
public sealed class InitTests : IDisposable
{
    private const string Period = "2026-27-Q2";
    private const string Unwritten = $"data/{Period}/ambitions/02-care-at-home.yaml";
    private static readonly string Starter = Path.Combine(Snapshot.Root, "src/StrategyReport.Cli/Starter");
    private readonly string _folder = Directory.CreateTempSubdirectory("strategy-report-init-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void It_writes_the_files_to_start_with_the_workflow_of_the_repository_and_the_schemas()
    {
        var (exitCode, output, error) = Init("--period", Period);

        Assert.Equal((0, $"Next: go to the folder '{_folder}', and run 'strategy-report preview'.\n"), (exitCode, error));
        var expected = FilesIn(Starter).ToDictionary(f => f, f => File.ReadAllBytes(Path.Combine(Starter, f)));
        expected.Add(".github/workflows/paper.yml", File.ReadAllBytes(Path.Combine(Snapshot.Root, ".github/workflows/paper.yml")));
        foreach (var schema in (string[])["ambition", "framework", "paper"]) expected.Add($"data/schema/{schema}.schema.json", []);
        Assert.Equal(expected.Keys.Order(StringComparer.Ordinal), FilesIn(_folder));
        Assert.Equal(expected.Keys.Order(StringComparer.Ordinal).Select(f => Path.Combine(_folder, f)), output.TrimEnd('\n').Split('\n'));
        Assert.All(expected.Where(f => f.Value.Length > 0), f => Assert.Equal(f.Value, File.ReadAllBytes(Path.Combine(_folder, f.Key))));
        // They are those that 'schema' writes.
        var schemas = FilesIn(_folder).Where(f => f.EndsWith(".json", StringComparison.Ordinal)).ToDictionary(f => f, Read);
        Run("schema");
        Assert.All(schemas, s => Assert.Equal(s.Value, Read(s.Key)));
    }

    [Fact]
    public void Nothing_is_wrong_in_it_but_that_one_ambition_is_still_to_be_written()
    {
        Init("--period", Period);

        var (exitCode, findings, _) = Run("validate", "--format", "json");

        Assert.Equal(0, exitCode);
        Assert.All(JsonNode.Parse(findings)!["diagnostics"]!.AsArray(), f =>
            Assert.Equal(("SR2002", "warning", true),
                ((string)f!["code"]!, (string)f["severity"]!, ((string)f["file"]!).EndsWith(Unwritten, StringComparison.Ordinal))));
        Assert.EndsWith("\n0 errors, 6 warnings\n", Run("validate").Out, StringComparison.Ordinal);
        Assert.Equal(0, Build("paper.docx").ExitCode);
        Assert.Equal(0, Run("status").ExitCode);
        Assert.Equal(1, Run("build", "--final", "--output", Path.Combine(_folder, "out/final.docx")).ExitCode);
    }

    /// <summary>What may be there and is not stands in a comment; the '# ' taken away, it is right.</summary>
    [Theory]
    [InlineData("framework.yaml", "framework")]
    [InlineData($"{Period}/paper.yaml", "paper")]
    public void Every_key_has_its_place_and_those_in_comments_are_right(string file, string schema)
    {
        Init("--period", Period);
        var text = StarterNotes.Uncommented(Read($"data/{file}"));

        Assert.All(StarterNotes.KeysOf(Read($"data/schema/{schema}.schema.json")), key => Assert.True(StarterNotes.HasKey(text, key), key));

        // The period before, which comments name.
        foreach (var other in FilesIn(Path.Combine(_folder, $"data/{Period}")))
            Write($"data/2026-27-Q1/{other}", Read($"data/{Period}/{other}"));
        Write($"data/{file}", text);
        if (schema == "framework") Write($"data/{Period}/ambitions/03-valued-people.yaml", "ambition: 3\n" + Keys(Read(Unwritten)));
        var (exitCode, found, _) = Run("validate", "--period", Period);
        Assert.True(exitCode == 0, found);

        static string Keys(string ambition) => ambition[(ambition.IndexOf("ambition: 2\n", StringComparison.Ordinal) + 12)..];
    }

    [Theory]
    [InlineData("2025-26-Q4", "quarter 4 of 2025-26", "2026-03-31")]
    [InlineData("2026-27-H1", "the first half of 2026-27", "2026-09-30")]
    [InlineData("2026-27-H2", "the second half of 2026-27", "2027-03-31")]
    [InlineData("2026-27", "the year 2026-27", "2027-03-31")]
    [InlineData("2028-02", "February 2028", "2028-02-29")]
    [InlineData("2011-12", "the year 2011-12", "2012-03-31")]
    public void The_period_is_in_the_title_and_has_its_last_day(string period, string words, string end)
    {
        Assert.Equal(0, Init("--period", period).ExitCode);

        var paper = Read($"data/{period}/paper.yaml");
        Assert.Contains($"\ntitle: \"Trust ambitions: progress update, {words}\"\n", paper, StringComparison.Ordinal);
        Assert.Contains($"\nperiod_end: {end}\n", paper, StringComparison.Ordinal);
        Assert.EndsWith("\n0 errors, 6 warnings\n", Run("validate").Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-11-27", "2026-27-Q2")]
    [InlineData("2026-04-01", "2025-26-Q4")]
    [InlineData("2026-03-31", "2025-26-Q3")]
    [InlineData("2026-06-30", "2025-26-Q4")]
    [InlineData("2026-07-01", "2026-27-Q1")]
    [InlineData("2027-01-01", "2026-27-Q3")]
    public void The_quarter_that_ended_last_is_meant(string today, string period) =>
        Assert.Equal(period, FirstFolder.UsualPeriod(DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void What_was_chosen_is_in_the_paper()
    {
        var (exitCode, _, error) = Init(
            "--period", Period, "--organisation", "St Mary's: Trust #1", "--colour", "#7a1f5c", "--scale", "On track, At risk, Off track");

        Assert.Equal(0, exitCode);
        Assert.Contains("reference.docx: change them there, in Word.", error, StringComparison.Ordinal);
        Assert.Contains("add 'meaning' to the levels of 'confidence'", error, StringComparison.Ordinal);
        Assert.Contains(
            "  confidence:\n    - id: on-track\n      label: On track\n      fill: \"00B050\"\n    - id: at-risk\n      label: At risk\n      fill: FFB81C\n",
            Read("data/framework.yaml"), StringComparison.Ordinal);
        Assert.Equal(0, Build("paper.html", "--templates", Path.Combine(_folder, "templates")).ExitCode);
        var page = Read("paper.html");
        Assert.Contains("St Mary's: Trust #1", page, StringComparison.Ordinal);
        Assert.Contains("--blue: #7A1F5C", page, StringComparison.Ordinal);
        Assert.Contains(">On track<", page, StringComparison.Ordinal);
        Assert.EndsWith(
            "\n0 errors, 6 warnings\n", Run("validate", "--templates", Path.Combine(_folder, "templates")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_usual_scale_keeps_what_its_levels_mean()
    {
        Assert.Equal(0, Init("--scale", "Green,Amber,Red").ExitCode);

        Assert.Equal(File.ReadAllText(Path.Combine(Starter, "data/framework.yaml")), Read("data/framework.yaml"));
    }

    [Fact]
    public void Words_for_levels_have_one_hyphen_between_them()
    {
        Assert.Equal((0, "", ""), Init("--scale", "On track – ahead,Fair / mixed", "--quiet"));

        Assert.Contains("- id: on-track-ahead\n", Read("data/framework.yaml"), StringComparison.Ordinal);
        Assert.Contains("- id: fair-mixed\n", Read("data/framework.yaml"), StringComparison.Ordinal);
        Assert.DoesNotContain(": green", Read("data/framework.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_colour_like_that_of_the_second_series_stays_out_of_charts_and_that_is_told()
    {
        Assert.Contains("Charts keep their colours", Init("--colour", "007F3B").Error, StringComparison.Ordinal);
        Assert.Contains("- \"005EB8\" # the first series", Read("templates/board-paper/colours.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_there_is_kept_and_told()
    {
        Write("README.md", "ours");
        var (exitCode, output, error) = Init();

        Assert.Equal((0, "ours"), (exitCode, Read("README.md")));
        Assert.StartsWith($"'{_folder}/README.md' was there already, and is kept as it is.\n", error, StringComparison.Ordinal);
        Assert.DoesNotContain("README.md", output, StringComparison.Ordinal);

        File.Delete(Path.Combine(_folder, ".gitignore"));
        (exitCode, output, error) = Init();
        Assert.Equal((0, $"{_folder}/.gitignore\n"), (exitCode, output));
        Assert.StartsWith($"'{_folder}/data' was there already, and is kept as it is.\n", error, StringComparison.Ordinal);
        Assert.Contains("--organisation has nothing to change", Init("--organisation", "Other").Error, StringComparison.Ordinal);
        Assert.Equal(0, Init("--colour", "005EB8").ExitCode);
        Assert.Contains("--colour has nothing to change", Init("--colour", "005EB8").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void All_is_written_or_nothing()
    {
        Write(".vscode", "a file");

        var (exitCode, output, error) = Init();

        Assert.Equal((2, ""), (exitCode, output));
        Assert.EndsWith(".vscode' is a file, and a folder is needed there\n", error, StringComparison.Ordinal);
        Assert.Equal([".vscode"], FilesIn(_folder));
    }

    [Theory]
    [InlineData("--colour", "blue", "'BLUE' is no colour. Write six hexadecimal digits, such as 005EB8.")]
    [InlineData("--colour", "FFB81C", "'FFB81C' is too light: white words on it, and links of this colour on white, could not be read (1.7:1; 4.5:1 is needed). Take a darker one.")]
    [InlineData("--scale", "Green", "a scale has 2 to 7 levels, and there are 1. Part them by commas.")]
    [InlineData("--scale", "Green,,Red", "the level '' does not begin with a letter.")]
    [InlineData("--scale", "Amber,Red,red", "there are two levels 'Red'.")]
    [InlineData("--scale", "Red,Amber,Green", "the best level comes first: Green,Amber,Red.")]
    [InlineData("--organisation", " ", "the organisation's name is empty.")]
    [InlineData("--period", "../2026-27-Q2", "'../2026-27-Q2' is no name of a first period. Name it like one of these: 2026-27-Q2 (a quarter), 2026-27-H1 (a half), 2026-27 (a year, from April) or 2026-09 (a month).")]
    public void What_cannot_be_is_refused(string option, string value, string reason)
    {
        Assert.Equal((2, "", $"strategy-report: {reason}\n"), Init(option, value));
        Assert.Empty(FilesIn(_folder));
    }

    [Fact]
    public void Editor_and_pre_commit_are_told_what_is_there()
    {
        Init("--period", Period);
        var settings = JsonNode.Parse(Read(".vscode/settings.json"), null, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip })!;
        var schemas = settings["yaml.schemas"]!.AsObject();

        Assert.Equal(FilesIn(Path.Combine(_folder, "data/schema")).Select(f => $"data/schema/{f}").Order(), schemas.Select(s => s.Key).Order());
        // A comment in each data file says the same to other editors.
        foreach (var (schema, files) in schemas)
            Assert.All(Directory.GetFiles(Path.Combine(_folder, "data"), Path.GetFileName((string)files!), SearchOption.AllDirectories),
                f => Assert.StartsWith("# yaml-language-server: $schema=", File.ReadAllText(f), StringComparison.Ordinal));
        var hook = YamlText.Read(Path.Combine(_folder, ".pre-commit-config.yaml"))["repos"]![0]!["hooks"]![0]!;
        Assert.Equal(YamlText.Read(Path.Combine(Snapshot.Root, ".pre-commit-hooks.yaml"))[0]!.ToJsonString(), hook.ToJsonString());
    }

    private (int ExitCode, string Out, string Error) Init(params string[] options) => Say(["init", _folder, .. options]);

    private (int ExitCode, string Out, string Error) Run(params string[] arguments) => Say([.. arguments, "--data", Path.Combine(_folder, "data")]);

    private (int ExitCode, string Out, string Error) Build(string file, params string[] options) =>
        Run(["build", "--output", Path.Combine(_folder, file), .. options]);

    private static (int ExitCode, string Out, string Error) Say(string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exitCode = CommandLine.Run(arguments, new Terminal(output, error));
        return (exitCode, output.ToString().ReplaceLineEndings("\n"), error.ToString().ReplaceLineEndings("\n"));
    }

    private static List<string> FilesIn(string folder) =>
        [.. Directory.GetFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 })
            .Select(f => Path.GetRelativePath(folder, f)).Order(StringComparer.Ordinal)];

    private string Read(string file) => File.ReadAllText(Path.Combine(_folder, file));

    private void Write(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(_folder, file))!);
        File.WriteAllText(Path.Combine(_folder, file), text);
    }
}
