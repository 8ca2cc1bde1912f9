using StrategyReport.Markup.Tree;

namespace StrategyReport.Comparison;

/// <summary>Two tables, row by row and cell by cell: a cell belongs to the cell of the same column, wherever that stands now.</summary>
internal static class TableComparison
{
    public static IReadOnlyList<EditStep<Node>> Rows(Table before, Table after, NodeComparison nodes, Tokenizer old, Tokenizer now)
    {
        var (left, right) = (CellColumns.Of(before), CellColumns.Of(after));
        var (names, keys) = (Names(before, left, old), Names(after, right, now));
        return nodes.Of(before.Rows, after.Rows, (a, b) => NodeComparison.Changed(a, b, Cells(a, b)));

        List<EditStep<Node>> Cells(TableRow a, TableRow b)
        {
            var pairs = new Pairs(a.Cells.Count, b.Cells.Count);
            foreach (var (i, cell) in a.Cells.Index())
                foreach (var (j, other) in b.Cells.Index())
                    if (keys[right.StartOf(other)] == names[left.StartOf(cell)] && pairs.AreFree(i, j)) pairs.Add(i, j);
            // Columns that are called otherwise are those that stood there, if they are as many.
            foreach (var (olds, news) in pairs.Gaps().Where(g => g.Olds.Count == g.News.Count).ToList())
                foreach (var (i, j) in olds.Zip(news)) pairs.Add(i, j);
            return [.. pairs.Script().Select(step => step switch
            {
                (int i, null, _) => new Removed<Node>(a.Cells[i]),
                (null, int j, _) => new Added<Node>(b.Cells[j]),
                (int i, int j, PairUse.Gone) => new MovedAway<Node>(a.Cells[i], b.Cells[j]),
                (int i, int j, PairUse.Come) => new MovedHere<Node>(a.Cells[i], b.Cells[j], nodes.Between(a.Cells[i], b.Cells[j])),
                (int i, int j, _) => nodes.Between(a.Cells[i], b.Cells[j]),
                _ => throw new System.Diagnostics.UnreachableException(),
            })];
        }
    }

    /// <summary>By what each column is known: the one ambition of its cells, else its heading, else where it stands.</summary>
    private static List<string> Names(Table table, CellColumns columns, Tokenizer words)
    {
        var names = new List<string>();
        for (var column = 0; column < columns.Count; column++)
        {
            var cells = table.Rows.SelectMany(r => r.Cells.Where(c => c.ColumnSpan == 1 && columns.StartOf(c) == column)
                .Select(c => (r.IsHeader, Cell: c))).ToList();
            var ambitions = cells.Select(c => NodeIdentity.Ambition(c.Cell)).OfType<string>().Distinct().Take(2).ToList();
            var headings = cells.Where(c => c.IsHeader).Select(c => words.TextOf([c.Cell])).ToList();
            // A row of letters, such as (a) and (b), counts the columns and names none.
            var heading = headings.LastOrDefault(text => !Tokenizer.IsLetter(text)) ?? headings.LastOrDefault("");
            var name = ambitions.Count == 1 && cells.Count > 1 ? ambitions[0] : Folding.Of(heading);
            names.Add(name.Length == 0 || names.Contains(name) ? string.Create(null, $"{name}#{column}") : name);
        }

        return names;
    }
}
