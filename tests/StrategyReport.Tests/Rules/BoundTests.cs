namespace StrategyReport.Tests.Rules;

/// <summary>Each number by which a rule decides, as it is where the house says nothing, with a text on each side of it.</summary>
public class BoundTests
{
    private const string Harm = "data/2025-26-Q4/ambitions/01-harm.yaml";
    private const string Learning = "data/2025-26-Q4/ambitions/02-learning.yaml";

    /// <summary>Challenges of the second ambition report nothing; half of it was done in the second quarter.</summary>
    [Theory]
    [InlineData("49.9", true)]
    [InlineData("50", false)]
    [InlineData("50.1", false)]
    [InlineData("1", true)]
    [InlineData("0", true)]
    public void SR2035_is_told_of_less_than_the_last_period_and_not_of_the_same(string percent, bool isTold) =>
        Holds("SR2035", isTold, Changed(Learning, "{percent: 80}", $"{{percent: {percent}}}"));

    [Theory]
    [InlineData("0", false)]
    [InlineData("0.01", true)]
    [InlineData("0.99", true)]
    [InlineData("1", false)]
    public void SR2062_is_told_between_none_and_one(string percent, bool isTold) =>
        Holds("SR2062", isTold, Changed(Harm, "{percent: 70}", $"{{percent: {percent}, note: As counted}}"));

    [Theory]
    [InlineData("-1", true)]
    [InlineData("-0.01", true)]
    [InlineData("0", false)]
    [InlineData("100", false)]
    [InlineData("100.01", true)]
    [InlineData("101", true)]
    public void A_percentage_goes_from_0_to_100(string percent, bool isTold) =>
        Holds("SR2003", isTold, Changed(Harm, "{percent: 70}", $"{{percent: {percent}, note: As counted}}"));

    /// <summary>The first ambition has moved from 60 by as many points.</summary>
    [Theory]
    [InlineData(null, "60", false)]
    [InlineData(null, "61", true)]
    [InlineData(null, "59", true)]
    [InlineData(10, "70", false)]
    [InlineData(10, "71", true)]
    [InlineData(10, "50", false)]
    [InlineData(10, "49", true)]
    public void SR2070_is_told_of_more_points_than_the_house_allows(int? points, string percent, bool isTold)
    {
        var project = House(points is null ? null : $"SR2070: {{points: {points}}}");
        project.Replace("data/2025-26-Q4/paper.yaml", "status: draft", "status: draft\nchanges: true");
        foreach (var (file, old) in new[] { (Learning, "80"), ("data/2025-26-Q4/ambitions/03-staying.yaml", "60") })
            project.Replace(file, $"{{percent: {old}}}", $"{{percent: {old}, reason: All have met.}}");
        Holds("SR2070", isTold, project.Replace(Harm, "{percent: 70}", $"{{percent: {percent}}}"));
    }

    /// <summary>An escalation that has been open for three periods, and for four.</summary>
    [Theory]
    [InlineData(3, false)]
    [InlineData(4, true)]
    public void SR2036_is_told_of_the_fourth_period_in_a_row(int periods, bool isTold)
    {
        var project = TestProject.Named("harbour");
        var ends = new[] { "2025-06-30", "2025-09-30", "2025-12-31", "2026-03-31" };
        for (var quarter = 4; quarter > 4 - periods; quarter--)
            foreach (var file in new[] { "paper.yaml", "ambitions/01-harm.yaml", "ambitions/02-learning.yaml", "ambitions/03-staying.yaml" })
                project.Write($"data/2025-26-Q{quarter}/{file}", project.Read($"data/2025-26-Q4/{file}")
                    .Replace("2026-03-31", ends[quarter - 1], StringComparison.Ordinal)
                    .Replace("escalations: None to report.", "escalations: The wards need agency staff.", StringComparison.Ordinal));

        if (periods < 4) project.Write("data/2025-26-Q1/paper.yaml", null);
        Holds("SR2036", isTold, project);
    }

    [Theory]
    [InlineData(60, false)]
    [InlineData(61, true)]
    public void SR2011_is_told_of_a_sentence_of_more_than_60_words(int words, bool isTold) =>
        Holds("SR2011", isTold, Changed(Harm, "The falls clinic has opened.", $"We met. {Sentence(words)} All came."));

    [Theory]
    [InlineData(120, false)]
    [InlineData(121, true)]
    public void SR2012_is_told_of_a_bullet_of_more_than_120_words(int words, bool isTold) =>
        Holds("SR2012", isTold, Changed(Harm, "Fill the last shifts by June 2026.", $"{Sentence(40)} {Sentence(40)} {Sentence(words - 80)}"));

    /// <summary>The row may have 100 words.</summary>
    [Theory]
    [InlineData(100, false)]
    [InlineData(101, true)]
    public void SR2013_is_told_of_a_cell_with_more_words_than_its_row_may_have(int words, bool isTold) =>
        Holds("SR2013", isTold, Changed(Harm, "The falls clinic has opened.", $"{Sentence(50)} {Sentence(words - 50)}"));

    [Theory]
    [InlineData(600, false)]
    [InlineData(599, true)]
    public void SR2015_is_told_of_a_picture_of_less_than_600_pixels(int width, bool isTold) =>
        Holds("SR2015", isTold, Changed(Harm, "The falls clinic has opened.", "The clinic:\n\n  ![The door of the clinic](door.png)")
            .Picture("data/2025-26-Q4/door.png", width, 300));

    [Theory]
    [InlineData(4, false)]
    [InlineData(5, true)]
    public void SR2020_is_told_of_a_list_of_more_than_four_levels(int levels, bool isTold) =>
        Holds("SR2020", isTold, Changed(Harm, "  - Fill the last shifts by June 2026.",
            string.Concat(Enumerable.Range(1, levels).Select(l => $"{new string(' ', 2 * l)}- Level {l} of the plan.\n")).TrimEnd()));

    /// <summary>In a cell the first heading sets the level.</summary>
    [Theory]
    [InlineData("##", "###", false)]
    [InlineData("##", "####", true)]
    [InlineData("###", "##", false)]
    public void SR2018_is_told_of_a_level_that_is_skipped(string first, string second, bool isTold) =>
        Holds("SR2018", isTold, Changed(Harm, "The falls clinic has opened.", $"{first} Falls\n\n  Fewer.\n\n  {second} Wards\n\n  All."));

    [Theory]
    [InlineData("31 January", false)]
    [InlineData("32nd January", true)]
    [InlineData("30 April", false)]
    [InlineData("31 April", true)]
    [InlineData("29 February", false)]
    [InlineData("30 February", true)]
    [InlineData("28 February 2025", false)]
    [InlineData("29 February 2025", true)]
    [InlineData("29 February 2024", false)]
    [InlineData("01/01/2025", false)]
    [InlineData("00/01/2025", true)]
    [InlineData("01/00/2025", true)]
    [InlineData("31/12/2025", false)]
    [InlineData("01/13/2025", true)]
    [InlineData("The 31 March referrals", false)]
    [InlineData("The 32 March referrals", false)]
    public void SR2063_is_told_of_a_day_that_no_calendar_has(string date, bool isTold) =>
        Holds("SR2063", isTold, Changed(Harm, "The falls clinic has opened.", $"The clinic opened: {date}."));

    /// <summary>The period ends on 31 March 2026, and the Board meets on 6 May.</summary>
    [Theory]
    [InlineData("30 March 2026", "the period ended")]
    [InlineData("31 March 2026", "the Board meets")]
    [InlineData("March 2026", "the Board meets")]
    [InlineData("5 May 2026", "the Board meets")]
    [InlineData("6 May 2026", null)]
    [InlineData("May 2026", null)]
    [InlineData("7 May 2026", null)]
    [InlineData("March 1900", null)]
    [InlineData("March 1901", "the period ended")]
    [InlineData("March 2199", null)]
    public void SR2008_is_told_of_what_is_planned_for_a_day_before_the_meeting(string date, string? why)
    {
        using var project = Changed(Harm, "June 2026", date);
        var told = Finding.Of(project).FirstOrDefault(f => f.Fault.Code == "SR2008");

        if (why is null) Assert.Null(told);
        else Assert.Contains(why, told?.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2025-09-29", "before")]
    [InlineData("2025-09-30", "on the day on which")]
    [InlineData("2025-10-01", null)]
    public void SR2066_is_told_of_a_period_that_ends_no_later_than_the_last(string end, string? how)
    {
        using var project = Changed("data/2025-26-Q4/paper.yaml", "period_end: 2026-03-31", $"period_end: {end}");
        var told = Finding.Of(project).FirstOrDefault(f => f.Fault.Code == "SR2066");

        if (how is null) Assert.Null(told);
        else Assert.Contains($"ends {how}", told?.Message, StringComparison.Ordinal);
    }

    /// <summary>An acronym of seven letters may be one; eight letters are a word; four words in capitals are a title where one is known.</summary>
    [Theory]
    [InlineData("The ABCDEFG pays.", true)]
    [InlineData("The ABCDEFGH pays.", false)]
    [InlineData("The WARDS pay, and the wards are paid.", false)]
    [InlineData("The WARD pays, and the ward is paid.", true)]
    [InlineData("THE XABC YABC pays.", true)]
    [InlineData("THE XABC YABC ZABC pays.", false)]
    public void SR2010_takes_no_word_for_an_acronym_that_is_only_loud(string text, bool isTold) =>
        Holds("SR2010", isTold, Changed(Harm, "The falls clinic has opened.", text));

    /// <summary>The glossary has SystmOne; a name of nine letters may have two slips, one of six has one, a shorter one only capitals.</summary>
    [Theory]
    [InlineData("SystmOne", false)]
    [InlineData("SystemOne", true)]
    [InlineData("SYSTMONE", true)]
    [InlineData("SystmOnes", false)]
    [InlineData("SystmOn", true)]
    [InlineData("SystmO", false)]
    [InlineData("SystemOnes", false)]
    [InlineData("ZystmOne", false)]
    [InlineData("Abcdefghi", false)]
    [InlineData("Abcdefgxx", true)]
    [InlineData("Abcdefxxx", false)]
    [InlineData("ICash", true)]
    [InlineData("Icasx", false)]
    [InlineData("Nhsx", false)]
    [InlineData("QRST", false)]
    [InlineData("Qrst", true)]
    [InlineData("Sixers", false)]
    [InlineData("Sixerz", true)]
    [InlineData("Fives", false)]
    [InlineData("Fivez", false)]
    public void SR2021_is_told_of_a_name_that_can_only_be_another_ones_slip(string word, bool isTold)
    {
        var project = TestProject.Named("harbour");
        project.Replace("data/framework.yaml", "  SystmOne: our record system\n",
            "  SystmOne: our record system\n  Abcdefghi: a\n  iCaSH: b\n  QRST: c\n  Sixers: d\n  Fives: e\n");
        Holds("SR2021", isTold, project.Replace(Harm, "The falls clinic has opened.", $"All of it stands in {word} by now."));
    }

    /// <summary>The odd one is put as most are.</summary>
    [Theory]
    [InlineData("2025-2026 and 2026-2027", "2024-25", "'2024-2025'")]
    [InlineData("2025-26 and 2026-27", "24/25", "'2024-25'")]
    [InlineData("2025/26 and 2026/27", "1999-00", "'1999/00'")]
    public void SR2009_writes_a_year_as_the_others_are(string others, string odd, string written)
    {
        using var project = Changed(Harm, "The falls clinic has opened.", $"The clinic was paid for {others}, after {odd}.");
        var told = Assert.Single(Finding.Of(project), f => f.Fault.Code == "SR2009");

        Assert.Contains(written.Trim('\''), told.Message, StringComparison.Ordinal);
    }

    /// <summary>The paper is of the fourth quarter of 2025-26.</summary>
    [Theory]
    [InlineData("Progress in quarter 4", false)]
    [InlineData("Progress in quarter 2", true)]
    [InlineData("Progress in the second quarter", true)]
    [InlineData("Progress in Q2 and Q4", false)]
    [InlineData("Progress in Q1 and Q2", true)]
    [InlineData("Progress, 2024-25 Q4", true)]
    [InlineData("Progress, 2024-25 and 2025-26", false)]
    [InlineData("Progress, 2025-26 Q2", true)]
    [InlineData("Progress, 2026-27", true)]
    public void SR2067_is_told_of_a_title_that_names_another_period(string title, bool isTold) =>
        Holds("SR2067", isTold, Changed("data/2025-26-Q4/paper.yaml", "title: Progress with our ambitions", $"title: {title}"));

    [Fact]
    public void SR2014_is_told_of_a_file_that_is_no_picture()
    {
        using var project = Changed(Harm, "The falls clinic has opened.", "The clinic:\n\n  ![The door of the clinic](door.png)");
        project.Write("data/2025-26-Q4/door.png", "no picture");

        Assert.Contains("'door.png' is no picture that Word can show. Save it as PNG or JPEG.",
            Assert.Single(Finding.Of(project), f => f.Fault.Code == "SR2014").Message, StringComparison.Ordinal);
    }

    /// <summary>The name of a file has three or four letters behind its full stop.</summary>
    [Theory]
    [InlineData("Ward 3.png", true)]
    [InlineData("Ward 3.jpeg", true)]
    [InlineData("Beds in use by ward.", false)]
    [InlineData("Beds in use, 3.75 a ward", false)]
    [InlineData("Beds by ward.md", false)]
    public void SR2016_is_told_of_a_description_that_is_the_name_of_a_file(string description, bool isTold) =>
        Holds("SR2016", isTold, Changed(Harm, "The falls clinic has opened.", $"The clinic:\n\n  ![{description}](door.png)")
            .Picture("data/2025-26-Q4/door.png", 900, 600));

    /// <summary>Several annexes are meant, whatever stands in them.</summary>
    [Theory]
    [InlineData("The details are in Annex B.", true)]
    [InlineData("The details are in Annexes B and C.", false)]
    [InlineData("All of it is in the Annexes B.", false)]
    [InlineData("The details are in Annex B to D.", false)]
    public void SR2061_is_told_of_one_annex_that_nothing_links(string sentence, bool isTold) =>
        Holds("SR2061", isTold, Changed(Harm, "The falls clinic has opened.", sentence));

    /// <summary>Signs of Wingdings and Symbol, by their place in the font.</summary>
    [Theory]
    [InlineData(0xF0FC, "✓")]
    [InlineData(0xF050, "✓")]
    [InlineData(0xF0FB, "✗")]
    [InlineData(0xF0FE, "☑")]
    [InlineData(0xF0A8, "☐")]
    [InlineData(0xF06F, "☐")]
    [InlineData(0xF0E0, "→")]
    [InlineData(0xF0AE, "→")]
    [InlineData(0xF0DF, "←")]
    [InlineData(0xF0E1, "↑")]
    [InlineData(0xF0E2, "↓")]
    [InlineData(0xF0B3, "≥")]
    [InlineData(0xF0A3, "≤")]
    [InlineData(0xF0B1, "±")]
    [InlineData(0xF0B0, "°")]
    [InlineData(0xF0B4, "×")]
    [InlineData(0xF06D, "µ")]
    [InlineData(0xF0B7, "•")]
    [InlineData(0xF0A7, "▪")]
    [InlineData(0xF04A, "☺")]
    [InlineData(0xE000, null)]
    [InlineData(0xF8FF, null)]
    public void A_sign_of_Words_own_fonts_is_told_with_what_it_was(int sign, string? meant)
    {
        using var project = Changed(Harm, "The falls clinic has opened.", $"The clinic {(char)sign} has opened.");

        Assert.Contains(meant is null ? "Write what it showed, or delete it." : $"Write '{meant}' if that is what was meant.",
            Assert.Single(Finding.Of(project)).Message, StringComparison.Ordinal);
    }

    private static void Holds(string code, bool isTold, TestProject project)
    {
        using (project)
        {
            var told = Finding.Of(project).Select(f => f.Fault.Code).ToList();
            if (isTold) Assert.Contains(code, told);
            else Assert.DoesNotContain(code, told);
        }
    }

    private static TestProject Changed(string file, string old, string by) => TestProject.Named("harbour").Replace(file, old, by);

    private static TestProject House(string? rule)
    {
        var project = TestProject.Named("harbour");
        return rule is null ? project : project.Replace("data/framework.yaml", "glossary:", $"rules:\n  {rule}\nglossary:");
    }

    private static string Sentence(int words) => "Ward" + string.Concat(Enumerable.Repeat(" after", words - 2)) + " ward.";
}
