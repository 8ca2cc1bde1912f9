using System.Text;
using StrategyReport.Diagnostics;
using StrategyReport.Returns;

namespace StrategyReport.Tests.Returns;

/// <summary>What people and programs do to a text in Word, and what of it comes back.</summary>
public class EditedInWordTests
{
    private const string Base = "<data tag=\"ambition/1/successes\"><p>One <strong>two</strong> three.</p></data><h2>Below</h2>";
    private const string Whole = "<w:r><w:t xml:space=\"preserve\">One </w:t></w:r>";

    /// <summary>A new paragraph's inner XML, and what comes back.</summary>
    [Theory]
    [InlineData("<w:r><w:t>a</w:t></w:r><w:proofErr w:type=\"spellStart\"/><w:r w:rsidR=\"00A1\"><w:t>b</w:t></w:r>", "ab")]
    [InlineData("<w:r><w:t>a</w:t></w:r><w:ins w:id=\"90\" w:author=\"x\"><w:r><w:t>b</w:t></w:r></w:ins>", "ab")]
    [InlineData("<w:r><w:t>a</w:t></w:r><w:del w:id=\"90\" w:author=\"x\"><w:r><w:delText>b</w:delText></w:r></w:del>", "a")]
    [InlineData("<w:moveFrom w:id=\"90\" w:author=\"x\"><w:r><w:t>b</w:t></w:r></w:moveFrom><w:moveTo w:id=\"91\" w:author=\"x\"><w:r><w:t>c</w:t></w:r></w:moveTo>", "c")]
    [InlineData("<w:ins w:id=\"1\"><w:del w:id=\"90\"><w:r><w:delText>b</w:delText></w:r></w:del><w:r><w:t>c</w:t></w:r></w:ins>", "c")]
    [InlineData("<w:r><w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t><w:softHyphen/><w:t>c</w:t><w:tab/><w:t>d</w:t><w:br/><w:t>e</w:t><w:cr/><w:t>f</w:t></w:r>", "a\u2011b\u00adc d⏎e⏎f")]
    [InlineData("<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/><w:t>a</w:t></w:r>", "✓a")]
    [InlineData("<w:hyperlink r:id=\"rIdX\"><w:r><w:t>a</w:t></w:r></w:hyperlink>", "<a https://example.org/>a</a>")]
    [InlineData("<w:fldSimple w:instr=\" PAGE \"><w:r><w:t>7</w:t></w:r></w:fldSimple>", "7")]
    [InlineData("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> HYPERLINK \"https://example.org\" </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>a</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r><w:r><w:t>b</w:t></w:r>", "<a https://example.org>a</a>b")]
    [InlineData("<w:smartTag w:uri=\"u\" w:element=\"e\"><w:r><w:t>a</w:t></w:r></w:smartTag><w:customXml w:element=\"e\"><w:r><w:t>b</w:t></w:r></w:customXml>", "ab")]
    [InlineData("<w:sdt><w:sdtPr/><w:sdtContent><w:r><w:t>a</w:t></w:r></w:sdtContent></w:sdt>", "a")]
    [InlineData("<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>Choose an item.</w:t></w:r></w:sdtContent></w:sdt>", "")]
    [InlineData("<w:sdt><w:sdtPr><w:dropDownList><w:listItem w:displayText=\"Amber\" w:value=\"amber\"/></w:dropDownList></w:sdtPr><w:sdtContent><w:r><w:t>Amber</w:t></w:r></w:sdtContent></w:sdt>", "amber")]
    [InlineData("<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val=\"1\"/></w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:t>X</w:t></w:r></w:sdtContent></w:sdt>", "☒")]
    [InlineData("<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">a </w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t>b</w:t></w:r><w:r><w:rPr><w:b w:val=\"0\"/><w:strike/></w:rPr><w:t>c</w:t></w:r>", "<b>a</b> <i>b</i><del>c</del>")]
    [InlineData("<w:r><w:rPr><w:rStyle w:val=\"Code\"/></w:rPr><w:t>a</w:t></w:r>", "<code>a</code>")]
    [InlineData("<w:r><w:rPr><w:rStyle w:val=\"CellHeadingChar\"/></w:rPr><w:t>a</w:t></w:r><w:r><w:t>b</w:t></w:r>", "<b>a</b>b")]
    [InlineData("<w:r><mc:AlternateContent xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><mc:Choice Requires=\"w14\"><w:t>a</w:t></mc:Choice><mc:Fallback><w:t>b</w:t></mc:Fallback></mc:AlternateContent></w:r>", "a")]
    public void Runs_are_read_in_whatever_holds_them(string line, string expected)
    {
        var (read, found) = Edited(s => s.Replace(Whole, line, StringComparison.Ordinal));

        Assert.Equal(expected + "<b>two</b> three.", BlockPrint.Of(read.Pieces["ambition/1/successes"].Blocks));
        Assert.Empty(found);
    }

    /// <summary>Paragraphs in place of the one of the piece: {S} and {E} are the ends of its bookmark.</summary>
    [Theory]
    [InlineData("<p>{S}a{E}</p><p>b</p>", "a\nb", "")]
    [InlineData("<p>{S}a</p><p>b{E}</p>", "a\nb", "")]
    [InlineData("<p>{S}a</p>[Heading2]<p>b</p><p>c{E}</p>", "a\n<b>b</b>\nc", "SR6008")]
    [InlineData("[TableBullet]<p>{S}a</p>[TableBullet2]<p>b</p>[TableBullet]<p>c{E}</p>", "- a\n  - b\n- c", "")]
    [InlineData("[ListParagraph][num 2 1]<p>{S}a</p>[num 2 0]<p>b{E}</p>", "- a\n- b", "")]
    [InlineData("<p>{S}• a</p><p>•\tb{E}</p>", "- a\n- b", "SR6009")]
    [InlineData("<p>{S}1. a</p><p>2. b{E}</p>", "1. a\n1. b", "SR6009")]
    [InlineData("<p>{S}2024. a{E}</p>", "2024. a", "")]
    [InlineData("<p>{S}{E}</p>", "", "")]
    [InlineData("<p>{S}a</p>[gone]<p>b</p><p>c{E}</p>", "a\nbc", "")]
    [InlineData("<p>{S}a</p><p>{S2}b{E2}{E}</p>", "a\nb", "")]
    [InlineData("<p>a</p>", null, "SR6004")]
    public void Paragraphs_are_those_of_the_piece(string paragraphs, string? expected, string code)
    {
        var xml = paragraphs
            .Replace("{S}", "</t><bookmarkStart w:id=\"1\" w:name=\"_ambition_1_successes\"/><t>", StringComparison.Ordinal)
            .Replace("{E}", "</t><bookmarkEnd w:id=\"1\"/><t>", StringComparison.Ordinal)
            .Replace("{S2}", "</t><bookmarkStart w:id=\"77\" w:name=\"_AMBITION_1_successes\"/><t>", StringComparison.Ordinal)
            .Replace("{E2}", "</t><bookmarkEnd w:id=\"77\"/><t>", StringComparison.Ordinal);
        var (read, found) = Edited(s => ReplaceParagraph(s, Paragraphs(xml)));

        Assert.Equal(expected, read.Pieces.GetValueOrDefault("ambition/1/successes") is { } piece ? BlockPrint.Of(piece.Blocks) : null);
        Assert.Equal(code, string.Join(' ', found.Select(d => d.Code)));
    }

    [Fact]
    public void A_control_is_found_by_its_tag_before_its_bookmark()
    {
        var (read, _) = Edited(s => ReplaceParagraph(s, "<w:sdt><w:sdtPr><w:tag w:val=\"ambition/1/successes\"/></w:sdtPr><w:sdtContent>"
            + "<w:p><w:r><w:t>a</w:t></w:r></w:p><w:p><w:r><w:t>b</w:t></w:r></w:p></w:sdtContent></w:sdt>"));

        var piece = read.Pieces["ambition/1/successes"];
        Assert.Equal((Anchor.Tag, "a\nb"), (piece.Anchor, piece.Text));
    }

    [Fact]
    public void A_comment_has_the_words_that_it_is_about_and_their_piece()
    {
        var (read, _) = Edited(
            s => s.Replace(Whole, "<w:commentRangeStart w:id=\"5\"/>" + Whole + "<w:commentRangeEnd w:id=\"5\"/><w:r><w:commentReference w:id=\"5\"/></w:r>",
                StringComparison.Ordinal),
            ("word/comments.xml", "<w:comments xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:comment w:id=\"5\" "
                + "w:author=\"Lead\" w:date=\"2026-01-02T03:04:05Z\"><w:p><w:r><w:t>Really?</w:t></w:r></w:p></w:comment></w:comments>"));

        var comment = Assert.Single(read.Comments);
        Assert.Equal(("Lead", "Really?", "One", "ambition/1/successes"), (comment.Author, comment.Text, comment.About, comment.Address));
    }

    [Theory]
    [InlineData("<w:p><w:r><w:drawing><wp:inline><wp:docPr id=\"9\" name=\"p\" descr=\"A cat\"/></wp:inline></w:drawing></w:r></w:p>", "SR6006", "A cat")]
    [InlineData("<w:p><w:r><w:pict><w:txbxContent><w:p><w:r><w:t>Boxed words</w:t></w:r></w:p></w:txbxContent></w:pict></w:r></w:p>", "SR6006", "Boxed words")]
    [InlineData("<w:p><m:oMath xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\"><m:r><m:t>x=1</m:t></m:r></m:oMath></w:p>", "SR6006", "x=1")]
    [InlineData("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>Not seen</w:t></w:r></w:p>", "SR6006", "Not seen")]
    [InlineData("<w:p><w:r><w:rPr><w:highlight w:val=\"yellow\"/></w:rPr><w:t>Check this</w:t></w:r></w:p>", "SR6006", "Check this")]
    [InlineData("<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr><w:p><w:r><w:t>q</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p/>", "SR6007", "merged")]
    [InlineData("<w:tbl><w:tr><w:tc><w:p><w:r><w:t>q</w:t></w:r></w:p><w:p><w:r><w:t>r</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p/>", "SR6007", "q r")]
    public void What_the_data_cannot_hold_is_told(string more, string code, string words)
    {
        var (_, found) = Edited(s => ReplaceParagraph(s, "<w:p><w:bookmarkStart w:id=\"1\" w:name=\"_ambition_1_successes\"/><w:r><w:t>x</w:t></w:r></w:p>"
            + more + "<w:p><w:r><w:t>y</w:t></w:r><w:bookmarkEnd w:id=\"1\"/></w:p>"));

        Assert.Contains(found, d => d.Code == code && d.Message.Contains(words, StringComparison.Ordinal));
    }

    [Fact]
    public void A_row_that_was_deleted_with_tracking_is_gone_and_counted()
    {
        const string Cell = "<w:tc><w:p><w:r><w:t>{0}</w:t></w:r></w:p></w:tc>";
        var (read, _) = Edited(s => ReplaceParagraph(s, "<w:p><w:bookmarkStart w:id=\"1\" w:name=\"_ambition_1_successes\"/><w:r><w:t>x</w:t></w:r></w:p><w:tbl><w:tr>"
            + Cell.Replace("{0}", "a", StringComparison.Ordinal) + "</w:tr><w:tr><w:trPr><w:del w:id=\"4\"/></w:trPr>" + Cell.Replace("{0}", "b", StringComparison.Ordinal)
            + "</w:tr></w:tbl><w:p><w:r><w:t>y</w:t></w:r><w:bookmarkEnd w:id=\"1\"/></w:p>"));

        Assert.Equal("x\n| Left:a\ny", BlockPrint.Of(read.Pieces["ambition/1/successes"].Blocks));
        Assert.Equal(1, read.Revisions);
    }

    public static TheoryData<string, string> Others => new()
    {
        { "%PDF-1.7", "PDF" }, { "\u00d0\u00cf\u0011\u00e0", ".doc" }, { "{\\rtf1", ".rtf" }, { "<html>", "web page" }, { "", "empty" },
        { "PK\u0003\u0004", "damaged" }, { "words", "another kind" },
    };

    [Theory, MemberData(nameof(Others))]
    public void What_is_no_Word_file_is_told_with_what_it_is(string content, string what)
    {
        var found = new DiagnosticBag();

        Assert.Null(ReturnedDocument.Read(Encoding.Latin1.GetBytes(content), "back.docx", found));
        var told = Assert.Single(found);
        Assert.Equal("SR6001", told.Code);
        Assert.Contains(what, told.Message, StringComparison.Ordinal);
    }

    private static string ReplaceParagraph(string document, string by)
    {
        var at = document.IndexOf("<w:bookmarkStart w:id=\"1\" w:name=\"_ambition", StringComparison.Ordinal);
        var from = document.LastIndexOf("<w:p>", at, StringComparison.Ordinal);
        var to = document.IndexOf("</w:p>", at, StringComparison.Ordinal) + "</w:p>".Length;
        return document[..from] + by + document[to..];
    }

    /// <summary>From a short form: [Style], [num list level] and [gone], a paragraph mark deleted with tracking, stand before a paragraph.</summary>
    private static string Paragraphs(string text)
    {
        var xml = new StringBuilder();
        var properties = new StringBuilder();
        foreach (var part in text.Split(['[', ']']))
        {
            if (!part.StartsWith('<'))
            {
                properties.Append(part.StartsWith("num ", StringComparison.Ordinal)
                    ? $"<w:numPr><w:ilvl w:val=\"{part.Split(' ')[2]}\"/><w:numId w:val=\"{part.Split(' ')[1]}\"/></w:numPr>"
                    : part == "gone" ? "<w:rPr><w:del w:id=\"66\"/></w:rPr>" : part.Length > 0 ? $"<w:pStyle w:val=\"{part}\"/>" : "");
                continue;
            }

            xml.Append(part.Insert(3, $"<w:pPr>{properties}</w:pPr><w:r><w:t>").Replace("</p>", "</w:t></w:r></w:p>", StringComparison.Ordinal)
                .Replace("<p>", "<w:p><w:r><w:t>", StringComparison.Ordinal).Replace("<w:p><w:r><w:t><w:pPr>", "<w:p><w:pPr>", StringComparison.Ordinal)
                .Replace("</t><bookmark", "</w:t></w:r><w:bookmark", StringComparison.Ordinal).Replace("/><t>", "/><w:r><w:t xml:space=\"preserve\">", StringComparison.Ordinal));
            properties.Clear();
        }

        return xml.ToString();
    }

    private static (ReturnedDocument Read, DiagnosticBag Found) Edited(Func<string, string> edit, params (string Name, string? Content)[] parts) =>
        EditedFile.Read(Base, edit, parts);
}
