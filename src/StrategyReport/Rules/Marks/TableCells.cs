namespace StrategyReport.Rules.Marks;

/// <summary>Counts the cells of a typed row: strokes part them, a stroke at either end is for looks, <c>\|</c> is text.</summary>
internal static class TableCells
{
    /// <summary>The rule line below the headings of a table.</summary>
    public static string RuleLine(int cells) => "|" + string.Concat(Enumerable.Repeat(" --- |", cells));

    public static int Count(string line)
    {
        var row = line.AsSpan().Trim();
        if (row.StartsWith("|")) row = row[1..];
        var cells = 1;
        var code = false;
        for (var i = 0; i < row.Length; i++)
        {
            if (row[i] == '\\') i++;
            else if (row[i] == '`') code = !code;
            else if (row[i] == '|' && !code && i < row.Length - 1) cells++;
        }

        return cells;
    }
}
