namespace StrategyReport.Reading;

/// <summary>A line as a reader of a published paper sees it.</summary>
/// <param name="Number">What stands before it: "3.4", "Annex B.", "Table 2", "footnote 1"; null: nothing.</param>
/// <param name="Text">With what is said of pictures and charts to those who do not see them; blank where all of it is struck out.</param>
/// <param name="Address">The piece of data that it belongs to, as far as the file says so: <c>ambition/4/successes</c>.</param>
internal sealed record ShownLine(string? Number, string Text, string? Address = null)
{
    /// <summary>In a file that shows changes: what the line said before them; null: nothing of it is struck out.</summary>
    public string? Before { get; init; }
}
