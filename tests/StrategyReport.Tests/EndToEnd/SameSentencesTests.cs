using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace StrategyReport.Tests.EndToEnd;

/// <summary>
/// The page, the Word file and the PDF of a paper say the same: no word lost, none doubled, the same order. Layout, punctuation between
/// words and the pictures of charts are not looked at.
/// </summary>
public sealed partial class SameSentencesTests(Xunit.Abstractions.ITestOutputHelper output)
{
    private static readonly XNamespace W = DocxReader.W;

    /// <summary>The projects of the tests, and "" for what the repository ships.</summary>
    /// <param name="rowsOverPages">
    /// How many rows go over a page: LibreOffice tells their cells in halves. Null: poppler loses words of this PDF's structure, though not
    /// of its pages.
    /// </param>
    [SlowTheory("soffice", "pdfinfo", "pdftotext")]
    [InlineData("", "2023-24-Q4", 3), InlineData("", "2024-25-Q2", 0)]
    [InlineData("harbour", "2025-26-Q4", 0), InlineData("own-words", "2025-26-Q2", 0), InlineData("other-trust", "2025-26-H1", null)]
    public void Page_Word_and_PDF_say_the_same_in_the_same_order(string name, string period, int? rowsOverPages)
    {
        using var project = name.Length == 0 ? TestProject.Shipped() : TestProject.Named(name);
        string[] files = [At("paper.docx"), At("paper.html"), At("paper.pdf")];
        var result = project.Run(["build", "-p", period, .. files.SelectMany(f => new[] { "-o", f })]);
        Assert.True(result.ExitCode == 0, result.Error);

        var word = new DocxReader(File.ReadAllBytes(files[0]));
        var page = new PageWords(File.ReadAllText(files[1]));
        var pdf = new PdfWords(files[2]);

        // A page has a title at its top; a paper without a cover has it in its properties alone.
        var title = word.Part("docProps/core.xml").Descendants().Single(e => e.Name.LocalName == "title").Value;
        var untitled = Words(Paragraphs(word.Body)).Take(Words(title).Count).SequenceEqual(Words(title)) ? "" : title + "\n";
        var (body, notes) = (Words(untitled + Paragraphs(word.Body)), Words(Notes(word)));
        var shown = InOrderOfWord(page, body);
        output.WriteLine($"{body.Count} words, {notes.Count} of notes, {page.Turned.Count} turned, {shown.Count - body.Count} numbers");
        Assert.True(body.Count > 200);
        AssertSame("Word", body.Select(w => w.Text), "page", shown.Where(w => !w.IsMark).Select(w => w.Text));
        AssertSame("Word's notes", notes.Select(w => w.Text), "page's notes", Words(page.Notes).Where(w => !w.IsMark).Select(w => w.Text));
        var onlyInProperties = untitled.Length > 0 ? Words(title).Count : 0;
        AssertNothingIsLost(shown.Skip(onlyInProperties).Concat(Words(page.Notes)), PdfWords.OnPages(files[2]));
        if (rowsOverPages is not { } most) return;

        // The PDF ends a piece of text at the end of a line and at a change of font, so that only its letters are sure.
        var rows = Rows(shown, RowsOf(word.Body), onlyInProperties);
        var mixed = AssertSameButForRows(Letters(shown).ToList(), rows, Letters(Words(untitled + pdf.Text)).ToList());
        output.WriteLine($"{mixed} rows are read in halves");
        Assert.InRange(mixed, 0, most);
        AssertSame("page's notes", Letters(Words(page.Notes)), "PDF's notes", Letters(Words(pdf.Notes)));

        string At(string file) => Path.Combine(project.Folder, file);
    }

    /// <summary>
    /// What is turned and no section of its own comes in Word after the text that follows it, so that no page is left half empty: that
    /// much later it stands there, in one piece.
    /// </summary>
    private static List<(string Text, bool IsMark)> InOrderOfWord(PageWords page, List<(string Text, bool IsMark)> word)
    {
        var words = Words(page.Text);
        foreach (var (start, length) in page.Turned.Reverse())
        {
            var block = Words(page.Text.Substring(start, length));
            var at = Words(page.Text[..start]).Count;
            var unmarked = block.Where(w => !w.IsMark).ToList();
            var before = words.Take(at).Count(w => !w.IsMark);
            var to = Enumerable.Range(before, Math.Max(0, word.Count - unmarked.Count - before + 1))
                .FirstOrDefault(i => word.Skip(i).Take(unmarked.Count).SequenceEqual(unmarked), before);
            words.RemoveRange(at, block.Count);
            var target = at;
            for (var left = to - before; left > 0 && target < words.Count; target++)
                if (!words[target].IsMark) left--;
            words.InsertRange(target, block);
        }

        return words;
    }

    /// <summary>For each word of the body the row of a table that it stands in, an outer one; 0: in none.</summary>
    private static List<int> RowsOf(XElement body)
    {
        var (rows, number) = (new Dictionary<XElement, int>(), 0);
        return [.. body.Descendants(W + "p").SelectMany(p => Words(Own(p)).Select(_ =>
            p.Ancestors(W + "tr").LastOrDefault() is { } row ? rows.TryGetValue(row, out var known) ? known : rows[row] = ++number : 0))];
    }

    /// <summary>The same for each letter that is shown; a mark stands in the row of the word behind it.</summary>
    private static List<int> Rows(List<(string Text, bool IsMark)> shown, List<int> ofWords, int untitled)
    {
        var (rows, next) = (new List<int>(), -untitled);
        foreach (var (text, isMark) in shown)
        {
            rows.AddRange(Enumerable.Repeat(next < 0 ? 0 : ofWords[Math.Min(next, ofWords.Count - 1)], text.Length));
            if (!isMark) next++;
        }

        return rows;
    }

    /// <returns>How many rows have the same letters in another order.</returns>
    private static int AssertSameButForRows(List<string> page, List<int> rows, List<string> pdf)
    {
        var mixed = 0;
        Assert.Equal(page.Count, pdf.Count);
        for (var at = 0; at < page.Count; at++)
        {
            if (page[at] == pdf[at]) continue;
            var end = at;
            while (end < page.Count && rows[end] == rows[at]) end++;
            Assert.True(rows[at] > 0 && page[at..end].Order().SequenceEqual(pdf[at..end].Order()),
                $"page and PDF differ:\n{string.Concat(page.Skip(at).Take(80))}\n{string.Concat(pdf.Skip(at).Take(80))}");
            mixed++;
            at = end - 1;
        }

        return mixed;
    }

    /// <summary>Each word is on the pages at least as often as in the paper; at the end of a line it may be cut.</summary>
    private static void AssertNothingIsLost(IEnumerable<(string Text, bool IsMark)> words, string pages)
    {
        var drawn = string.Concat(Letters(Words(pages)));
        foreach (var (word, times) in words.Select(w => w.Text).CountBy(w => w))
            Assert.True(drawn.Split(word).Length > times, $"'{word}' stands {times} times in the paper and {drawn.Split(word).Length - 1} on pages");
    }

    private static string Paragraphs(XElement element) => string.Join('\n', element.Descendants(W + "p").Select(Own));

    /// <summary>Not that of a paragraph within it.</summary>
    private static string Own(XElement paragraph) => string.Concat(paragraph.Descendants()
        .Where(e => e.Ancestors(W + "p").First() == paragraph)
        .Select(e => e.Name == W + "t" ? e.Value : e.Name == W + "br" || (e.Name == W + "tab" && e.Parent!.Name == W + "r") ? " " : ""));

    private static string Notes(DocxReader word) => word.PartNames.Contains("word/footnotes.xml")
        ? string.Join('\n', word.Part("word/footnotes.xml").Elements(W + "footnote").Where(n => n.Attribute(W + "type") is null).Select(Paragraphs))
        : "";

    private static List<(string Text, bool IsMark)> Words(string text)
    {
        var isMark = false;
        var words = new List<(string, bool)>();
        foreach (Match piece in Piece().Matches(text.Normalize()))
            if (piece.Value[0] is PageWords.MarkStart or PageWords.MarkEnd) isMark = piece.Value[0] == PageWords.MarkStart;
            else words.Add((piece.Value, isMark));
        return words;
    }

    private static IEnumerable<string> Letters(IEnumerable<(string Text, bool IsMark)> words) =>
        words.SelectMany(w => w.Text).Select(c => c.ToString());

    private static void AssertSame(string first, IEnumerable<string> one, string second, IEnumerable<string> other)
    {
        var (a, b) = (one.ToList(), other.ToList());
        var at = a.Zip(b).TakeWhile(p => p.First == p.Second).Count();
        var glue = a.Count > 0 && a.All(w => w.Length <= 2) ? "" : " ";
        Assert.True(at == a.Count && at == b.Count,
            $"{first} and {second} differ after {at} of {a.Count} and {b.Count}: after '{Near(a, at - 60, at)}'\n"
            + $"{first}: '{Near(a, at, at + 60)}'\n{second}: '{Near(b, at, at + 60)}'");

        string Near(List<string> all, int from, int to) => string.Join(glue, all.Skip(Math.Max(0, from)).Take(to - Math.Max(0, from)));
    }

    /// <summary>A run of letters and digits; a box; the signs around the page's marks.</summary>
    [GeneratedRegex(@"[\p{L}\p{M}\p{N}%£€&]+|[☐☒]|[\u0001\u0002]")]
    private static partial Regex Piece();
}
