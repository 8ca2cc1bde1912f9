using StrategyReport.Rules.House;

namespace StrategyReport.Tests.Rules;

/// <summary>
/// A case for each rule: the harbour's data, which is clean, with one thing changed. What is told, and where, stands in the case;
/// the verified twin is what the analyst reads.
/// </summary>
public class RuleCases
{
    public static TheoryData<string> Cases => Snapshot.Cases("Cases", "*.case");

    [Theory, MemberData(nameof(Cases))]
    public void A_rule_tells_its_fault_and_nothing_else(string name)
    {
        var file = Path.Combine(Snapshot.FolderOf(), "Cases", name);
        using var project = Harbour();
        var expected = CaseFile.Apply(file, project, path => "data/" + path);

        var told = Finding.Of(project);

        Assert.Equal(expected.Select(e => e.ToString()).Order(), told.Select(f => f.Fault.ToString()).Order());
        Snapshot.VerifyCase(file, project.Run("validate").Out + Mended(project));
    }

    /// <summary>How the project's data would change; blank where nothing can be mended. Mending is tried, and tried twice.</summary>
    internal static string Mended(TestProject project)
    {
        var change = project.Run("fix", "--check");
        if (change.ExitCode == 0) return "";

        Assert.Equal(0, project.Run("fix").ExitCode);
        Assert.StartsWith("There is nothing to mend.", project.Run("fix").Error, StringComparison.Ordinal);
        return "\n" + change.Out;
    }

    [Fact]
    public void The_harbour_is_clean()
    {
        using var project = Harbour();

        Assert.Equal("0 errors, 0 warnings\n", project.Run("validate", "--final").Out);
    }

    [Fact]
    public void Each_rule_has_a_case()
    {
        var cases = Directory.GetFiles(Path.Combine(Snapshot.FolderOf(), "Cases"), "*.case").Select(f => Path.GetFileNameWithoutExtension(f)).ToHashSet();

        Assert.Empty(RuleList.Rules.Select(r => r.Code).Except(cases));
    }

    [Fact]
    public void Rules_stand_in_the_order_of_their_codes()
    {
        var codes = RuleList.Rules.Select(r => r.Code).ToList();

        Assert.Equal(codes.Order(StringComparer.Ordinal).Distinct(), codes);
    }

    [Fact]
    public void What_is_a_warning_in_a_draft_is_an_error_in_the_final_paper()
    {
        using var project = Harbour();
        project.Replace("data/2025-26-Q4/ambitions/01-harm.yaml", "The falls clinic", "The TBC clinic");

        Assert.EndsWith("0 errors, 1 warning\n", project.Run("validate").Out, StringComparison.Ordinal);
        Assert.EndsWith("1 error, 0 warnings\n", project.Run("validate", "--final").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_of_the_framework_that_a_draft_and_a_final_paper_show_is_told_once_as_an_error()
    {
        using var project = Harbour();
        project.Replace("data/framework.yaml", "name: Harbour NHS Trust", "name: TBC NHS Trust");
        project.Replace("data/2025-26-Q2/paper.yaml", "status: draft", "status: final");

        Assert.EndsWith("1 error, 0 warnings\n", project.Run("validate").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_skipped_heading_is_told_by_the_rule_alone_whatever_the_data_file_is_called()
    {
        using var project = Harbour();
        const string file = "data/2025-26-Q4/ambitions/01-harm";
        var text = project.Read(file + ".yaml").Replace("The falls clinic", "# One\n\n  ### Three\n\n  The falls clinic", StringComparison.Ordinal);
        project.Write(file + ".yaml", null).Write(file + ".yml", text);

        var told = project.Run("validate").Out;

        Assert.Contains(file + ".yml:10:3: warning SR2018", told, StringComparison.Ordinal);
        Assert.EndsWith("0 errors, 1 warning\n", told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("off", "0 errors, 0 warnings\n")]
    [InlineData("warning", "0 errors, 1 warning\n")]
    [InlineData("{severity: error}", "1 error, 0 warnings\n")]
    [InlineData("{words: [XX]}", "0 errors, 0 warnings\n")]
    public void The_framework_says_how_strict_a_rule_is(string setting, string count)
    {
        using var project = Harbour();
        project.Replace("data/2025-26-Q4/ambitions/01-harm.yaml", "The falls clinic", "The TBC clinic");
        project.Replace("data/framework.yaml", "glossary:", $"rules:\n  SR2005: {setting}\n  SR2010: off\nglossary:");

        Assert.EndsWith(count, project.Run("validate").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_that_the_house_wants_as_a_warning_stays_one_in_the_final_paper()
    {
        using var project = Harbour();
        project.Replace("data/2025-26-Q4/ambitions/01-harm.yaml", "The falls clinic", "The TBC clinic");
        project.Replace("data/framework.yaml", "glossary:", "rules: {SR2005: warning}\nglossary:");

        Assert.EndsWith("0 errors, 1 warning\n", project.Run("validate", "--final").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Fields_of_other_names_play_their_roles()
    {
        using var project = Harbour();
        foreach (var file in Directory.GetFiles(project.DataFolder, "*.yaml", SearchOption.AllDirectories))
            File.WriteAllText(file, File.ReadAllText(file).Replace("escalations", "alerts", StringComparison.Ordinal));
        project.Replace("data/framework.yaml", "glossary:", "roles: {escalations: alerts}\nglossary:");
        project.Replace("data/2025-26-Q4/ambitions/01-harm.yaml", "are still open.", "are escalated to the Board.");

        Assert.Contains("SR2007: Something is escalated here, but key 'alerts' says", project.Run("validate").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void One_annex_alone_is_not_blamed_for_the_ambitions_of_the_others()
    {
        using var project = Harbour();

        var result = project.Run("build", "--period", "2025-26-Q4", "--objective", "good-place", "--output", Path.Combine(project.Folder, "annex.docx"));

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
    }

    [Fact]
    public void A_silence_covers_the_key_or_item_below_it_and_nothing_else()
    {
        using var project = Harbour();
        project.Replace("data/2025-26-Q4/ambitions/01-harm.yaml", "  - Falls are recorded.\n  - Wards are staffed by day and by night.",
            "  # allow SR2005: the ward is called so\n  - Falls are recorded on ward TBC.\n  - Wards are staffed by TBC.   # allow SR2032: agreed by the Board");
        project.Replace("data/framework.yaml", "glossary:", "rules: {SR2010: off}\nglossary:");

        var told = project.Run("validate").Out;

        Assert.Contains("01-harm.yaml:4:5: warning SR2032", told, StringComparison.Ordinal);
        Assert.Contains("01-harm.yaml:5:26: warning SR2005", told, StringComparison.Ordinal);
        Assert.EndsWith("0 errors, 2 warnings\n", told, StringComparison.Ordinal);
    }

    internal static TestProject Harbour() => TestProject.Named("harbour")
        .Picture("data/2025-26-Q4/figures/large.png", 1200, 800)
        .Picture("data/2025-26-Q4/figures/small.png", 120, 80);
}
