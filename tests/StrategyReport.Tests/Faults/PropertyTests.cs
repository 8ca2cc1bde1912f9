using System.Text;
using FsCheck;
using FsCheck.Fluent;
using StrategyReport.Changes;
using StrategyReport.Cli;
using StrategyReport.Data;
using StrategyReport.Diagnostics;
using StrategyReport.Fuzz;
using StrategyReport.Fuzz.Mutations;
using StrategyReport.Markup.Parsing;
using StrategyReport.Markup.Tree;
using StrategyReport.Prose.ToMarkup;
using StrategyReport.Returns;
using StrategyReport.Sources;
using StrategyReport.Tests.Imports;
using StrategyReport.Yaml.Splicing;

namespace StrategyReport.Tests.Faults;

/// <summary>What holds of any text, whoever wrote it.</summary>
public class PropertyTests
{
    private const string Period = "2025-26-H2", First = $"{Period}/ambitions/1.yaml";

    private static readonly Dictionary<string, byte[]> Orchard = Read();

    [Fact]
    public void Any_text_gives_findings_or_a_paper_with_its_words() => Prop.ForAll(AnyText.Whatever, text =>
    {
        var found = new DiagnosticBag();
        var report = Report.Compose(new ReportRequest(With("headline: Two rooms are open, and a third is near", "headline: " + Quoted(text)), Period), found);
        var (word, page) = (report?.ToWord(found), report?.ToHtml(found));

        if (word is null) return found.HasErrors;
        var document = new DocxReader(word).Body.Value;
        return Encoding.UTF8.GetString(page!).EndsWith("</html>\n", StringComparison.Ordinal)
            && (text.AsSpan().IndexOfAny("<[&{") >= 0 || WordsOf(text).All(w => document.Contains(w, StringComparison.Ordinal)));
    }).Holds();

    [Fact]
    public void So_does_any_narrative() => Prop.ForAll(AnyText.Whatever, text =>
    {
        var found = new DiagnosticBag();
        var report = Report.Compose(new ReportRequest(With("We keep counting.", text.ReplaceLineEndings("\n  ")), Period), found);
        var word = report?.ToWord(found);
        if (word is not null) _ = new DocxReader(word); // Which validates.
        return word is not null || found.HasErrors;
    }).Holds();

    [Fact]
    public void A_title_whose_marks_are_escaped_is_shown_as_it_was_typed() => Prop.ForAll(AnyText.Line, text =>
    {
        var escaped = string.Concat(text.Select(c => char.IsAscii(c) && (char.IsPunctuation(c) || char.IsSymbol(c)) ? $"\\{c}" : $"{c}"));
        var sources = With("title: Year-end report", "title: " + Quoted("Year " + escaped), $"{Period}/paper.yaml");
        if (Report.Compose(new ReportRequest(sources, Period), []) is { } report)
            Assert.Equal(Plain(Shown("Year " + text)), Plain(report.Paper.Properties.Title));
        return true;
    }).Holds();

    [Fact]
    public void Text_in_markup_reads_back() => Prop.ForAll(AnyText.Whatever, text =>
    {
        var markup = EscapedText.Escape(text, new SourceSpan("a.yaml", 1, 1), []);
        var found = new DiagnosticBag();
        var paper = MarkupParser.Parse(DocxReader.Paper($"<section><p>x{markup}</p></section>"), "case.html", found);
        Assert.Equal("", string.Join('\n', found));
        return Plain(PlainText.Of(((Paragraph)paper!.Sections[0].Blocks[0]).Inlines)) == Plain("x" + Shown(text));
    }).Holds(500);

    [Fact]
    public void Words_as_Markdown_read_back_as_these_words() => Prop.ForAll(AnyText.Line, text =>
    {
        var words = "x" + text.Replace("\u00A0", " ", StringComparison.Ordinal).TrimEnd();
        var written = InlineMarkdown.Of([new ReturnedRun(words)], TextKind.Cell, []);
        return SourceBlocks.Of(written.Replace(InlineMarkdown.Kept, ' '), TextKind.Cell) is [ReturnedParagraph { ListLevel: null } paragraph]
            && Plain(paragraph.Text) == Plain(words);
    }).Holds(500);

    [Fact]
    public void A_value_that_is_put_into_YAML_is_read_and_all_other_lines_stay() => Prop.ForAll(AnyText.Whatever, text =>
    {
        const string Before = "# above\nfirst: 1\nsecond: \"old\"   # beside\nthird:\n  - a\n  - b # c\nfourth: |\n  long\n\n# below\n";
        if (YamlSplice.Put(Before, ["second"], new PutText(text), []) is not { } after) return true;
        var read = (PlacedGroup)PlacedReader.Read(after)!;
        return read.At(["second"]) is PlacedScalar second && second.Value == text
            && after.StartsWith("# above\nfirst: 1\nsecond:", StringComparison.Ordinal)
            && after.EndsWith("\nthird:\n  - a\n  - b # c\nfourth: |\n  long\n\n# below\n", StringComparison.Ordinal)
            && after.Contains("# beside", StringComparison.Ordinal);
    }).Holds(500);

    [Fact]
    public void What_YAML_reads_plainly_is_put_there() => Prop.ForAll(AnyText.Line, text =>
        YamlSplice.Put("first: 1\n", ["second", "third"], new PutText(text), []) is { } after
        && PlacedReader.Read(after)!.At(["second", "third"]) is PlacedScalar third && third.Value == text).Holds(500);

    [Fact]
    public void A_paper_compared_with_itself_has_not_changed() => Prop.ForAll(Numbers, number =>
    {
        var random = new Random(number);
        var story = "story: |\n" + new RandomMarkdown(random).Text() + "earlier: |\n";
        var sources = With("story: |\n", story.Replace("earlier: |\n", "\n", StringComparison.Ordinal));
        var (one, other) = (Report.Compose(new ReportRequest(sources, Period), []), Report.Compose(new ReportRequest(sources, Period), []));
        return one is null || new ComparedReports(one, other!, new ComparedNames("one", "other", "")).Changes().Parts.Count == 0;
    }).Holds(40);

    [Fact]
    public void What_was_mended_is_not_mended_again() => Prop.ForAll(Numbers, number =>
    {
        var dice = new Dice(2027, number);
        var lines = Encoding.UTF8.GetString(Orchard[First]).Split('\n').ToList();
        for (var i = dice.Between(1, 4); i > 0; i--) lines = dice.OneIn(2) ? LineMutation.Of(lines, dice, []) : MarkdownMutation.Of(lines, dice);
        var files = new Dictionary<string, byte[]>(Orchard) { [First] = Encoding.UTF8.GetBytes(string.Join('\n', lines)) };
        if (files[First].Length > 20_000) return true;
        foreach (var file in DataFix.Run(Sources(files), [Period]).Files) files[file.Path["data/".Length..]] = file.Content;
        var again = DataFix.Run(Sources(files), [Period]);
        Assert.True(again.Files.Count == 0, string.Join('\n', again.Mended) + "\n" + Encoding.UTF8.GetString(files[First]));
        return true;
    }).Holds(60);

    private static Arbitrary<int> Numbers => Gen.Choose(0, 1_000_000).ToArbitrary();

    private static PaperSources With(string old, string by, string file = First)
    {
        var text = Encoding.UTF8.GetString(Orchard[file]);
        Assert.Contains(old, text, StringComparison.Ordinal);
        return Sources(new Dictionary<string, byte[]>(Orchard) { [file] = Encoding.UTF8.GetBytes(text.Replace(old, by, StringComparison.Ordinal)) });
    }

    private static PaperSources Sources(IReadOnlyDictionary<string, byte[]> files) => new(new MemoryFolder("data", files), BuiltInTemplates.Folder());

    private static Dictionary<string, byte[]> Read()
    {
        var folder = Path.Combine(Snapshot.Root, "tests/StrategyReport.Tests/Projects/orchard");
        return Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
            .ToDictionary(f => Path.GetRelativePath(folder, f).Replace('\\', '/'), File.ReadAllBytes);
    }

    /// <summary>In double quotes, as YAML 1.2.2 has it (7.3.1); half a surrogate pair is none of its characters.</summary>
    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in text.Replace("\uD800", "", StringComparison.Ordinal))
            _ = c is '"' or '\\' ? quoted.Append('\\').Append(c)
                : char.IsControl(c) || c > '\uFFFD' ? quoted.Append("\\u").Append(((int)c).ToString("x4", System.Globalization.CultureInfo.InvariantCulture))
                : quoted.Append(c);
        return quoted.Append('"').ToString();
    }

    private static string[] WordsOf(string text) => [.. text.Split(' ', '*', '_', '~', '`', '\n').Where(w => w.Length > 1 && w.All(char.IsAsciiLetter))];

    /// <summary>Without what XML cannot hold and what nobody sees.</summary>
    private static string Shown(string text) => string.Concat(text.Where((c, at) =>
        c is '\n' or '\t' || (!char.IsControl(c) && c is not ('\uD800' or '\uFFFE' or '\uFFFF') && !InvisibleCharacters.IsLeftOut(text, at)) || c == '\u0085'));

    private static string Plain(string text) => string.Join(' ', text.Split([' ', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries));
}
