namespace StrategyReport.Tests.Sources;

/// <summary>What lies outside the folders is not read, whatever leads there.</summary>
public class LinkTests
{
    private const string Period = "2025-26-Q2";
    private const string Ambition = $"data/{Period}/ambitions/01-harm.yaml";
    private const string Contents = "templates/board-paper/contents.sbn";
    private const string Board = "templates/board-paper/paper.sbn";

    [Theory]
    [InlineData("../../outside.png")]
    [InlineData("%2e%2e/%2e%2e/outside.png")]
    [InlineData("figures/../../../outside.png")]
    public void A_picture_whose_path_turns_back_is_refused_at_the_text(string path)
    {
        using var project = TestProject.Named("tiny").Picture("outside.png", 900, 600)
            .Write("data/2025-26-Q2/figures/x.txt", "x");
        Illustrate(project, path);

        Assert.Contains($"01-harm.yaml:8:3: error SR2014: The picture '{path}' cannot be read. Its path has '..' in it",
            project.Diagnose(Period), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Ambition)]
    [InlineData(Contents)]
    [InlineData(Board)]
    [InlineData("templates/board-paper/colours.yaml")]
    [InlineData("templates/board-paper/reference.docx")]
    [InlineData("data/framework.yaml")]
    [InlineData($"data/{Period}/paper.yaml")]
    public void A_link_out_of_the_folder_is_refused_and_nothing_of_its_target_is_told(string file)
    {
        using var project = WithContents().Write("secret.txt", "root: the secret").Write(file, null);
        Link(project, file, "secret.txt");

        var result = project.Run("build", "-p", Period, "-o", Path.Combine(project.Folder, "x.docx"));

        Assert.Equal(1, result.ExitCode);
        Assert.Contains($"{file}: error SR1011: The file cannot be read. A link leads out of the folder '", result.Error,
            StringComparison.Ordinal);
        Assert.DoesNotContain("the secret", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_that_is_a_link_out_of_the_folder_is_refused_at_the_text()
    {
        using var project = TestProject.Named("tiny").Picture("outside.png", 900, 600).Write("data/2025-26-Q2/figures/x.txt", "x");
        Link(project, "data/2025-26-Q2/figures/dot.png", "outside.png");
        Illustrate(project, "figures/dot.png");

        Assert.Contains("error SR2014: The picture 'figures/dot.png' cannot be read. A link leads out of the folder 'data'",
            project.Diagnose(Period), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_is_a_link_out_is_refused_once()
    {
        using var project = TestProject.Named("tiny");
        Directory.Move(Path.Combine(project.DataFolder, Period, "ambitions"), Path.Combine(project.Folder, "elsewhere"));
        Link(project, $"data/{Period}/ambitions", "elsewhere");

        Assert.Equal($"data/{Period}/ambitions: error SR1011: The folder cannot be read. A link leads out of the folder 'data'."
            + " Put the file itself in its place.\n", project.Diagnose(Period));
    }

    [Fact]
    public void A_link_within_the_folder_is_followed_and_counts_for_the_digest()
    {
        using var project = TestProject.Named("tiny");
        var expected = Digest(project);
        Directory.Move(Path.Combine(project.DataFolder, Period, "ambitions"), Path.Combine(project.DataFolder, "shared"));
        Link(project, $"data/{Period}/ambitions", "data/shared");
        Link(project, $"data/{Period}/figures", $"data/{Period}");

        Assert.Equal("", project.Diagnose(Period));
        Assert.Equal(expected, Digest(project));
    }

    [Fact]
    public void Folders_that_are_links_themselves_are_read()
    {
        using var project = TestProject.Named("tiny");
        foreach (var folder in new[] { "data", "templates" })
        {
            Directory.Move(Path.Combine(project.Folder, folder), Path.Combine(project.Folder, folder + "-1"));
            Link(project, folder, folder + "-1");
        }

        Assert.Equal("0 errors, 0 warnings\n", project.Run("validate").Out);
    }

    [Fact]
    public void Links_that_lead_round_or_nowhere_are_told_as_such()
    {
        using var project = TestProject.Named("tiny").Write(Ambition, null);
        Link(project, Ambition, Ambition);
        Assert.Contains($"{Ambition}: error SR1011: The file cannot be read. It is a link that leads back to itself.",
            project.Diagnose(Period), StringComparison.Ordinal);

        project.Write(Ambition, null);
        Link(project, Ambition, "data/nowhere.yaml");
        Assert.Contains($"{Ambition}: error SR1011: The file cannot be read. It is a link to something that does not exist.",
            project.Diagnose(Period), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dangling", "nowhere")]
    [InlineData("round", "round")]
    public void A_link_in_a_period_that_leads_to_nothing_is_told_though_nothing_reads_it(string name, string target)
    {
        using var project = TestProject.Named("tiny");
        File.CreateSymbolicLink(Path.Combine(project.DataFolder, Period, name), target);

        Assert.Equal($"data/{Period}/{name}: warning SR1021: Nothing reads this: it belongs to no ambition and to no paper. It is a link that"
            + " leads nowhere: put the file itself in its place, or remove it.\n", project.Diagnose(Period));
        Assert.Equal(0, project.Run("build", "-o", Path.Combine(project.Folder, "x.docx")).ExitCode);
    }

    [Theory]
    [InlineData("ambitions/.#01-harm.yaml")]
    [InlineData(".#paper.yaml")]
    [InlineData("figures/.#x.png")]
    public void The_lock_of_an_editor_is_left_alone(string name)
    {
        using var project = TestProject.Named("tiny");
        Directory.CreateDirectory(Path.Combine(project.DataFolder, Period, "figures"));
        File.CreateSymbolicLink(Path.Combine(project.DataFolder, Period, name), "me@host.1:2");

        Assert.Equal("", project.Diagnose(Period));
    }

    [Fact]
    public void Of_an_earlier_ambition_that_cannot_be_read_nobody_says_what_it_planned()
    {
        const string Earlier = "data/2025-26-Q2/ambitions/01-harm.yaml";
        using var project = TestProject.Named("harbour").Replace("data/2025-26-Q4/ambitions/01-harm.yaml",
            "escalations: None to report.", "escalations: None to report.\nactions:\n  falls-clinic: done");
        Assert.Contains("SR2038", project.Diagnose("2025-26-Q4"), StringComparison.Ordinal);

        project.Write(Earlier, null);
        File.CreateSymbolicLink(Path.Combine(project.Folder, Earlier), "nowhere");

        Assert.DoesNotContain("SR2038", project.Diagnose("2025-26-Q4"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_is_called_like_the_file_of_an_ambition_is_told()
    {
        using var project = TestProject.Named("tiny").Write($"data/{Period}/ambitions/09.yaml/x.txt", "x");

        Assert.Contains($"data/{Period}/ambitions/09.yaml: warning SR1021: Nothing reads this", project.Diagnose(Period),
            StringComparison.Ordinal);
    }

    private static TestProject WithContents() => TestProject.Named("tiny")
        .Replace($"data/{Period}/paper.yaml", "status: final", "status: final\ncontents: true");

    private static void Illustrate(TestProject project, string picture) =>
        project.Replace(Ambition, "**Falls**", $"![What the ward saw in September]({picture})");

    private static void Link(TestProject project, string file, string target) =>
        File.CreateSymbolicLink(Path.Combine(project.Folder, file), Path.Combine(project.Folder, target));

    private static string Digest(TestProject project) =>
        Report.Compose(new ReportRequest(project.Sources, Period), [])!.Origin.Data;
}
