using StrategyReport.Markup.Tree;

namespace StrategyReport.Word.Package;

/// <summary>What tracked changes say of themselves (ECMA-376 Part 1, 17.13.5): who made them, and when.</summary>
/// <param name="author">As Word shows it beside a change.</param>
/// <param name="date">Of all changes: those of a paper are of one time.</param>
/// <param name="ids">Changes and bookmarks share theirs.</param>
internal sealed class RevisionMarks(string author, DateOnly date, DocumentIds ids)
{
    private readonly string _date = date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) + "T00:00:00Z";

    /// <summary>Opens the mark around runs, or that of a paragraph's or row's own.</summary>
    public void Open(WordXml xml, Revision revision) => Open(xml, revision == Revision.Inserted ? "ins" : "del");

    /// <summary>Opens the mark of other properties that there were.</summary>
    public void OpenFormer(WordXml xml) => Open(xml, "pPrChange");

    /// <summary>Opens that of other properties of a cell.</summary>
    public void OpenFormerCell(WordXml xml) => Open(xml, "tcPrChange");

    private void Open(WordXml xml, string name)
    {
        xml.Open(name);
        xml.Attribute("id", ids.NextBookmark());
        xml.Attribute("author", author);
        if (date != DateOnly.MinValue) xml.Attribute("date", _date); // A paper may have no date.
    }
}
