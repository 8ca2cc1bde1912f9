namespace StrategyReport.Word.Layout;

/// <summary>How large a table's text is, and how far it stands from the lines.</summary>
/// <param name="HalfPoints">The size of the text.</param>
/// <param name="Margins">Left and right cell margins together, in twips.</param>
internal sealed record TextRoom(int HalfPoints, int Margins)
{
    /// <summary>6 points: nobody reads smaller print.</summary>
    private const int LeastHalfPoints = 12;

    /// <summary>7 points: for labels alone text is set no smaller.</summary>
    private const int LeastForLabels = 14;

    /// <summary>Twips, left and right together.</summary>
    private const int LeastMargins = 60;

    /// <summary>
    /// The same, or what lets all columns' numbers, headings and row labels stand unbroken side by side, or if that is not to be had the
    /// numbers alone: narrower margins, then smaller text.
    /// </summary>
    /// <param name="wants">Of the columns, at this size.</param>
    /// <param name="total">Twips.</param>
    public TextRoom For(ColumnWant[] wants, int total)
    {
        var (numbers, whole) = (wants.Sum(w => (double)w.Number), wants.Sum(w => (double)w.Whole));
        return Sized(whole, LeastForLabels) ?? Sized(numbers, LeastForLabels)
            ?? Sized(whole, LeastHalfPoints) ?? Sized(numbers, LeastHalfPoints)
            ?? new TextRoom(Math.Min(HalfPoints, LeastHalfPoints), Math.Min(Margins, LeastMargins));

        TextRoom? Sized(double wanted, int least)
        {
            if (wanted + (wants.Length * Margins) <= total) return this;
            var margins = Math.Min(Margins, LeastMargins);
            for (var size = HalfPoints; size >= least; size--)
                if ((wanted * size / HalfPoints) + (wants.Length * margins) <= total) return new TextRoom(size, margins);
            return null;
        }
    }
}
