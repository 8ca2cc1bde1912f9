namespace StrategyReport.Returns;

/// <summary>A table of a text that the paper shows below the one that the text stands in, with a reference in its place.</summary>
/// <param name="Name">Of the place that the reference leads to.</param>
/// <param name="From">Where it begins, behind its caption, which the paper has made.</param>
internal sealed record MovedTable(PieceRange Range, string Name, int From)
{
    /// <summary>As <see cref="LineReader"/> reads the names of places.</summary>
    private const string Names = "_Ref_table_below_";

    /// <summary>Null where a piece is none.</summary>
    public static MovedTable? Of(PieceRange range, IReadOnlyList<StoryItem> items, StoryOutline outline)
    {
        for (var i = range.From; i < range.To; i++)
            if (items[i] is MarkRead { Kind: StoryMark.Bookmark, Name: var name } && name.StartsWith(Names, StringComparison.Ordinal))
                return outline.ParagraphOf(i) is { IsCaption: true } caption
                    ? new MovedTable(range, $"#{name["_Ref_".Length..]}", caption.To) : null;
        return null;
    }

    /// <summary>The blocks of a text with its tables where their references stand; those of which none is left come last.</summary>
    public static IReadOnlyList<ReturnedBlock> PutBack(
        IReadOnlyList<ReturnedBlock> text, IEnumerable<(string Name, IReadOnlyList<ReturnedBlock> Blocks)> tables)
    {
        var left = tables.ToList();
        var whole = new List<ReturnedBlock>();
        foreach (var block in text)
        {
            var at = block is ReturnedParagraph { Runs: [{ Link: null } label, { Link: not null } number] }
                && !label.Text.Trim().Any(char.IsWhiteSpace) ? left.FindIndex(t => t.Name == number.Link) : -1;
            if (at < 0) whole.Add(block);
            else whole.AddRange(left[at].Blocks);
            if (at >= 0) left.RemoveAt(at);
        }

        return [.. whole, .. left.SelectMany(t => t.Blocks)];
    }
}
