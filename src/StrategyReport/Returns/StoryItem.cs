namespace StrategyReport.Returns;

/// <summary>What a reader meets in a Word file, one after the other, all changes accepted.</summary>
internal abstract record StoryItem;

internal sealed record ParagraphBegins(ParagraphShape Shape) : StoryItem;

internal sealed record ParagraphEnds : StoryItem;

/// <param name="HasHeader">Whether its first row heads the columns, as its look says; null: it does not say.</param>
/// <param name="HeadsRows">Whether its first column looks like the heads of rows.</param>
internal sealed record TableBegins(bool? HasHeader, bool HeadsRows) : StoryItem;

internal sealed record TableEnds : StoryItem;

internal sealed record RowBegins(bool IsHeader) : StoryItem;

internal sealed record RowEnds : StoryItem;

/// <param name="Columns">How many it covers.</param>
/// <param name="IsMerged">Whether it covers more than one column or row, or is covered.</param>
internal sealed record CellBegins(int Columns, bool IsMerged) : StoryItem;

internal sealed record CellEnds : StoryItem;

/// <param name="IsHeading">Whether it is a sub-heading that shares a paragraph with the text under it.</param>
/// <param name="IsPrompt">Whether the file says that it only invites to an answer; programs leave that standing over answers.</param>
internal sealed record RunRead(ReturnedRun Run, bool IsHeading = false, bool IsPrompt = false) : StoryItem;

internal enum StoryMark
{
    Bookmark,

    /// <summary>A content control.</summary>
    Control,

    /// <summary>The range of a comment.</summary>
    Comment,
}

/// <summary>One of the two ends of something.</summary>
/// <param name="Name">Of a bookmark its name, of a control its tag, blank where it has none, of a comment its id.</param>
/// <param name="Key">Tells which ends belong together.</param>
internal sealed record MarkRead(StoryMark Kind, string Name, string Key, bool Begins) : StoryItem;

internal enum OddThing
{
    Drawing,
    TextBox,
    Equation,
    EmbeddedObject,

    /// <summary>Words that are not shown.</summary>
    Hidden,

    /// <summary>Words marked as with a pen; they are read as text too.</summary>
    Highlight,
}

/// <summary>What Markdown has no words for.</summary>
/// <param name="Description">A picture's, or the text of it.</param>
internal sealed record OddRead(OddThing Thing, string Description) : StoryItem;

/// <summary>How a paragraph stands in its story.</summary>
/// <param name="Heading">Level of the outline, from 1; 0: a sub-heading without one; null: it is no heading.</param>
internal sealed record ParagraphShape(string Style, ReturnedLevel? List, int? Heading, ReturnedKind Kind)
{
    /// <summary>Depth of the list whose item goes on in it, from 0; null: in none that its style says.</summary>
    public int? Continued { get; init; }

    /// <summary>Whether it is indented more than its style is.</summary>
    public bool IsShifted { get; init; }

    /// <summary>Of a table's column, as its cells have it.</summary>
    public ReturnedAlignment Alignment { get; init; }

    /// <summary>Whether it is one that readers do not see, such as what Word wants below a table.</summary>
    public bool IsSpacer { get; init; }
}
