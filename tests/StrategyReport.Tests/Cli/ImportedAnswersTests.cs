namespace StrategyReport.Tests.Cli;

/// <summary>Answers of forms and texts of papers, and the few characters of the data that become others by them.</summary>
public sealed class ImportedAnswersTests : IDisposable
{
    private const string Period = "2025-26-H2", Data = $"data/{Period}/ambitions/1.yaml", Paper = $"data/{Period}/paper.yaml";
    private const string Promised = "promised:\n  library: {outcome: carried, note: until June 2026}\n  drivers: done\n";
    private readonly TestProject _project = TestProject.Named("orchard").Replace(Paper, "status: final", "status: draft");

    [Theory]
    [InlineData(Promised, "promised:\n", "promised/drivers/outcome", "Done", "promised:\n  drivers: done\n")]
    [InlineData(Promised, "", "promised/drivers/outcome", "Dropped", "promised:\n  drivers: dropped\n")]
    [InlineData(Promised, "promised: {library: carried}\n", "promised/drivers/outcome", "Done", "promised: {library: carried, drivers: done}\n")]
    [InlineData(Promised, Promised, "promised/drivers/note", "Two are new.",
        "promised:\n  library: {outcome: carried, note: until June 2026}\n  drivers:\n    outcome: done\n    note: Two are new.\n")]
    [InlineData(Promised, "promised:\n  library:\n    # as agreed\n    outcome: carried # truly\n    note: until June 2026\n  drivers: done\n",
        "promised/library/outcome", "Dropped",
        "promised:\n  library:\n    # as agreed\n    outcome: dropped # truly\n    note: until June 2026\n  drivers: done\n")]
    [InlineData(Promised, Promised, "promised/library/note", "", "promised:\n  library: carried\n  drivers: done\n")]
    [InlineData("done: {percent: 72.5}", "done: # so far", "done", "40 per cent", "done: 40 # so far")]
    [InlineData("done: {percent: 72.5}", "done:\n  percent: 72.5 # so far", "done", "40,5 %", "done:\n  percent: 40.5 # so far")]
    [InlineData("plans: [Estates, People]", "plans: [Estates] # two", "plans", "digital first and People, people.", "plans: [Digital First, People] # two")]
    [InlineData("hurdles: |\n  1. The lift of the library is late.\n  2. Two drivers left us; their work was shared out between the others.\n\n  We wait for parts.\n",
        "hurdles: |\n", "hurdles", "None: all went well.", "hurdles: |\n  None: all went well.\n")]
    public void An_answer_is_put_where_it_belongs(string there, string instead, string tag, string words, string becomes)
    {
        _project.Replace(Data, there, instead);
        var form = Filled(tag, words);
        var before = _project.Read(Data);

        var result = _project.Run("import", form, "--write");

        Assert.True(result.ExitCode == 0, result.Error);
        Assert.Contains(becomes, _project.Read(Data), StringComparison.Ordinal);
        // All above and below it is as it was.
        var at = _project.Read(Data).IndexOf(becomes, StringComparison.Ordinal);
        Assert.StartsWith(_project.Read(Data)[..at], before, StringComparison.Ordinal);
        Assert.EndsWith(_project.Read(Data)[(at + becomes.Length)..], before, StringComparison.Ordinal);
        Assert.Equal((0, ""), (_project.Run("import", form).ExitCode, _project.Run("import", form).Out));
    }

    [Fact]
    public void A_byte_order_mark_and_line_ends_stay()
    {
        var text = "\uFEFF" + _project.Read(Data).Replace("\n", "\r\n", StringComparison.Ordinal);
        File.WriteAllText(Path.Combine(_project.Folder, Data), text);

        Assert.Equal(0, _project.Run("import", Filled("headline", "One room is open"), "--write").ExitCode);

        Assert.Equal(
            text.Replace("Two rooms are open, and a third is near", "One room is open", StringComparison.Ordinal),
            System.Text.Encoding.UTF8.GetString(File.ReadAllBytes(Path.Combine(_project.Folder, Data))));
    }

    [Fact]
    public void A_note_waits_for_its_outcome()
    {
        _project.Replace(Data, "  drivers: done\n", "");

        Assert.Contains("an outcome has to be chosen with it (Done, Carried over, Dropped)",
            _project.Run("import", Filled("promised/drivers/note", "Two are new.")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_comment_within_what_goes_is_told()
    {
        _project.Replace(Data, "marks:\n  - Eight in", "marks:\n  # of a year\n  - Eight in");

        Assert.Contains("SR6018", _project.Run("import", Filled("marks", "")).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("  - {label: Prepared by, text: Head of Strategy}\n", "Head of Strategy", "Director of Strategy")]
    [InlineData("  - {label: Prepared by, text: \"Head: of 'Strategy'\"}\n", "Head: of 'Strategy'", "Director: of 'Strategy'")]
    public void A_text_of_one_line_comes_back_from_the_paper(string row, string words, string becomes)
    {
        _project.Replace(Paper, "cover:\n", "cover:\n" + row);
        var paper = _project.Build(Period);
        FilledForm.Replace(paper, words, becomes);
        var before = _project.Read(Paper);

        Assert.Equal(0, _project.Run("import", paper, "--write").ExitCode);

        Assert.Equal(before.Replace(words, becomes, StringComparison.Ordinal), _project.Read(Paper));
    }

    [Fact]
    public void A_rating_whose_reason_the_paper_shows_comes_back()
    {
        _project.Replace(Data, "done: {percent: 72.5}", "done: {percent: 72.5, reason: The lift is late.}").Replace(Paper, "contents: true\n", "contents: true\nchanges: true\n");
        var paper = _project.Build(Period);
        FilledForm.Replace(paper, ">72.5%<", ">80%<");

        _project.Run("import", paper, "--write");

        Assert.Contains("done: {percent: 80, reason: The lift is late.}", _project.Read(Data), StringComparison.Ordinal);
    }

    [Fact]
    public void An_error_that_the_data_has_with_it_is_told()
    {
        _project.Replace(Paper, "status: draft", "status: final");

        var result = _project.Run("import", Filled("next", ""));

        Assert.Equal(0, result.ExitCode);
        Assert.Contains($"With the changes an error stands in the data. {Data}:", result.Error, StringComparison.Ordinal);
        Assert.Contains("SR2002: Key 'next' is blank.", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_or_a_pattern_is_all_its_files()
    {
        Filled("headline", "One room is open");
        File.WriteAllText(Path.Combine(_project.Folder, "forms", "~$own.docx"), "");

        foreach (var name in (string[])["forms", "forms/*.docx", "forms/2025*-01.docx"])
            Assert.Contains("+ One room is open", _project.Run("import", Path.Combine(_project.Folder, name)).Out, StringComparison.Ordinal);
        Assert.Equal(2, _project.Run("import", Path.Combine(_project.Folder, "forms/*.odt")).ExitCode);
    }

    public void Dispose() => _project.Dispose();

    private string Filled(string tag, string words)
    {
        Assert.Equal(0, _project.Run("collect", "-p", Period, "-a", "1", "-o", Path.Combine(_project.Folder, "forms")).ExitCode);
        var form = Path.Combine(_project.Folder, "forms", $"{Period}.ambition-01.docx");
        FilledForm.Fill(form, ($"ambition/1/{tag}", words));
        return form;
    }
}
