namespace StrategyReport.Imports;

/// <summary>A piece of data that was changed in a Word file, and is changed in the data.</summary>
/// <param name="Address"><c>ambition/4/successes</c>.</param>
/// <param name="File">The YAML file.</param>
/// <param name="Line">1-based, where its value stands, or would.</param>
/// <param name="Before">As the data had it, blank: nothing.</param>
/// <param name="After">As it has it now.</param>
public sealed record ImportedChange(string Address, string File, int Line, string Before, string After);

/// <summary>A remark at the margin of a file that came back.</summary>
/// <param name="About">The words that it is about; may be blank.</param>
/// <param name="Address">The piece of data that it is about; null: none.</param>
public sealed record ImportedComment(string File, string Author, string Text, string About, string? Address, string Place);
