namespace StrategyReport.Word.Layout;

/// <summary>How large a table's text is, and how far it stands from the lines.</summary>
/// <param name="HalfPoints">The size of the text.</param>
/// <param name="Margins">Left and right cell margins together, in twips.</param>
internal readonly record struct TextRoom(int HalfPoints, int Margins)
{
    /// <summary>6 points: nobody reads smaller print.</summary>
    private const int LeastHalfPoints = 12;

    /// <summary>Twips, left and right together.</summary>
    private const int LeastMargins = 60;

    /// <summary>The same, or what lets all columns' numbers stand unbroken side by side: narrower margins, then smaller text.</summary>
    /// <param name="wants">Of the columns, at this size.</param>
    /// <param name="total">Twips.</param>
    public TextRoom For(ColumnWant[] wants, int total)
    {
        var least = wants.Sum(w => (double)w.Number);
        if (least + (wants.Length * Margins) <= total) return this;
        var margins = Math.Min(Margins, LeastMargins);
        for (var size = HalfPoints; size > LeastHalfPoints; size--)
            if ((least * size / HalfPoints) + (wants.Length * margins) <= total) return new TextRoom(size, margins);
        return new TextRoom(Math.Min(HalfPoints, LeastHalfPoints), margins);
    }
}
