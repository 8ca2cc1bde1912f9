using System.Text.RegularExpressions;
using StrategyReport.Returns;

namespace StrategyReport.Tests.Returns;

/// <summary>What programs and people leave of the marks of a text, and that no word is lost with a mark.</summary>
public partial class LostMarksTests
{
    private const string Address = "ambition/1/note";
    private const string Asked = "<p>Why: <data tag=\"ambition/1/note\" ask=\"Write here\"></data></p><h2>Below</h2>";
    private const string Said = "<p>Why: <data tag=\"ambition/1/note\">So it was.</data></p><h2>Below</h2>";
    private const string Block = "<data tag=\"ambition/1/successes\"><p>So it was.</p></data><h2>Below</h2><p>So it was.</p>";
    private const string Picture = "<w:r><w:drawing><wp:inline><wp:docPr id=\"9\" name=\"p\"/></wp:inline></w:drawing></w:r>";

    /// <summary>Words in an answer that still says of itself that nobody has given it.</summary>
    [Theory]
    [InlineData("Write here", "")]
    [InlineData("Click or tap here to enter text.", "")]
    [InlineData("Rooms are short", "Rooms are short")]
    [InlineData("Write here: rooms are short", "Write here: rooms are short")]
    public void An_invitation_is_known_by_its_words(string words, string expected)
    {
        var (read, _) = EditedFile.Read(Asked, s => s.Replace("Write here", words, StringComparison.Ordinal));

        var piece = read.Pieces[Address];
        Assert.Equal((expected, words == "Write here"), (piece.Text, piece.IsAsSent));
        Assert.Equal(expected, BlockPrint.Of(piece.Blocks));
    }

    /// <summary>LibreOffice takes the tag, and leaves nothing of the bookmark but its place.</summary>
    [Fact]
    public void An_answer_saved_by_LibreOffice_is_that_of_its_control()
    {
        var (read, found) = EditedFile.Read(Asked, s => Ends().Replace(
            Marks().Replace(s.Replace("Write here", "Rooms are short", StringComparison.Ordinal), ""), "$1$3$2"));

        Assert.Equal("Rooms are short", read.Pieces[Address].Text);
        Assert.Equal("SR6003", Assert.Single(found).Code);
    }

    [Fact]
    public void A_chosen_level_is_found_where_the_box_has_lost_its_name()
    {
        var (read, _) = EditedFile.Read(
            "<p><data tag=\"ambition/1/note\" ask=\"Choose\" options=\"Red&#10;Green\">Red</data></p>",
            s => Marks().Replace(s, "").Replace(">Red<", ">Green<", StringComparison.Ordinal));

        Assert.Equal("Green", read.Pieces[Address].Text);
    }

    /// <summary>The manifest lost, of the same data and of another's.</summary>
    [Fact]
    public void Pieces_are_those_that_would_be_sent_where_their_list_is_lost()
    {
        var (read, found) = EditedFile.Read(Said, s => s.Replace("So it was.", "So it is.", StringComparison.Ordinal), ("customXml/item1.xml", null), ("customXml/item.xml", null));

        Assert.Equal(Address, Assert.Single(read.Manifest).Address);
        Assert.Equal(("So it is.", false), (read.Pieces[Address].Text, read.Pieces[Address].IsAsSent));
        Assert.Equal("SR6002", Assert.Single(found).Code);
    }

    /// <summary>Words put where there is no text of the data.</summary>
    [Theory]
    [InlineData("<w:p><w:r><w:t>More</w:t></w:r></w:p>", "More")]
    [InlineData("<w:p><w:sdt><w:sdtContent><w:r><w:t>More</w:t></w:r></w:sdtContent></w:sdt></w:p>", "More")]
    public void Words_outside_of_texts_are_kept_apart(string paragraph, string expected)
    {
        var (read, _) = EditedFile.Read(Said, s => s.Replace("<w:sectPr", paragraph + "<w:sectPr", StringComparison.Ordinal));

        Assert.Contains(expected, read.StrayTexts);
    }

    [Fact]
    public void Words_beside_a_text_in_its_line_are_kept_apart()
    {
        var (read, _) = EditedFile.Read(Said, s => s.Replace("Why: ", "Why not: ", StringComparison.Ordinal));

        Assert.Equal(["Why not:", "Below"], read.StrayTexts);
    }

    [Fact]
    public void Words_of_headers_are_kept_apart_without_numbers_of_pages()
    {
        var margin = "<w:hdr xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:p><w:r><w:t>Our mission</w:t></w:r>"
            + "<w:fldSimple w:instr=\" PAGE \"><w:r><w:t>7</w:t></w:r></w:fldSimple></w:p></w:hdr>";
        var (read, _) = EditedFile.Read(Said, s => s, ("word/header8.xml", margin), ("word/header9.xml", margin));

        Assert.Single(read.Strays.OfType<ReturnedParagraph>(), p => p.Text == "Our mission" && p.Place == "in a header or footer");
    }

    [Theory]
    [InlineData("<w:sectPr", "<w:p><w:r><w:pict><w:txbxContent><w:p><w:r><w:t>Boxed</w:t></w:r></w:p></w:txbxContent></w:pict></w:r></w:p>", "Boxed")]
    [InlineData("<w:sectPr", "<w:p>" + Picture + "</w:p>", "picture")]
    [InlineData("<w:bookmarkEnd", Picture, "picture")]
    public void What_is_no_text_is_told_though_no_word_is_other(string before, string more, string words)
    {
        var (read, found) = EditedFile.Read(Block, s => s.Replace(before, more + before, StringComparison.Ordinal));

        var told = Assert.Single(found);
        Assert.Equal("SR6006", told.Code);
        Assert.Contains(words, told.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(read.Pieces.Values, p => p.Blocks.Any(b => b is ReturnedDrawing));
    }

    [Fact]
    public void What_is_lost_in_a_footnote_is_told()
    {
        var (_, found) = EditedFile.Read(Said, s => s.Replace("<w:sectPr", "<w:p><w:r><w:t>x</w:t><w:footnoteReference w:id=\"77\"/></w:r></w:p><w:sectPr",
            StringComparison.Ordinal), ("word/footnotes.xml", "<w:footnotes xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
            + "<w:footnote w:id=\"77\"><w:p><w:r><w:pict><w:txbxContent><w:p><w:r><w:t>Boxed</w:t></w:r></w:p></w:txbxContent></w:pict></w:r></w:p></w:footnote></w:footnotes>"));

        Assert.Contains(found, d => d.Code == "SR6006" && d.Message.Contains("footnote", StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_without_its_lists_says_nothing_of_looks()
    {
        var (read, found) = EditedFile.Read(Said, s => s, ("word/numbering.xml", null));

        Assert.False(read.HasLooks);
        Assert.Equal("SR6015", Assert.Single(found).Code);
    }

    [Fact]
    public void A_text_that_was_deleted_is_not_found_in_another_place_with_the_same_words()
    {
        var (_, found) = EditedFile.Read(Block, s => Piece().Replace(s, ""));

        Assert.Equal("SR6004", Assert.Single(found).Code);
    }

    [Fact]
    public void What_is_nested_without_end_is_no_Word_file()
    {
        var deep = string.Concat(Enumerable.Repeat("<w:ins>", 20_000)) + string.Concat(Enumerable.Repeat("</w:ins>", 20_000));
        var (read, found) = EditedFile.Read(Said, s => s.Replace("<w:sectPr", $"<w:p>{deep}</w:p><w:sectPr", StringComparison.Ordinal));

        Assert.Null(read);
        Assert.Equal("SR6001", Assert.Single(found).Code);
    }

    /// <summary>What stands beside each other, and came or went, is one change.</summary>
    [Theory]
    [InlineData("<w:del w:id=\"8\"><w:r><w:delText>a</w:delText></w:r></w:del><w:ins w:id=\"9\"><w:r><w:t>b</w:t></w:r></w:ins><w:r><w:t>c</w:t></w:r>", 1)]
    [InlineData("<w:ins w:id=\"8\"><w:r><w:t>a</w:t></w:r></w:ins><w:r><w:t>b</w:t></w:r><w:ins w:id=\"9\"><w:r><w:t>c</w:t></w:r></w:ins>", 2)]
    [InlineData("<w:pPr><w:rPr><w:del w:id=\"8\"/></w:rPr></w:pPr><w:r><w:t>a</w:t></w:r>", 1)]
    public void Changes_are_counted_as_people_make_them(string paragraph, int expected)
    {
        var (read, _) = EditedFile.Read(Said, s => s.Replace("<w:sectPr", $"<w:p>{paragraph}</w:p><w:p/><w:sectPr", StringComparison.Ordinal));

        Assert.Equal(expected, read.Revisions);
    }

    [GeneratedRegex("<w:(tag|showingPlcHdr)[^>]*>")]
    private static partial Regex Marks();

    [GeneratedRegex("(<w:bookmarkStart [^>]*\"_ambition_1_note\" ?/>)(.*?)(<w:bookmarkEnd [^>]*/>)")]
    private static partial Regex Ends();

    [GeneratedRegex("<w:bookmarkStart [^>]*\"_ambition_1_successes\" ?/>.*?<w:bookmarkEnd [^>]*/>")]
    private static partial Regex Piece();
}
