using StrategyReport.Data;
using StrategyReport.Diagnostics;
using StrategyReport.Returns;

namespace StrategyReport.Tests.Returns;

/// <summary>A paper that nobody has changed reads back as what was written: its pieces, their blocks, and the Markdown that makes them.</summary>
public class ReturnedDocumentTests
{
    public static TheoryData<string, string> Papers => new()
    {
        { "", "2023-24-Q4" }, { "", "2024-25-Q2" }, { "harbour", "2025-26-Q2" }, { "harbour", "2025-26-Q4" },
    };

    [Theory, MemberData(nameof(Papers))]
    public void Every_piece_of_a_paper_reads_back_as_it_was_sent(string named, string period)
    {
        using var project = Project(named);
        var bytes = File.ReadAllBytes(project.Build(period));
        var (read, found) = Read(bytes);

        Assert.DoesNotContain(found, d => d.Code != "SR6006"); // Its charts, which the import knows that it has sent.

        Assert.Empty(read.Manifest.Select(p => p.Address).Except(read.Pieces.Keys));
        Assert.All(read.Pieces.Values, p => Assert.True(p.IsAsSent, $"{p.Address}: {p.Text}"));
        Assert.Equal(0, read.Revisions);
    }

    [Theory, MemberData(nameof(Papers))]
    public void The_blocks_of_a_piece_are_those_of_its_Markdown(string named, string period)
    {
        using var project = Project(named);
        var (read, _) = Read(File.ReadAllBytes(project.Build(period)));

        var compared = AssertSameBlocks(project, period, read);
        Assert.True(compared > 3, $"{compared} compared");
    }

    [Theory, MemberData(nameof(Papers))]
    public void The_Markdown_of_a_piece_reads_as_its_blocks(string named, string period)
    {
        using var project = Project(named);
        var (read, _) = Read(File.ReadAllBytes(project.Build(period)));

        Assert.All(read.Pieces.Values.Where(p => p.Blocks.Count > 0 && !p.Blocks.Any(b => b is ReturnedDrawing)), piece =>
        {
            foreach (var width in (int?[])[null, 40, 110])
                Assert.Equal(Print(Plain(piece.Blocks)), Print(Plain(SourceBlocks.Of(MarkdownOf.Blocks(piece.Blocks, width), TextKind.Section)!)));
        });
    }

    [SlowTheory("soffice", "timeout"), MemberData(nameof(Papers))]
    public void LibreOffice_leaves_every_piece_with_its_blocks(string named, string period)
    {
        using var project = Project(named);
        var (built, _) = Read(File.ReadAllBytes(project.Build(period)));
        var (_, said) = Shell.Run(project.Folder, "timeout", "300", "soffice", $"-env:UserInstallation=file://{project.Folder}/profile",
            "--headless", "--convert-to", "docx", "--outdir", Path.Combine(project.Folder, "saved"), Path.Combine(project.Folder, $"out/{period}.docx"));
        Assert.True(project.Has($"saved/{period}.docx"), said);
        var (saved, found) = Read(File.ReadAllBytes(Path.Combine(project.Folder, $"saved/{period}.docx")));

        Assert.Equal(built.Pieces.Keys.Order(), saved.Pieces.Keys.Order());
        Assert.All(found, d => Assert.Equal("SR6003", d.Code));
        Assert.All(built.Pieces, p => Assert.Equal($"{p.Key}\n{Print(p.Value.Blocks)}", $"{p.Key}\n{Print(saved.Pieces[p.Key].Blocks)}"));
        Assert.All(saved.Pieces.Values, p => Assert.True(p.IsAsSent));
    }

    private static TestProject Project(string named) => named.Length == 0 ? TestProject.Shipped() : TestProject.Named(named);

    private static (ReturnedDocument Read, DiagnosticBag Found) Read(byte[] bytes)
    {
        var found = new DiagnosticBag();
        return (ReturnedDocument.Read(bytes, "back.docx", found)!, found);
    }

    private static string Print(IReadOnlyList<ReturnedBlock> blocks) => BlockPrint.Of(blocks);

    /// <summary>Of each text of the data that a piece shows whole; references apart, whose words the paper adds to.</summary>
    private static int AssertSameBlocks(TestProject project, string period, ReturnedDocument read)
    {
        var inLine = read.Manifest.Where(p => p.InLine).Select(p => p.Address).ToHashSet();
        var pieces = read.Pieces.Values.Where(p => !inLine.Contains(p.Address)).ToLookup(p => PlainText(p.Blocks));
        var compared = 0;
        var report = Report.Compose(new ReportRequest(project.Sources, period), new DiagnosticBag())!;
        foreach (var text in report.Subject.Texts.Where(t => t.Kind is TextKind.Cell or TextKind.Section))
        {
            if (SourceBlocks.Of(text.Text.Text, text.Kind) is not { Count: > 0 } source || PlainText(source) is not { Length: > 20 } words) continue;
            foreach (var piece in pieces[words])
            {
                compared++;
                Assert.Equal($"{piece.Address}\n{Print(Plain(source))}", $"{piece.Address}\n{Print(Plain(piece.Blocks))}");
            }
        }

        return compared;
    }

    private static string PlainText(IReadOnlyList<ReturnedBlock> blocks) =>
        string.Concat(blocks.OfType<ReturnedParagraph>().Select(p => string.Concat(p.Text.Where(c => !char.IsWhiteSpace(c)))));

    private static IReadOnlyList<ReturnedBlock> Plain(IReadOnlyList<ReturnedBlock> blocks) =>
    [
        .. blocks.Select(b => b switch
        {
            ReturnedParagraph p => p with { Runs = [.. p.Runs.Select(InlineMarkdown.Unnumbered)] },
            _ => b,
        }),
    ];
}
