using StrategyReport.Preview;
using StrategyReport.Status;

namespace StrategyReport.Tests.Preview;

/// <summary>What whoever collects the texts reads off the status board.</summary>
public class StatusPageTests
{
    private const string Period = "2025-26-Q4";
    private const string Paper = $"data/{Period}/paper.yaml";

    [Fact]
    public void Every_cell_says_how_far_it_is_and_leads_to_its_piece()
    {
        using var project = TestProject.Named("harbour")
            .Replace($"data/{Period}/ambitions/01-harm.yaml", "confidence: amber", "confidence: ambre")
            .Replace(Paper, "words: 100", "words: 4")
            .Replace(Paper, "show: [escalations]}", "show: [escalations, confidence], drafting_note: Say who has been told}")
            .Replace($"data/{Period}/ambitions/02-learning.yaml", "challenges:", "chalenges:")
            .Write($"data/{Period}/ambitions/03-staying.yaml", null);

        var page = Page(project);

        Assert.Contains("pages not known while an error stands", page, StringComparison.Ordinal);
        Assert.Contains(">Missing or unreadable: confidence</a> <strong class=\"error\">1 error</strong>", page, StringComparison.Ordinal);
        Assert.Contains("<p>5 of 4 words, <strong>1 too many</strong></p>", page, StringComparison.Ordinal);
        Assert.Contains(">No file</a>", page, StringComparison.Ordinal);
        Assert.Contains($"01-harm.yaml%3A5%3A13&amp;piece=ambition%2F1%2Fconfidence\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_of_the_data_are_words_whatever_they_are()
    {
        using var project = TestProject.Named("harbour").Replace(Paper, "label: \"Successes:\"", "label: \"A & <b>B</b>\"");

        Assert.Contains("<th scope=\"row\">A &amp; &lt;b&gt;B&lt;/b&gt;</th>", Page(project), StringComparison.Ordinal);
    }

    [Fact]
    public void A_draft_says_what_a_blank_cell_is_to_hold()
    {
        const string Note = "<p class=\"note\">Say what went wrong</p>";
        using var project = TestProject.Named("harbour")
            .Replace(Paper, "show: [challenges]}", "show: [challenges], drafting_note: Say what went wrong}");
        Assert.DoesNotContain(Note, Page(project), StringComparison.Ordinal);

        project.Replace($"data/{Period}/ambitions/01-harm.yaml", "challenges:", "challenges:\nother_words:");
        Assert.Contains(Note, Page(project), StringComparison.Ordinal);
    }

    [Fact]
    public void Who_answers_who_wrote_last_and_what_is_copied_are_told()
    {
        using var project = TestProject.Named("harbour")
            .Replace("data/framework.yaml", "{number: 1,", "{number: 1, owner: Chief <Nurse>,");
        Assert.DoesNotContain("Last changed", Page(project), StringComparison.Ordinal);
        project.Write($"data/{Period}/ambitions/01-harm.yaml", project.Read("data/2025-26-Q2/ambitions/01-harm.yaml"));

        var edition = new Editions(() => project.Sources, Period, TextWriter.Null).Of(null)!;
        var file = edition.Status!.Annexes[0].Ambitions[0].Place.File;
        var page = StatusPage.Of(edition with
        {
            Status = edition.Status.With(new Dictionary<string, LastChange> { [file] = new("Test", new DateOnly(2026, 11, 20), IsSaved: false) }),
        });

        Assert.Contains("<th scope=\"row\">Owner</th><td>Chief &lt;Nurse&gt;</td>", page, StringComparison.Ordinal);
        Assert.Contains("<th scope=\"row\">Last changed</th><td>2026-11-20, Test; changed since</td>", page, StringComparison.Ordinal);
        Assert.Contains("<p class=\"copied\">", page, StringComparison.Ordinal);
        Assert.Contains(">As in the last period</a>", page, StringComparison.Ordinal);
    }

    private static string Page(TestProject project) => StatusPage.Of(new Editions(() => project.Sources, Period, TextWriter.Null).Of(null)!);
}
