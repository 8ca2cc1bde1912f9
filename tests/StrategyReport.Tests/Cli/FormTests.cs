using System.Xml.Linq;

namespace StrategyReport.Tests.Cli;

/// <summary>What the answers of a form can hold, what is said beside them, and what becomes of them.</summary>
public sealed class FormTests : IDisposable
{
    private const string Period = "2025-26-Q4", Data = $"data/{Period}/ambitions/01-harm.yaml", Paper = $"data/{Period}/paper.yaml";
    private const string Framework = "data/framework.yaml";
    private static readonly XNamespace W = DocxReader.W;
    private readonly TestProject _project = TestProject.Named("harbour");

    [Fact]
    public void A_text_that_is_blank_takes_paragraphs()
    {
        _project.Replace(Data, "successes: |\n  The falls clinic has opened.\n", "successes:\n");
        Collect();

        var answer = Control("ambition/1/successes");
        Assert.Equal("Write here", Assert.Single(answer.Element(W + "sdtContent")!.Elements(W + "p")).Value);
        Assert.Empty(answer.Descendants(W + "text"));
        FilledForm.Fill(At("01"), ("ambition/1/successes", "Waits fell.\nSo did harm."));
        Assert.Equal(0, _project.Run("import", At("01"), "--write").ExitCode);
        Assert.Contains("successes: |\n  Waits fell.\n\n  So did harm.\n", _project.Read(Data), StringComparison.Ordinal);
    }

    [Fact]
    public void An_invitation_to_write_is_not_taken_for_an_answer()
    {
        _project.Replace(Data, "confidence: amber", "confidence:");
        _project.Replace(Data, "progress: {percent: 70}", "progress:");
        _project.Replace(Data, "escalations: None to report.", "escalations:");
        Collect();

        var form = new DocxReader(File.ReadAllBytes(At("01")));
        var grey = form.Part("word/styles.xml").Elements(W + "style")
            .Single(s => s.Element(W + "name")!.Attribute(W + "val")!.Value == "Placeholder Text");
        Assert.Equal("595959", grey.Descendants(W + "color").Single().Attribute(W + "val")!.Value);
        foreach (var address in (string[])["confidence", "progress", "escalations"])
            Assert.Equal(grey.Attribute(W + "styleId")!.Value,
                Control("ambition/1/" + address).Descendants(W + "rStyle").Single().Attribute(W + "val")!.Value);
    }

    [Fact]
    public void A_form_in_which_somebody_has_written_is_not_replaced()
    {
        Collect();
        FilledForm.Fill(At("02"), ("ambition/2/successes", "We have begun."));
        var filled = File.ReadAllBytes(At("02"));
        var other = File.ReadAllBytes(At("01"));
        _project.Replace(Data, "The falls clinic", "A falls clinic");

        var result = Run();

        Assert.Equal(2, result.ExitCode);
        Assert.Contains($"'forms/{Period}.ambition-02.docx': what stands there is not as it was collected", result.Error,
            StringComparison.Ordinal);
        Assert.Equal(filled, File.ReadAllBytes(At("02")));
        Assert.Equal(other, File.ReadAllBytes(At("01"))); // All or none of them.
        Assert.Equal(0, Run("-a", "1").ExitCode);
        Assert.NotEqual(other, File.ReadAllBytes(At("01")));
    }

    [Theory]
    [InlineData("confidence: amber", "confidence/note", "until June", "confidence:\n  level: amber\n  note: until June")]
    [InlineData("progress: {percent: 70}", "progress/note", "of ten", "progress: {percent: 70, note: of ten}")]
    [InlineData("confidence: {level: amber, note: until June}", "confidence/note", "", "confidence: amber")]
    [InlineData("confidence: {level: amber, reason: New}", "confidence/reason", "Old", "confidence: {level: amber, reason: Old}")]
    public void A_note_on_a_rating_is_asked_for_and_comes_back(string inData, string address, string answer, string becomes)
    {
        _project.Replace(Data, inData.StartsWith('p') ? "progress: {percent: 70}" : "confidence: amber", inData);
        Collect();
        FilledForm.Fill(At("01"), ("ambition/1/" + address, answer));
        var before = _project.Read(Data);

        var result = _project.Run("import", At("01"), "--write");

        Assert.True(result.ExitCode == 0, result.Error);
        Assert.Equal(before.Replace(inData, becomes, StringComparison.Ordinal), _project.Read(Data));
        Assert.Contains("Nothing in the data is other", _project.Run("import", At("01")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Why_a_rating_has_moved_is_asked_where_the_paper_says_it()
    {
        Collect();
        Assert.DoesNotContain("ambition/1/confidence/reason", Tags("01"));
        _project.Write(Paper, _project.Read(Paper) + "changes: true\n");
        Collect();
        Assert.Contains("ambition/1/confidence/reason", Tags("01"));
    }

    [Fact]
    public void The_words_for_outcomes_are_those_of_the_template()
    {
        using var project = TestProject.Named("two-halves");
        project.Replace("templates/board-paper/outcome-word.sbn", "Carried over", "Goes on");
        var file = Path.Combine(project.Folder, "forms/2025-26-H2.ambition-01.docx");
        Assert.Equal(0, project.Run("collect", "-a", "1", "-o", Path.Combine(project.Folder, "forms")).ExitCode);
        FilledForm.Fill(file, ("ambition/1/promised/base-1/outcome", "Goes on"));

        var result = project.Run("import", file, "--write");

        Assert.True(result.ExitCode == 0, result.Error);
        Assert.Contains("base-1: carried\n", project.Read("data/2025-26-H2/ambitions/1.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_whole_paper_has_to_keep_stops_no_form()
    {
        _project.Replace(Paper, "status: draft", "status: final").Replace(Data, "clinic has opened", "ABCD clinic has opened");
        Collect();
        FilledForm.Fill(At("01"), ("ambition/1/escalations", "A lift stands still.")); // The paper says that there is nothing to escalate.

        var result = _project.Run("import", At("01"), "--write");

        Assert.True(result.ExitCode == 0, result.Error);
        Assert.Contains("A lift stands still.", _project.Read(Data), StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_with_two_fields_says_what_is_asked_of_both()
    {
        _project.Replace(Paper, "    - {label: \"Challenges:\", show: [challenges]}\n", "");
        _project.Replace(Paper, "    - {label: \"Successes:\", show: [successes], words: 100}\n",
            "    - {label: \"How it went:\", note: (this year), show: [successes, challenges], words: 100, drafting_note: Be honest}\n");
        _project.Replace(Framework, "fields:\n", "fields:\n  serves: {type: strategies, title: Serves, required: false}\n");
        _project.Replace(Framework, "statement: Nobody", "owner: Director of Nursing, statement: Nobody");
        _project.Write(Paper, _project.Read(Paper) + "forms:\n  instructions: The strategy team helps.\n");
        Collect();

        var words = string.Join('\n', new DocxReader(File.ReadAllBytes(At("01"))).Paragraphs.Select(p => p.Value));
        Assert.Contains("\nHow it went (this year)\nBe honest (at most 100 words in all)\nSuccesses\n", words, StringComparison.Ordinal);
        Assert.Contains("\nYou may name: People, Quality.\n", words, StringComparison.Ordinal);
        Assert.Contains("To be filled in by: Director of Nursing.", words, StringComparison.Ordinal);
        Assert.Contains("Leave an answer as it is", words, StringComparison.Ordinal);
        Assert.Contains("The strategy team helps.", words, StringComparison.Ordinal);
    }

    [Fact]
    public void Together_an_owner_gets_one_form_of_what_is_reported_on()
    {
        const string owner = "owner: Director of Nursing, statement: ";
        _project.Replace(Framework, "statement: Nobody", owner + "Nobody").Replace(Framework, "statement: People", owner + "People");
        Collect("--together");
        Assert.Equal([$"{Period}.ambition-01-03.docx", $"{Period}.ambition-02.docx"], Written());

        _project.Replace(Paper, "  - {letter: B, objective: good-place, title: A good place to work}\n", "");
        Directory.Delete(Path.Combine(_project.Folder, "forms"), recursive: true);
        Collect();
        Assert.Equal([$"{Period}.ambition-01.docx", $"{Period}.ambition-02.docx"], Written());
    }

    public void Dispose() => _project.Dispose();

    private void Collect(params string[] options)
    {
        var result = Run(options);
        Assert.True(result.ExitCode == 0, result.Error);
    }

    private CommandResult Run(params string[] options) =>
        _project.Run(["collect", "-p", Period, "-o", Path.Combine(_project.Folder, "forms"), .. options]);

    private string At(string number) => Path.Combine(_project.Folder, $"forms/{Period}.ambition-{number}.docx");

    private IEnumerable<string?> Written() =>
        Directory.GetFiles(Path.Combine(_project.Folder, "forms")).Select(Path.GetFileName).Order(StringComparer.Ordinal);

    private IEnumerable<string?> Tags(string number) =>
        new DocxReader(File.ReadAllBytes(At(number))).Body.Descendants(W + "tag").Select(t => (string?)t.Attribute(W + "val"));

    private XElement Control(string address) => new DocxReader(File.ReadAllBytes(At("01"))).Body.Descendants(W + "sdt")
        .Single(s => (string?)s.Element(W + "sdtPr")!.Element(W + "tag")!.Attribute(W + "val") == address);
}
