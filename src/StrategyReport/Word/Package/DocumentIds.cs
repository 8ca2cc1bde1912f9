namespace StrategyReport.Word.Package;

/// <summary>Ids that are unique over the document with its headers and footers, each kind counted from 1.</summary>
/// <param name="taken">Those of drawings, controls and bookmarks in headers and footers.</param>
internal sealed class DocumentIds(IReadOnlySet<int> taken)
{
    private int _relationship;
    private int _drawing;
    private int _control;
    private int _bookmark;

    /// <summary>Relationship ids start with "p" so that they never meet those of the reference document (rId…).</summary>
    public string NextRelationship() => "p" + WordXml.Invariant(++_relationship);

    /// <summary>ECMA-376 Part 1, 20.4.2.5.</summary>
    public int NextDrawing() => Next(ref _drawing);

    public int NextControl() => Next(ref _control);

    public int NextBookmark() => Next(ref _bookmark);

    private int Next(ref int counter)
    {
        do counter++;
        while (taken.Contains(counter));
        return counter;
    }
}
