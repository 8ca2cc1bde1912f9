using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace StrategyReport.Tests.Cli;

/// <summary>The verify command: a file is what the data gives, or one is told what is not.</summary>
public class VerifyTests
{
    private const string Period = "2025-26-Q2";
    private const string Ambition = $"data/{Period}/ambitions/01-harm.yaml";

    [Theory]
    [InlineData]
    [InlineData("--objective", "safe-care")]
    public void A_file_that_was_just_built_is_identical(params string[] options)
    {
        using var project = TestProject.Named("tiny");

        var result = project.Run("verify", project.Build(Period, options));

        Assert.Equal((0, $"out/{Period}.docx: identical\n"), (result.ExitCode, result.Out));
    }

    [Fact]
    public void A_file_that_was_built_to_be_final_is_built_again_to_be_final()
    {
        using var project = TestProject.Shipped();

        var result = project.Run("verify", project.Build("2023-24-Q4", "--final"));

        Assert.Equal((0, "out/2023-24-Q4.docx: identical\n"), (result.ExitCode, result.Out));
    }

    [Fact]
    public void Changed_data_is_told_first_and_then_the_pieces_that_differ() =>
        Snapshot.Verify(VerifyAfter(
            (project, _) => project.Replace(Ambition, "Fewer falls on every ward", "Fewer falls on most wards")).Out);

    [Fact]
    public void Changed_templates_are_told_and_parts_without_text_as_well()
    {
        var result = VerifyAfter((project, _) =>
            Edit(Path.Combine(project.TemplatesFolder, "board-paper/reference.docx"), "word/styles.xml", "w:val=\"20\"", "w:val=\"21\""));

        Assert.Equal($"out/{Period}.docx: differs\n  templates: changed since the file was built\n"
            + "  word/styles.xml: differs, though not in its text\n", result.Out);
    }

    [Fact]
    public void An_edit_in_the_file_is_found_by_its_piece_of_data()
    {
        var result = VerifyAfter((_, file) => Edit(file, "word/document.xml", "Fewer falls", "Many more falls"));

        Assert.Contains("data, templates and tool: as they were; the file itself was changed", result.Out, StringComparison.Ordinal);
        Assert.Contains("ambition/1/successes: \"Many more falls", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void An_edit_is_told_apart_from_data_that_has_changed_since() =>
        Snapshot.Verify(VerifyAfter((project, file) =>
        {
            project.Replace(Ambition, "confidence: green", "confidence: amber");
            Edit(file, "word/document.xml", "Fewer falls", "Many more falls");
        }).Out);

    /// <summary>As Google Docs leaves it.</summary>
    [Fact]
    public void A_file_whose_bookmarks_are_gone_is_told_by_its_cells() =>
        Snapshot.Verify(VerifyAfter((_, file) =>
        {
            Edit(file, "word/document.xml", "Fewer falls", "Many more falls");
            Edit(file, "word/document.xml", text => Regex.Replace(text, "<w:bookmark(Start|End)[^>]*/>", ""));
        }).Out);

    [Fact]
    public void A_file_that_has_lost_its_manifest_still_names_its_pieces()
    {
        var result = VerifyAfter((_, file) =>
        {
            Edit(file, "word/document.xml", "Fewer falls", "Many more falls");
            Edit(file, "customXml/item.xml", "urn:strategy-report:manifest:1", "urn:other");
        });

        Assert.Contains("ambition/1/successes: \"Many more falls", result.Out, StringComparison.Ordinal);
        Assert.Contains("customXml/item.xml: not in the file", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_manifest_that_alone_was_changed_is_told()
    {
        var result = VerifyAfter((_, file) => Edit(file, "customXml/item.xml", "</manifest>", " </manifest>"));

        Assert.EndsWith("\n  customXml/item.xml: differs, though not in its text\n", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_was_only_packed_anew_says_so()
    {
        var result = VerifyAfter((_, file) => Edit(file, "word/document.xml", "nothing of this kind", ""));

        Assert.Contains("all parts are identical; the file was packed anew", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_without_origin_or_that_is_none_cannot_be_verified()
    {
        using var project = TestProject.Named("tiny");
        File.WriteAllBytes(Path.Combine(project.Folder, "other.docx"), DocxReader.OfBlocks("<p>x</p>").Bytes);

        foreach (var file in (string[])["other.docx", "nowhere.docx", Ambition])
        {
            var result = project.Run("verify", Path.Combine(project.Folder, file));
            Assert.Equal(2, result.ExitCode);
            Assert.Contains(Path.GetFileName(file), result.Error, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("data", "'data' is a folder. Name a Word file in it.")]
    [InlineData("nowhere.docx", "there is no file 'nowhere.docx'.")]
    public void What_is_no_file_is_told(string file, string message)
    {
        using var project = TestProject.Named("tiny");

        var result = project.Run("verify", Path.Combine(project.Folder, file));

        Assert.Equal((2, $"strategy-report: {message}\n"), (result.ExitCode, result.Error));
    }

    [Fact]
    public void Data_that_no_longer_builds_is_reported_as_data_errors()
    {
        var result = VerifyAfter((project, _) => project.Replace(Ambition, "confidence: green", "confidence: gren"));

        Assert.Contains("no longer builds", result.Out, StringComparison.Ordinal);
        Assert.Contains("'gren'", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_digest_does_not_change_with_line_ends_nor_with_what_editors_leave_behind()
    {
        using var project = TestProject.Named("tiny");
        var file = project.Build(Period);
        project.Write(Ambition, project.Read(Ambition).Replace("\n", "\r\n", StringComparison.Ordinal));
        project.Write($"data/{Period}/.DS_Store", "x").Write("templates/board-paper/~$ference.docx", "x");

        Assert.Equal(0, project.Run("verify", file).ExitCode);
    }

    /// <summary>Builds the tiny paper, changes the project or the file, and verifies the file, which has to fail.</summary>
    private static CommandResult VerifyAfter(Action<TestProject, string> change)
    {
        using var project = TestProject.Named("tiny");
        var file = project.Build(Period);
        change(project, file);

        var result = project.Run("verify", file);

        Assert.Equal(1, result.ExitCode);
        return result;
    }

    private static void Edit(string file, string part, string old, string by) =>
        Edit(file, part, text => text.Replace(old, by, StringComparison.Ordinal));

    private static void Edit(string file, string part, Func<string, string> edit)
    {
        using var zip = ZipFile.Open(file, ZipArchiveMode.Update);
        var entry = zip.GetEntry(part)!;
        string text;
        using (var reader = new StreamReader(entry.Open())) text = reader.ReadToEnd();
        entry.Delete();
        using var writer = new StreamWriter(zip.CreateEntry(part).Open(), new UTF8Encoding(false));
        writer.Write(edit(text));
    }
}
