using StrategyReport.Tests.Word.Package;

namespace StrategyReport.Tests.Cli;

/// <summary>Files that come back from anybody are told for what they are by each command that reads them, soon and without a trace.</summary>
public class HostileFileTests
{
    private const string Period = "2025-26-Q2";

    public static TheoryData<string> Kinds => [.. HostilePackage.All.Keys];

    [Theory, MemberData(nameof(Kinds))]
    public void A_hostile_file_is_told(string kind)
    {
        using var project = TestProject.Named("tiny");
        var file = project.Build(Period);
        File.WriteAllBytes(file, HostilePackage.All[kind](File.ReadAllBytes(file)));

        var (verify, where, import) = (project.Run("verify", file), project.Run("where", file, "falls"), project.Run("import", file));

        Assert.Contains(kind, verify.Error, StringComparison.Ordinal);
        Assert.Contains(kind, where.Error, StringComparison.Ordinal);
        Assert.Contains(kind, import.Error, StringComparison.Ordinal);
        Assert.Equal((2, 2, 1), (verify.ExitCode, where.ExitCode, import.ExitCode));
    }

    /// <summary>The first would end the program, the second double its memory with each note.</summary>
    [Theory]
    [InlineData("<w:footnote w:id=\"1\"><w:p><w:r><w:t>Note.</w:t><w:footnoteReference w:id=\"1\"/></w:r></w:p></w:footnote>")]
    [InlineData("<w:footnote w:id=\"1\"><w:p><w:r><w:t>Note.</w:t><w:footnoteReference w:id=\"2\"/><w:footnoteReference w:id=\"2\"/></w:r></w:p>"
        + "</w:footnote><w:footnote w:id=\"2\"><w:p><w:r><w:footnoteReference w:id=\"1\"/></w:r></w:p></w:footnote>")]
    public void A_note_that_names_itself_is_read_once(string notes)
    {
        using var project = TestProject.Named("tiny");
        var file = project.Build(Period);
        HostilePackage.PutNotes(file, notes);

        var (verify, where, import) = (project.Run("verify", file), project.Run("where", file, "falls"), project.Run("import", file));

        Assert.Equal((1, 0), (verify.ExitCode, where.ExitCode));
        Assert.InRange(import.ExitCode, 0, 1);
    }

    [NeedsFact("mkfifo")]
    public void A_pipe_is_told_in_sentences()
    {
        using var project = TestProject.Named("tiny");
        Shell.Run(project.Folder, "mkfifo", "pipe.docx");
        var pipe = Path.Combine(project.Folder, "pipe.docx");

        Assert.Contains("pipe.docx' cannot be verified. It is a pipe", project.Run("verify", pipe).Error, StringComparison.Ordinal);
        Assert.Contains("pipe.docx' cannot be read. It is a pipe", project.Run("where", pipe, "falls").Error, StringComparison.Ordinal);
        Assert.Contains("pipe.docx' cannot be read. It is a pipe", project.Run("import", pipe).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_paper_of_a_house_with_properties_of_its_own_is_identical()
    {
        using var project = TestProject.Named("tiny");
        HostilePackage.PutProperties(Path.Combine(project.TemplatesFolder, "board-paper/reference.docx"));

        var result = project.Run("verify", project.Build(Period));

        Assert.Equal((0, $"out/{Period}.docx: identical\n"), (result.ExitCode, result.Out));
    }
}
