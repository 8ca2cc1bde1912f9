namespace StrategyReport.Returns;

/// <summary>The characters of a block, in whichever of its cells they stand.</summary>
internal static class BlockRuns
{
    public static IEnumerable<ReturnedRun> Of(ReturnedBlock block) => block switch
    {
        ReturnedParagraph paragraph => paragraph.Runs,
        ReturnedHeading heading => heading.Runs,
        ReturnedTable table => table.Rows.SelectMany(r => r).SelectMany(c => c).SelectMany(Of),
        _ => [],
    };

    /// <param name="map">Is given the runs of a paragraph, a heading, or a paragraph of a cell.</param>
    public static ReturnedBlock Map(ReturnedBlock block, Func<IReadOnlyList<ReturnedRun>, IReadOnlyList<ReturnedRun>> map)
    {
        return block switch
        {
            ReturnedParagraph paragraph => paragraph with { Runs = map(paragraph.Runs) },
            ReturnedHeading heading => heading with { Runs = map(heading.Runs) },
            ReturnedTable table => table with { Rows = [.. table.Rows.Select(Row)] },
            _ => block,
        };

        IReadOnlyList<IReadOnlyList<ReturnedBlock>> Row(IReadOnlyList<IReadOnlyList<ReturnedBlock>> row) => [.. row.Select(Cell)];

        IReadOnlyList<ReturnedBlock> Cell(IReadOnlyList<ReturnedBlock> cell) => [.. cell.Select(b => Map(b, map))];
    }
}
