using StrategyReport.Charts;
using StrategyReport.Diagnostics;
using StrategyReport.Markup.Tree;
using StrategyReport.Sources;
using StrategyReport.Word.Body;
using StrategyReport.Word.Drawings;
using StrategyReport.Word.HouseStyle;
using StrategyReport.Word.Layout;
using StrategyReport.Word.Lowered;
using StrategyReport.Word.Numbers;
using StrategyReport.Word.Package;

namespace StrategyReport.Word;

/// <param name="Old">The earlier paper, arranged, as is the new one.</param>
/// <param name="Author">Who is said to have made the changes.</param>
/// <param name="Date">When.</param>
internal sealed record TrackedChanges(Paper Old, Paper New, string Author, DateOnly Date);

/// <summary>Writes a paper as a Word document (ECMA-376, transitional) in the house style of a reference document.</summary>
internal static class WordWriter
{
    /// <summary>The bytes of the .docx, or null when an error was added (SR5xxx). The same input gives the same bytes.</summary>
    /// <param name="sources">Where the reference document and the paper's pictures are.</param>
    /// <param name="referencePath">The Word file whose styles, lists, page set-up, headers and footers the paper takes.</param>
    /// <param name="palette">What charts are drawn in.</param>
    /// <param name="origin">What the file is to say of where it comes from; null: nothing.</param>
    public static byte[]? Write(
        Paper paper, SourceFiles sources, string referencePath, ChartPalette palette, DiagnosticBag diagnostics, Origin? origin = null)
    {
        var found = new DiagnosticBag();
        var (bytes, _) = WriteParts(paper, sources, referencePath, palette, origin, found, Extent.Document);
        diagnostics.AddRange(found);
        return found.HasErrors ? null : bytes;
    }

    /// <summary>The bytes of the .docx of a merged paper, whose revisions are tracked changes; null when an error was added.</summary>
    /// <param name="merged">Of two papers that were arranged (see <c>Arranged</c>).</param>
    public static byte[]? WriteRedline(
        Paper merged, TrackedChanges changes, SourceFiles sources, string referencePath, ChartPalette palette, DiagnosticBag diagnostics)
    {
        var found = new DiagnosticBag();
        var (bytes, _) = WriteParts(merged, sources, referencePath, palette, null, found, Extent.Document, changes);
        diagnostics.AddRange(found);
        return found.HasErrors ? null : bytes;
    }

    /// <summary>A paper in the order in which its Word document has it: texts around turned figures go where there is room.</summary>
    public static Paper Arranged(Paper paper, SourceFiles sources, string referencePath, DiagnosticBag diagnostics)
    {
        if (!paper.Sections.Any(s => s.Floats)) return paper;
        using var reference = ReferenceDocument.Open(sources, referencePath, diagnostics);
        return reference is null ? paper
            : Arranged(paper, reference, new TableLayouts(paper, reference.Styles, reference.Numbering, sources));
    }

    private static Paper Arranged(Paper paper, ReferenceDocument reference, TableLayouts layouts)
    {
        var portrait = reference.Pages.Of(PageOrientation.Portrait);
        return LandscapePages.Fill(paper, blocks => PageEstimate.LastPage(blocks, reference.Styles, layouts, portrait));
    }

    /// <summary>Finds what <see cref="Write"/> would find, and stops where the package would be put together.</summary>
    /// <param name="withPages">Whether somebody asks where headings will stand; a paper with contents says it anyway.</param>
    /// <returns>Where they will; null where the house style cannot be read.</returns>
    public static EstimatedPages? Check(
        Paper paper, SourceFiles sources, string referencePath, ChartPalette palette, bool withPages, DiagnosticBag diagnostics) =>
        WriteParts(paper, sources, referencePath, palette, null, diagnostics, withPages ? Extent.Pages : Extent.Findings).Pages;

    private static bool IsForm(Paper paper)
    {
        var asks = false;
        Walk.Visit(paper, node => asks |= node is DataBlock { Ask: not null } or DataInline { Ask: not null });
        return asks;
    }

    /// <summary>How far the paper is written.</summary>
    private enum Extent { Findings, Pages, Document }

    private static (byte[]? Bytes, EstimatedPages? Pages) WriteParts(
        Paper paper, SourceFiles sources, string referencePath, ChartPalette palette, Origin? origin, DiagnosticBag diagnostics,
        Extent extent, TrackedChanges? changes = null)
    {
        // 1. The house style, taken in and opened in memory, without its text.
        using var reference = ReferenceDocument.Open(sources, referencePath, diagnostics);
        if (reference is null) return (null, null);
        SmallPrint.Check(paper, reference.Styles, referencePath, diagnostics);

        // 2. Headers and footers: their controls filled, their ids noted; then made for pages that the house style lacks.
        HeadersAndFooters.Write(reference, paper.Fills);
        if (reference.Pages.Turn is { } turn && paper.Sections.Any(s => reference.Pages.Of(s.Page) == turn.To))
            TurnedHeaders.Write(reference, turn.To.Properties, turn.From.Width, turn.To.Width);

        // 3. Texts around landscape pages, headers that name their section; then a first walk: the numbers that Word will print, and what
        // ids point at.
        var layouts = new TableLayouts(paper, reference.Styles, reference.Numbering, sources);
        if (changes is null) paper = Arranged(paper, reference, layouts);
        var setups = SectionHeaders.Write(reference, paper);
        var outline = new OutlineNumbers(reference.Styles, reference.Numbering);
        var labels = NumberLabels.Of(paper, outline.Levels);
        NumberAgreement.Check(paper, labels, diagnostics);
        var bookmarks = new BookmarkNames(reference.TakenBookmarks);
        var references = new CrossReferences(paper, labels, bookmarks);

        // 4. What each paragraph is in Word; for the contents, the pages on which headings will stand.
        var pages = (references.Contents.Count > 0 && changes is null) || extent == Extent.Pages
            ? PageEstimate.Of(paper, reference.Styles, layouts, setups, references.Contents.Count) : EstimatedPages.None;
        var lowered = Lowering.Of(paper, reference, setups, references, outline, layouts, pages, Both());

        // 5. Body and footnotes, streamed side by side.
        var ids = new DocumentIds(reference.TakenIds);
        var pieces = new PieceRecorder(bookmarks, ids);
        var marks = changes is null ? null : new RevisionMarks(changes.Author, changes.Date, ids);
        var context = new WordContext(
            lowered, reference.Styles, references, ids, pieces, palette, paper.Properties.Language, marks, diagnostics);
        using var body = new MemoryStream();
        using (var xml = new WordXml(body, "document", pieces.Text) { Marks = marks })
        {
            var images = new ImageStore(sources, reference.Main, ids, diagnostics);
            using var footnotes = new FootnoteWriter(context, reference.Main, images);
            xml.Open("body");
            new BlockWriter(context, new Story(xml, reference.Main, reference.Main, ids), images, footnotes).Write(lowered.Blocks);
            lowered.LastSection.WriteTo(xml.Writer);
            footnotes.Save();
        }

        if (diagnostics.HasErrors || extent != Extent.Document) return (null, pages);
        body.Position = 0;
        var isForm = IsForm(paper);
        if (isForm && origin is not null) origin = origin with { Body = Origin.DigestOf(body) };
        body.Position = 0;
        reference.Main.FeedData(body);

        // 6. What pieces of data the body holds; lists that it began, sizes that it needed, language, properties, settings.
        if (pieces.Pieces.Count > 0) Manifest.Write(reference.Main, pieces.Pieces);
        reference.SetLanguage(paper.Properties.Language);
        if (reference.Styles.Changed) reference.SaveStyles();
        if (reference.Numbering.Changed) reference.SaveNumbering();
        Properties.WriteCore(reference.Package, paper.Properties);
        if (origin is not null) Properties.WriteOrigin(reference.Package, origin);
        Properties.WriteSettings(reference.Main, isForm);

        // 7. The package, in a fixed order and without a clock.
        return (PackageZip.Rewrite(reference.Close()), pages);

        ListedHeadings? Both() => changes is null ? null : new(Listed(changes.Old), Listed(changes.New));

        IReadOnlyList<(ContentsEntry, int)> Listed(Paper one)
        {
            var entries = new CrossReferences(one, NumberLabels.Of(one, outline.Levels), new BookmarkNames([])).Contents;
            if (entries.Count == 0) return [];
            var at = PageEstimate.Of(
                one, reference.Styles, new TableLayouts(one, reference.Styles, reference.Numbering, sources),
                [.. one.Sections.Select(s => reference.Pages.Of(s.Page))], entries.Count);
            return [.. entries.Select(e => (e, at.PageOf(e.Heading)))];
        }
    }
}
