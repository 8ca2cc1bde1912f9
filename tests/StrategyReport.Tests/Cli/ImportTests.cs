using System.IO.Compression;
using System.Text;

namespace StrategyReport.Tests.Cli;

/// <summary>Word files that come back, into the data: what was changed in them, and nothing else.</summary>
public sealed class ImportTests : IDisposable
{
    private const string Period = "2025-26-Q4", Data = $"data/{Period}/ambitions/01-harm.yaml", Clinic = "The falls clinic has opened.";
    private readonly TestProject _project = TestProject.Named("harbour");

    [Theory]
    [InlineData(""), InlineData("harbour"), InlineData("moved"), InlineData("two-halves"), InlineData("other-trust"), InlineData("own-words"), InlineData("tiny")]
    public void What_nobody_touched_changes_no_byte(string name)
    {
        using var project = name.Length == 0 ? TestProject.Shipped() : TestProject.Named(name);
        var before = Contents(project);
        var folder = Path.Combine(project.Folder, "sent");
        var files = new List<string>();
        foreach (var period in project.Sources.Periods)
        {
            Assert.Equal(0, project.Run("collect", "-p", period, "-o", folder).ExitCode);
            files.Add(project.Build(period));
        }

        files.AddRange(Directory.GetFiles(folder));
        var result = project.Run(["import", "--write", .. files]);

        Assert.Equal((0, "", "Nothing in the data is other than in the files.\n"), (result.ExitCode, result.Out, result.Error.ReplaceLineEndings("\n")));
        Assert.Equal(before, Contents(project));
    }

    [Fact]
    public void A_changed_answer_changes_its_lines_and_no_others()
    {
        var file = Edited(Form(), Clinic, "The falls clinic has opened, and 40 people came: all of them “well”.");
        var before = _project.Read(Data);

        var dry = _project.Run("import", file);
        Assert.Equal(before, _project.Read(Data));
        Assert.Contains("- The falls clinic has opened.\n+ The falls clinic has opened, and 40 people came", dry.Out, StringComparison.Ordinal);
        Assert.Contains("Nothing was written. With --write, 1 file would be changed.", dry.Error, StringComparison.Ordinal);

        Assert.Equal(0, _project.Run("import", file, "--write").ExitCode);
        Assert.Equal(before.Replace(Clinic, "The falls clinic has opened, and 40 people came: all of them “well”.", StringComparison.Ordinal), _project.Read(Data));
        Assert.Contains("Nothing in the data is other", _project.Run("import", file).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(">Amber<", ">Green<", "confidence: amber", "confidence: green")]
    [InlineData(">70%<", ">72.5 %<", "progress: {percent: 70}", "progress: {percent: 72.5}")]
    [InlineData("Falls are recorded.", "Falls are told.", "- Falls are recorded.", "- Falls are told.")]
    [InlineData("None to report.", "1. A lift stands still.", "escalations: None to report.", "escalations: 1\\. A lift stands still.")]
    public void A_value_is_written_as_the_data_has_it(string inForm, string becomes, string inData, string written)
    {
        var file = Edited(inData.StartsWith('-') ? _project.Build(Period) : Form(), inForm, becomes);
        var before = _project.Read(Data);

        var result = _project.Run("import", file, "--write");

        Assert.True(result.ExitCode == 0, result.Error);
        Assert.Equal(before.Replace(inData, written, StringComparison.Ordinal), _project.Read(Data));
    }

    [Theory]
    [InlineData(">Amber<", ">Purple<", "SR6013", "it is no level of the scale (Green, Amber, Red)")]
    [InlineData(">70%<", ">most<", "SR6013", "it is no percentage from 0 to 100")]
    [InlineData("Write in the answers;", "A word for you. Write in the answers;", "SR6014", "words stand outside")]
    public void What_finds_no_place_is_told_with_its_words(string inForm, string becomes, string code, string message)
    {
        var before = Contents(_project);

        var result = _project.Run("import", Edited(Form(), inForm, becomes), "--write");

        Assert.Contains(code, result.Error, StringComparison.Ordinal);
        Assert.Contains(message, result.Error, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(becomes.Trim('>', '<').Split(';')[0], result.Error, StringComparison.Ordinal);
        Assert.Equal(before, Contents(_project));
    }

    [Fact]
    public void What_was_changed_on_both_sides_is_a_conflict_with_both_texts()
    {
        var file = Edited(Form(), Clinic, "The clinic in the form.");
        _project.Replace(Data, Clinic, "The clinic in the data.");
        var before = Contents(_project);

        var result = _project.Run("import", file, "--write");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains($"{Data}:7", result.Error, StringComparison.Ordinal);
        Assert.Contains("In the file: 'The clinic in the form.'. In the data: 'The clinic in the data.'.", result.Error, StringComparison.Ordinal);
        Assert.Equal(before, Contents(_project));
    }

    [Fact]
    public void The_same_change_on_both_sides_and_one_in_the_data_alone_are_none()
    {
        var (same, untouched) = (Edited(Form(), Clinic, "The clinic is open."), Form("02"));
        _project.Replace(Data, Clinic, "The clinic is open.");
        _project.Replace($"data/{Period}/ambitions/02-learning.yaml", "confidence: ", "confidence: # as agreed\n  ");

        var result = _project.Run("import", same, untouched);

        Assert.Equal((0, ""), (result.ExitCode, result.Out));
    }

    [Fact]
    public void What_programs_set_for_those_who_write_is_no_change()
    {
        _project.Replace(Data, Clinic, "The ward's clinic - a new one - has opened...");
        var file = Edited(Form(), "The ward's clinic - a new one - has opened...", "The ward’s clinic – a new one – has opened…");

        Assert.Equal((0, ""), Said(_project.Run("import", file)));
    }

    [Theory]
    [InlineData("The falls clinic has opened", "Two clinics are open", "Two clinics are open, [as shown](#annex-a).")]
    [InlineData("as shown", "as told", null)]
    public void A_reference_that_a_form_shows_without_its_link_keeps_it_or_the_change_is_told(string inForm, string becomes, string? inData)
    {
        const string said = "The falls clinic has opened, [as shown](#annex-a).";
        _project.Replace(Data, Clinic, said);
        var before = _project.Read(Data);

        var result = _project.Run("import", Edited(Form(), inForm, becomes), "--write");

        Assert.Equal(before.Replace(said, inData ?? said, StringComparison.Ordinal), _project.Read(Data));
        if (inData is null) Assert.Contains("the reference 'as shown' would be lost in", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void That_a_form_has_come_back_is_noted_once_where_it_was_noted_as_sent()
    {
        const string paper = $"data/{Period}/paper.yaml";
        _project.Write(paper, _project.Read(paper).TrimEnd() + "\nforms:\n  due: 2026-04-10\n  sent: {1: 2026-04-01, 2: 2026-04-01}\n");
        var (first, third) = (Form(), Form("03"));
        var before = _project.Read(paper);
        var today = DateOnly.FromDateTime(DateTime.Today).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

        Assert.Contains($"forms/returned/1\n+ {today}\n", _project.Run("import", first, third).Out.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Equal(before, _project.Read(paper));
        for (var times = 0; times < 2; times++) Assert.Equal(0, _project.Run("import", first, third, "--write").ExitCode);

        Assert.Equal($"{before}  returned:\n    1: {today}\n", _project.Read(paper));
        var status = _project.Run("status", "--period", Period, "--format", "markdown").Out;
        Assert.Contains($"| Form | returned {today} | sent 2026-04-01, due 2026-04-10 |", status, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_forms_that_say_something_else_of_one_ambition_are_a_conflict()
    {
        var first = Edited(Form(), Clinic, "The first.");
        var second = Edited(Form(), Clinic, "The second.");

        var result = _project.Run("import", first, second);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("The first says: 'The first.'. The second says: 'The second.'.", result.Error, StringComparison.Ordinal);
        Assert.Equal("", result.Out);
    }

    [Fact]
    public void Bold_words_and_tracked_changes_of_the_paper_itself_come_back()
    {
        var file = Edited(_project.Build(Period), $"<w:r><w:t>{Clinic}</w:t></w:r>",
            "<w:r><w:t xml:space=\"preserve\">The falls clinic </w:t></w:r>"
            + "<w:del w:id=\"901\" w:author=\"Lead\"><w:r><w:delText>has opened.</w:delText></w:r></w:del>"
            + "<w:ins w:id=\"902\" w:author=\"Lead\"><w:r><w:rPr><w:b/></w:rPr><w:t>is open.</w:t></w:r></w:ins>");

        Assert.Equal(0, _project.Run("import", file, "--write").ExitCode);
        Assert.Contains("  The falls clinic **is open.**\n", _project.Read(Data), StringComparison.Ordinal);
        Assert.Contains("is open.", new DocxReader(File.ReadAllBytes(_project.Build(Period))).Body.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Comments_are_listed_and_kept_on_request()
    {
        var file = Edited(_project.Build(Period), $"<w:r><w:t>{Clinic}</w:t></w:r>",
            $"<w:commentRangeStart w:id=\"7\"/><w:r><w:t>{Clinic}</w:t></w:r><w:commentRangeEnd w:id=\"7\"/><w:r><w:commentReference w:id=\"7\"/></w:r>");
        Comment(file, "<w:comment w:id=\"7\" w:author=\"Finance lead\"><w:p><w:r><w:t>Say when.</w:t></w:r></w:p></w:comment>");

        Assert.Contains($"Comment by Finance lead on '{Clinic}' (ambition/1/successes): Say when.", _project.Run("import", file).Out, StringComparison.Ordinal);
        for (var times = 0; times < 2; times++) Assert.Equal(0, _project.Run("import", file, "--comments", "--write").ExitCode);
        Assert.Contains($"\n# Finance lead on '{Clinic}': Say when.\nsuccesses: |\n", _project.Read(Data), StringComparison.Ordinal);
        Assert.Equal(2, _project.Read(Data).Split("Say when.").Length);
    }

    [Fact]
    public void A_file_of_another_kind_or_time_is_told()
    {
        File.WriteAllText(Path.Combine(_project.Folder, "form.docx"), "not a Word file");
        Assert.Contains("SR6001", _project.Run("import", Path.Combine(_project.Folder, "form.docx")).Error, StringComparison.Ordinal);

        var file = Form();
        Directory.Move(Path.Combine(_project.DataFolder, Period), Path.Combine(_project.DataFolder, "2026-27-Q2"));
        var result = _project.Run("import", file);
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("The file is of the period '2025-26-Q4', which the data does not have.", result.Error, StringComparison.Ordinal);

        Assert.Equal(2, _project.Run("import", "nowhere.docx").ExitCode);
    }

    public void Dispose() => _project.Dispose();

    private static (int, string) Said(CommandResult result) => (result.ExitCode, result.Out);

    private string Form(string number = "01")
    {
        var folder = Directory.CreateDirectory(Path.Combine(_project.Folder, "forms-" + Guid.NewGuid().ToString("N"))).FullName;
        Assert.Equal(0, _project.Run("collect", "-p", Period, "-a", int.Parse(number, null).ToString(System.Globalization.CultureInfo.InvariantCulture), "-o", folder).ExitCode);
        return Path.Combine(folder, $"{Period}.ambition-{number}.docx");
    }

    /// <summary>A copy of a Word file with other characters in its body.</summary>
    private string Edited(string file, string old, string by)
    {
        var copy = Path.Combine(_project.Folder, Guid.NewGuid().ToString("N") + ".docx");
        File.Copy(file, copy);
        using var zip = ZipFile.Open(copy, ZipArchiveMode.Update);
        var part = zip.GetEntry("word/document.xml")!;
        string text;
        using (var reader = new StreamReader(part.Open())) text = reader.ReadToEnd();
        Assert.Contains(old, text, StringComparison.Ordinal);
        part.Delete();
        using var writer = new StreamWriter(zip.CreateEntry("word/document.xml").Open(), new UTF8Encoding(false));
        var at = text.LastIndexOf(old, StringComparison.Ordinal);
        writer.Write(text[..at] + by + text[(at + old.Length)..]);
        return copy;
    }

    private static void Comment(string file, string comment)
    {
        const string office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        using var zip = ZipFile.Open(file, ZipArchiveMode.Update);
        Write("word/comments.xml", $"<w:comments xmlns:w=\"{DocxReader.W}\">{comment}</w:comments>");
        Change("word/_rels/document.xml.rels", "</Relationships>",
            $"<Relationship Id=\"rComments\" Type=\"{office}/comments\" Target=\"comments.xml\"/></Relationships>");
        Change("[Content_Types].xml", "</Types>", "<Override PartName=\"/word/comments.xml\" "
            + "ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml\"/></Types>");

        void Change(string part, string old, string by)
        {
            string text;
            using (var reader = new StreamReader(zip.GetEntry(part)!.Open())) text = reader.ReadToEnd();
            Assert.Contains(old, text, StringComparison.Ordinal);
            zip.GetEntry(part)!.Delete();
            Write(part, text.Replace(old, by, StringComparison.Ordinal));
        }

        void Write(string part, string text)
        {
            using var writer = new StreamWriter(zip.CreateEntry(part).Open(), new UTF8Encoding(false));
            writer.Write(text);
        }
    }

    private static string Contents(TestProject project) => string.Concat(
        Directory.GetFiles(project.DataFolder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(f => $"{f}\n{File.ReadAllText(f)}\n"));
}
