using System.Text.RegularExpressions;
using StrategyReport.Yaml.Reading;

namespace StrategyReport.Rules.Pasted;

/// <summary>
/// Rows below each other whose cells are parted by runs of spaces, as a PDF leaves them, or by commas without a space, as a file of
/// values has them. So that no sentence is taken for one, each row has as many cells as the first, and each but the first a figure.
/// </summary>
/// <param name="By">What parts the cells.</param>
internal sealed partial record ColumnRows(IReadOnlyList<string[]> Cells, string By)
{
    /// <summary>Two rows may be two sentences with a wide gap.</summary>
    private const int FewestRows = 3;

    public int Count => Cells.Count;

    /// <summary>Those that begin with a line; null where it begins none.</summary>
    public static ColumnRows? At(TextLines lines, int first)
    {
        if (!lines[first - 1].AsSpan().IsWhiteSpace() && lines[first - 1].TrimEnd() is not [.., ':' or '.']) return null;
        return Read(lines, first, Gaps, "runs of spaces") ?? Read(lines, first, Commas, "commas");
    }

    private static ColumnRows? Read(TextLines lines, int first, Func<string, string[]> cellsOf, string by)
    {
        var rows = new List<string[]>();
        for (var i = first; i < lines.Count && cellsOf(lines[i]) is { Length: > 1 } cells; i++)
        {
            if (rows.Count > 0 && (cells.Length != rows[0].Length || !cells.Skip(1).Any(c => Figure().IsMatch(c)))) break;
            rows.Add(cells);
        }

        return rows.Count >= FewestRows ? new ColumnRows(rows, by) : null;
    }

    private static string[] Gaps(string line) => Gap().Split(line.Trim()) is { Length: > 1 } cells && !IsOther(line) ? cells : [];

    private static string[] Commas(string line) =>
        line.Trim().Split(',') is { Length: > 1 } cells && cells[0].Any(char.IsLetter)
        && !line.Contains(", ", StringComparison.Ordinal) && !HoldsThousands(line.Trim(), cells) && !IsOther(line) ? cells : [];

    /// <summary>"Beds: 1,200", "April 1,200 patients": the comma stands within a figure.</summary>
    private static bool HoldsThousands(string line, string[] cells) =>
        WithinFigure().IsMatch(line.Contains(' ', StringComparison.Ordinal) ? line : $"{cells[0]},{cells[1]}");

    [GeneratedRegex("[0-9],[0-9]", RegexOptions.CultureInvariant)]
    private static partial Regex WithinFigure();

    /// <summary>Whether the first of some rows has figures as the others have, and so is no heading; years and dates may be one.</summary>
    public static bool HaveNoHeading(IReadOnlyList<string[]> rows) =>
        rows[0].Skip(1).Any(c => Figure().IsMatch(c)) && !rows[0].Skip(1).All(c => !Figure().IsMatch(c) || DateLike().IsMatch(c));

    private static bool IsOther(string line) =>
        line.AsSpan().IsWhiteSpace() || line.TrimStart() is ['|' or '>' or '#', ..]
        || ItemMark.Begins(line) || PastedMark.Of(line) is not null;

    /// <summary>Not the two spaces that some put after a sentence.</summary>
    [GeneratedRegex(@"(?<![.!?:;,])[ ]{2,}", RegexOptions.CultureInvariant)]
    private static partial Regex Gap();

    /// <summary>"2024", "2024-25", "30 June".</summary>
    [GeneratedRegex(@"^(?:\(?(?:19|20)[0-9]{2}(?:[-–/][0-9]{2,4})?\)?
            |[0-9]{1,2}(?:st|nd|rd|th)?[ ](?:Jan|Feb|Mar|Apr|May|Ju[nl]|Aug|Sep|Oct|Nov|Dec).*)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex DateLike();

    [GeneratedRegex(@"^[-–+(£€$<>≤≥~]*[0-9]", RegexOptions.CultureInvariant)]
    private static partial Regex Figure();
}
