namespace StrategyReport.Changes;

/// <summary>What a Board calls a line of its paper, or what is one thing in it. Closed: there are these.</summary>
public sealed record Thing
{
    internal static readonly Thing Point = new("point", "points"), Row = new("row", "rows"), Column = new("column", "columns"),
        Cell = new("cell", "cells") { HasChanged = Changed }, Section = new("section", "sections"),
        Table = new("table", "tables"), Chart = new("chart", "charts") { HasChanged = Changed },
        Contents = new("table of contents", "tables of contents") { HasChanged = Changed },
        Heading = new("heading", "headings"), Paragraph = new("paragraph", "paragraphs"), Caption = new("caption", "captions"),
        Lines = new("text in fixed lines", "texts in fixed lines"), Quotation = new("quotation", "quotations"),
        PageLine = new("line of each page", "lines of each page"), Note = new("note", "notes") { HasChanged = Changed },
        Escalation = new("escalation", "escalations") { HasCome = "opened", HasGone = "closed" };

    private const string Changed = "changed";

    private Thing(string one, string many) => (One, Many) = (one, many);

    /// <summary>"point".</summary>
    public string One { get; }

    /// <summary>"points".</summary>
    public string Many { get; }

    internal string HasCome { get; private init; } = "added";

    internal string HasGone { get; private init; } = "removed";

    internal string HasChanged { get; private init; } = "reworded";
}
