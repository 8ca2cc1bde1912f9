namespace StrategyReport.Reading;

/// <summary>A line as a reader of a published paper sees it.</summary>
/// <param name="Number">What stands before it: "3.4", "Annex B.", "Table 2", "footnote 1"; null: nothing.</param>
/// <param name="Address">The piece of data that it belongs to, as far as the file says so: <c>ambition/4/successes</c>.</param>
internal sealed record ShownLine(string? Number, string Text, string? Address = null);
