using System.Text.RegularExpressions;

namespace StrategyReport.Tests.EndToEnd;

/// <summary>The table of what has moved, "Since the last paper": another organisation's scales, fields and roles.</summary>
public partial class SinceTheLastPaperTests
{
    private const string Period = "2025-26-H2";
    private const string PaperFile = $"data/{Period}/paper.yaml";

    private const string Heading = "Since the last paper";
    private const string Headings = "Ambition | What has moved | Then | Now | Why";

    private static readonly string[] Moved =
    [
        Headings,
        "1. First visits (Annex A) | Rating | On course (green) | At risk (amber) | The lease of the second base fell through in December.",
        "1. First visits (Annex A) | Actions done | 40% | 42.5% | Two actions of five are done.",
        "1. First visits (Annex A) | Action: Open a second base | Planned | Carried over | Now due in June 2026.",
        "1. First visits (Annex A) | Action: Ask families what they think | Planned | Done |",
        "1. First visits (Annex A) | Action: Recruit two nurses | Planned | Dropped | The council employs them.",
        "1. First visits (Annex A) | Escalation | None | Opened |",
        "2. Planned visits (Annex A) | Rating | At risk (amber) | On course (green) | All visits are planned, as shown\u00A0Annex A.",
        "2. Planned visits (Annex A) | Escalation | Open | Closed |",
        "4. Leaders (Annex B) | Actions done | – | 85% |",
        "6. Buildings (Annex C) | The ambition | – | New |",
        "6. Buildings (Annex C) | Escalation | None | Opened |",
        "5. Surplus | The ambition | Reported on | Not in this paper |",
    ];

    [Theory]
    [InlineData("grid")]
    [InlineData("rows")]
    public void Each_move_stands_after_the_cover_with_its_reason_and_its_place(string layout)
    {
        using var project = Project().Replace(PaperFile, "annex_table:", $"annex_table:\n  layout: {layout}");

        var document = Read(project);

        Assert.Equal(Moved, Rows(document));
        Assert.Empty(document.Tables.ElementAt(1).Descendants(DocxReader.W + "vMerge"));
        Assert.Contains(" REF _Ref_annex_a", string.Concat(document.Tables.ElementAt(1).Descendants(DocxReader.W + "instrText").Select(i => i.Value)),
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_says_the_same_and_leads_to_the_annexes()
    {
        using var project = Project();
        var file = Path.Combine(project.Folder, "page.html");
        Assert.Equal(0, project.Run("build", "--period", Period, "--output", file).ExitCode);

        var page = File.ReadAllText(file);

        var table = page[page.IndexOf("<table", page.IndexOf(Heading + "</h", StringComparison.Ordinal), StringComparison.Ordinal)..];
        Assert.StartsWith("Ambition What has moved Then Now Why 1. First visits (Annex A) Rating On course (green) At risk (amber)",
            Words(table), StringComparison.Ordinal);
        Assert.Contains("<a href=\"#annex-a\">Annex A</a>", table, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rating_that_its_framework_drops_for_now_has_gone_where_the_paper_shows_it()
    {
        using var project = Project().Replace("data/2025-26-H2/ambitions/2.yaml", "done: 50", "# allow SR2002: not counted\ndone:");

        Assert.Contains("2. Planned visits (Annex A) | Actions done | 50% | – |", Rows(Read(project)));

        project.Replace(PaperFile, "[rating, done]", "[rating]").Replace("data/2025-26-H2/ambitions/2.yaml", "# allow SR2002: not counted\n", "");
        Assert.DoesNotContain("2. Planned visits (Annex A) | Actions done | 50% | – |", Rows(Read(project)));
    }

    [Fact]
    public void An_action_that_the_focus_repeats_is_carried_over_without_an_answer()
    {
        using var project = Project().Replace("data/2025-26-H2/ambitions/1.yaml", "  base: {outcome: carried, note: Now due in June 2026.}\n", "");

        Assert.Contains("1. First visits (Annex A) | Action: Open a second base | Planned | Carried over |", Rows(Read(project)));
    }

    [Fact]
    public void What_is_not_reported_on_takes_its_escalation_out_of_sight_in_so_many_words()
    {
        using var project = Project().Replace("data/2025-26-H1/ambitions/5.yaml", "alerts: None to report.", "alerts: The bank is closing.");

        Assert.Equal("5. Surplus (with an open escalation) | The ambition | Reported on | Not in this paper |", Rows(Read(project))[^1]);
    }

    [Theory]
    [InlineData("caption: All", "Section 1.0")]
    [InlineData("id: all\n          caption: All", "Table 1")]
    public void Without_annexes_the_place_is_the_table_of_ambitions_or_its_section(string keys, string place)
    {
        using var project = Project().Replace("data/framework.yaml", "roles:", "rules: {SR2031: off}\nroles:");
        foreach (var paper in new[] { PaperFile, "data/2025-26-H1/paper.yaml" })
        {
            var text = project.Read(paper);
            var end = Math.Max(text.IndexOf("# allow", StringComparison.Ordinal), 0);
            text = text[..(end > 0 ? end : text.IndexOf("annexes:", StringComparison.Ordinal))];
            project.Write(paper, text.Replace("in the annexes", "below", StringComparison.Ordinal)
                + $"      - ambitions:\n          {keys}\n          columns:\n            - {{heading: Ambition, show: ambition}}\n            - {{heading: Rating, show: rating}}\n");
        }

        foreach (var (period, missing) in new[] { ("2025-26-H1", 6), (Period, 5) })
            project.Write($"data/{period}/ambitions/{missing}.yaml",
                project.Read($"data/{(missing == 6 ? Period : "2025-26-H1")}/ambitions/{missing}.yaml"));
        project.Replace("data/2025-26-H2/ambitions/2.yaml", ", [as shown](#annex-a)", "");

        Assert.StartsWith($"1. First visits ({place}) | Rating | On course (green)", Rows(Read(project))[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nothing_has_moved_it_says_so()
    {
        using var project = Project();
        foreach (var number in new[] { 1, 2, 3, 4 })
            project.Write($"data/2025-26-H1/ambitions/{number}.yaml", $"ambition: {number}\nrating: on\ndone: 5\nresults: Much.\n"
                + "next_steps: More.\nalerts: None to report.\n")
                .Write($"data/2025-26-H2/ambitions/{number}.yaml", $"ambition: {number}\nrating: on\ndone: 5\nresults: Most.\n"
                + "next_steps: The rest.\nalerts: None to report.\n");
        project.Replace(PaperFile, "objective: places", "objective: money").Replace(PaperFile, "# allow SR2033: money is reported on once a year\n", "")
            .Write("data/2025-26-H2/ambitions/6.yaml", null)
            .Write("data/2025-26-H2/ambitions/5.yaml", project.Read("data/2025-26-H1/ambitions/5.yaml")
                .Replace("A surplus", "A good surplus", StringComparison.Ordinal).Replace("Keep it.", "Keep it up.", StringComparison.Ordinal));

        var document = Read(project);

        Assert.NotEqual(Headings, DocxReader.Cells(document.Tables.ElementAt(1)).Split('\n')[0]);
        Assert.Contains("Nothing has moved since the paper for 2025-26-H1 (to 30 September 2025): "
            + "the ratings, the escalations and the ambitions are the same.", document.Paragraphs.Select(DocxReader.Text));
    }

    [Fact]
    public void Errors_in_the_paper_before_leave_the_table_out_and_are_told()
    {
        using var project = Project().Replace(PaperFile, "status: final", "status: draft")
            .Replace("data/2025-26-H1/ambitions/1.yaml", "rating: on", "rating: green");
        var file = Path.Combine(project.Folder, "out.docx");

        var result = project.Run("build", "--period", Period, "--output", file);

        Assert.Contains("paper.yaml:4:10: warning SR2071: The table of changes is left out: errors stand in 2025-26-H1", result.Error,
            StringComparison.Ordinal);
        Assert.DoesNotContain(Heading, new DocxReader(File.ReadAllBytes(file)).Paragraphs.Select(DocxReader.Text));
    }

    [Fact]
    public void Without_the_word_nor_in_one_annex_alone_there_is_no_table()
    {
        using var project = Project();
        var annex = Path.Combine(project.Folder, "annex.docx");

        var alone = project.Run("build", "--period", Period, "--objective", "home", "--output", annex);

        Assert.Equal((0, ""), (alone.ExitCode, alone.Error));
        Assert.DoesNotContain(Heading, new DocxReader(File.ReadAllBytes(annex)).Paragraphs.Select(DocxReader.Text));
        Assert.DoesNotContain(Heading, new DocxReader(File.ReadAllBytes(project.Build("2025-26-H1"))).Paragraphs.Select(DocxReader.Text));
    }

    [Theory]
    [InlineData("2", 1)]
    [InlineData("3", 0)]
    public void The_house_says_by_how_many_points_a_percentage_may_move_without_a_reason(string points, int warnings)
    {
        using var project = Project().Replace("data/2025-26-H2/ambitions/1.yaml", "{percent: 42.5, reason: Two actions of five are done.}", "42.5")
            .Replace("data/framework.yaml", "roles:", $"rules: {{SR2070: {{severity: warning, points: {points}}}}}\nroles:");

        Assert.EndsWith($"0 errors, {warnings} warning{(warnings == 1 ? "" : "s")}\n", project.Run("validate").Out, StringComparison.Ordinal);
    }

    private static TestProject Project() => TestProject.Named("moved");

    private static DocxReader Read(TestProject project) => new(File.ReadAllBytes(project.Build(Period)));

    private static string[] Rows(DocxReader document) =>
        [.. DocxReader.Cells(document.Tables.ElementAt(1)).Split('\n').Select(r => r.TrimEnd())];

    private static string Words(string html) =>
        Spaces().Replace(Tags().Replace(html.Replace("</t", " </t", StringComparison.Ordinal), ""), " ").Trim();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tags();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
