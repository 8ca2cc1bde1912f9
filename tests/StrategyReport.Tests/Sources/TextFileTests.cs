using System.Text;

namespace StrategyReport.Tests.Sources;

/// <summary>Text files as disks, editors and other programs leave them: data and templates are read by the same reader.</summary>
public class TextFileTests
{
    private const string Period = "2025-26-Q2";
    private const string Ambition = $"data/{Period}/ambitions/01-harm.yaml";
    private const string Template = "templates/board-paper/annex.sbn";
    private const int Mebibyte = 1024 * 1024;

    public static TheoryData<string> Texts =>
        [Ambition, "data/framework.yaml", $"data/{Period}/paper.yaml", Template, "templates/board-paper/colours.yaml"];

    [Theory, MemberData(nameof(Texts))]
    public void A_file_of_zero_bytes_is_told_once_and_nothing_follows_from_it(string file)
    {
        using var project = TestProject.Named("tiny").Write(file, new string('\0', 100));

        Assert.Equal($"{file}:1:1: error SR1024: The file is no text: there is a zero byte here. "
            + "Put back its last good version, or save it again as UTF-8. Nothing else in it has been looked at.\n", project.Diagnose(Period));
    }

    [Fact]
    public void A_zero_byte_is_told_where_it_is()
    {
        using var project = TestProject.Named("tiny").Replace(Ambition, "Fewer falls", "Fewer\0falls");

        Assert.StartsWith($"{Ambition}:10:10: error SR1024: ", project.Diagnose(Period), StringComparison.Ordinal);
    }

    [Fact]
    public void A_style_sheet_is_a_text_too()
    {
        using var project = TestProject.Named("tiny").Write("templates/board-paper/page.css", "a { color: red }\0");

        Assert.Contains("page.css:1:17: error SR1024",
            project.Run("build", "-p", Period, "-o", Path.Combine(project.Folder, "x.html")).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("latin1", 2, 13)]
    [InlineData("utf-16", 1, 1)]
    [InlineData("utf-16BE", 1, 1)]
    public void A_template_that_is_not_UTF8_is_told_at_its_byte(string encoding, int line, int column)
    {
        using var project = TestProject.Named("tiny");
        var text = "{{ # The }}\n{{ # menu: Café }}\n" + project.Read(Template);
        var encoded = Encoding.GetEncoding(encoding);
        File.WriteAllBytes(Path.Combine(project.Folder, Template), [.. encoded.GetPreamble(), .. encoded.GetBytes(text)]);

        Assert.Contains($"{Template}:{line}:{(encoding == "latin1" ? 15 : column)}: error SR1010", project.Diagnose(Period),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Ambition)]
    [InlineData(Template)]
    public void A_file_that_is_too_long_is_told_before_it_is_read(string file)
    {
        using var project = TestProject.Named("tiny");
        var text = project.Read(file);
        project.Write(file, text + "\n" + new string('#', Mebibyte - Encoding.UTF8.GetByteCount(text)));

        Assert.Equal($"{file}: error SR1023: The file is too long. It may have 1 MiB (1048576 bytes).\n", project.Diagnose(Period));
    }

    [Fact]
    public void A_picture_may_be_long_and_not_longer()
    {
        const string picture = $"data/{Period}/figures/ward.png";
        using var project = TestProject.Named("tiny").Picture(picture, 900, 600)
            .Replace(Ambition, "**Falls**", "![What the ward saw in September](figures/ward.png)");
        using (var file = File.OpenWrite(Path.Combine(project.Folder, picture))) file.SetLength(50 * Mebibyte + 1);

        Assert.Contains("error SR2014: The picture 'figures/ward.png' cannot be read. It may have 50 MiB (52428800 bytes).",
            project.Diagnose(Period), StringComparison.Ordinal);
    }
}
