using System.Xml.Linq;

namespace StrategyReport.Tests.Cli;

/// <summary>Forms as the leads of ambitions get them.</summary>
public sealed class CollectTests : IDisposable
{
    private static readonly XNamespace W = DocxReader.W;
    private readonly TestProject _project = TestProject.Named("harbour");

    [Fact]
    public void Each_lead_gets_a_form_with_what_is_asked_and_what_stands_in_the_data()
    {
        var result = Collect();

        Assert.Equal(
            (0, "forms/2025-26-Q4.ambition-01.docx\nforms/2025-26-Q4.ambition-02.docx\nforms/2025-26-Q4.ambition-03.docx\n"),
            (result.ExitCode, result.Out.Replace('\\', '/').ReplaceLineEndings("\n")));
        var form = Form("01");
        var answer = Answer(form, "ambition/1/confidence");
        Assert.Equal("Amber", answer.Element(W + "sdtContent")!.Value);
        Assert.Equal(["Green", "Amber", "Red"],
            answer.Descendants(W + "listItem").Select(i => (string?)i.Attribute(W + "displayText")));
        Assert.Equal("sdtLocked", (string?)answer.Descendants(W + "lock").Single().Attribute(W + "val"));
        Assert.All(form.Body.Descendants(W + "sdt"), control => Assert.NotNull(control.Descendants(W + "tag").SingleOrDefault()));
    }

    [Fact]
    public void Nothing_but_the_answers_may_be_edited()
    {
        Collect();

        var form = Form("01");
        var protection = form.Part("word/settings.xml").Element(W + "documentProtection")!;
        Assert.Equal(("readOnly", "1"), ((string?)protection.Attribute(W + "edit"), (string?)protection.Attribute(W + "enforcement")));
        Assert.Equal(form.Body.Descendants(W + "sdt").Count(), form.Body.Descendants(W + "permStart").Count());
        Assert.Equal(
            form.Body.Descendants(W + "permStart").Select(p => (string?)p.Attribute(W + "id")).Order(),
            form.Body.Descendants(W + "permEnd").Select(p => (string?)p.Attribute(W + "id")).Order());
        Assert.All(form.Body.Descendants(W + "sdt"), control => Assert.DoesNotContain("Last time", control.Value, StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_blank_invites_to_answer()
    {
        _project.Replace("data/2025-26-Q4/ambitions/01-harm.yaml", "confidence: amber", "confidence:");
        Collect("-a", "1");

        var answer = Answer(Form("01"), "ambition/1/confidence");
        Assert.Equal("Choose", answer.Element(W + "sdtContent")!.Value);
        Assert.NotNull(answer.Descendants(W + "showingPlcHdr").SingleOrDefault());
    }

    [Theory]
    [InlineData("", "\nforms:\n  sent:\n    1: DAY\n    2: DAY\n")]
    [InlineData("\nforms:\n  due: 2026-04-10 # a Friday\n  returned: {2: 2026-04-09}\n",
        "\nforms:\n  due: 2026-04-10 # a Friday\n  sent:\n    1: DAY\n    2: DAY\n  returned: {2: 2026-04-09}\n")]
    [InlineData("\nforms:\n  sent: {1: 2026-04-01, 3: 2026-04-02}\n", "\nforms:\n  sent: {1: DAY, 3: 2026-04-02, 2: DAY}\n")]
    public void The_day_on_which_they_are_sent_is_noted_and_changes_no_form(string forms, string noted)
    {
        const string paper = "data/2025-26-Q4/paper.yaml";
        _project.Write(paper, _project.Read(paper).TrimEnd() + (forms.Length == 0 ? "\n" : forms));
        var before = _project.Read(paper);
        Collect("-a", "1", "-a", "2");
        var form = File.ReadAllBytes(Path.Combine(_project.Folder, "forms", "2025-26-Q4.ambition-01.docx"));
        Assert.Equal(before, _project.Read(paper));

        Assert.Equal(0, Collect("-a", "1", "-a", "2", "--sent").ExitCode);

        var today = DateOnly.FromDateTime(DateTime.Today).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        Assert.EndsWith(noted.Replace("DAY", today, StringComparison.Ordinal), _project.Read(paper), StringComparison.Ordinal);
        Assert.StartsWith(before[..before.IndexOf("sections:", StringComparison.Ordinal)], _project.Read(paper), StringComparison.Ordinal);
        Assert.Equal(form, File.ReadAllBytes(Path.Combine(_project.Folder, "forms", "2025-26-Q4.ambition-01.docx")));
    }

    [Fact]
    public void A_day_for_no_ambition_is_told()
    {
        const string paper = "data/2025-26-Q4/paper.yaml";
        _project.Write(paper, _project.Read(paper).TrimEnd() + "\nforms:\n  sent: {9: 2026-04-01, 2: soon}\n");

        var said = _project.Run("validate").Out + _project.Run("validate").Error;

        Assert.Contains("The ambition is '9', which is not among the allowed values (1, 2, 3).", said, StringComparison.Ordinal);
        Assert.Contains("'soon'", said, StringComparison.Ordinal);
    }

    [Fact]
    public void It_says_by_when_and_how()
    {
        var paper = _project.Read("data/2025-26-Q4/paper.yaml");
        _project.Write("data/2025-26-Q4/paper.yaml", paper + "\nforms:\n  due: 2026-04-10\n  instructions: |\n    Ask the *strategy team*.\n");
        Collect("-a", "2");

        Assert.Contains("Please send it back by 10 April 2026.", Form("02").Body.Value, StringComparison.Ordinal);
        Assert.Contains("Ask the strategy team.", Form("02").Body.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_planned_is_asked_for_with_its_outcomes()
    {
        using var project = TestProject.Named("two-halves");
        Assert.Equal(0, project.Run("collect", "-a", "1", "-o", Path.Combine(project.Folder, "forms")).ExitCode);

        var form = new DocxReader(File.ReadAllBytes(Path.Combine(project.Folder, "forms/2025-26-H2.ambition-01.docx")));
        Assert.Contains("What we said we would do", form.Body.Value, StringComparison.Ordinal);
        Assert.Equal(["Done", "Carried over", "Dropped"],
            Answer(form, "ambition/1/promised/base-1/outcome").Descendants(W + "listItem").Select(i => (string?)i.Attribute(W + "value")));
    }

    [Fact]
    public void The_same_data_gives_the_same_bytes()
    {
        Collect("-a", "1");
        var first = File.ReadAllBytes(At("01"));
        Collect("-a", "1");

        Assert.Equal(first, File.ReadAllBytes(At("01")));
    }

    [Fact]
    public void A_lead_of_several_gets_one_form()
    {
        Assert.Equal(0, Collect("-a", "3", "-a", "1", "--together").ExitCode);

        var form = new DocxReader(File.ReadAllBytes(Path.Combine(_project.Folder, "forms/2025-26-Q4.ambition-01-03.docx")));
        Assert.NotNull(Answer(form, "ambition/1/confidence"));
        Assert.NotNull(Answer(form, "ambition/3/confidence"));
    }

    [Theory]
    [InlineData("7", "there is no ambition '7'")]
    [InlineData("x", "there is no ambition 'x'")]
    public void An_ambition_that_there_is_not_is_told(string ambition, string problem)
    {
        var result = Collect("-a", ambition);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(problem, result.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _project.Dispose();

    private CommandResult Collect(params string[] options) =>
        _project.Run(["collect", "-p", "2025-26-Q4", "-o", Path.Combine(_project.Folder, "forms"), .. options]);

    private string At(string number) => Path.Combine(_project.Folder, $"forms/2025-26-Q4.ambition-{number}.docx");

    private DocxReader Form(string number) => new(File.ReadAllBytes(At(number)));

    private static XElement Answer(DocxReader form, string address) => form.Body.Descendants(W + "sdt")
        .Single(s => (string?)s.Element(W + "sdtPr")!.Element(W + "tag")!.Attribute(W + "val") == address);
}
