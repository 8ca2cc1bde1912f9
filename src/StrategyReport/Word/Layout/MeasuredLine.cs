namespace StrategyReport.Word.Layout;

/// <summary>A stretch of text up to a forced end of line, in pieces that are not broken; all in twips.</summary>
/// <param name="Line">From line to line.</param>
internal sealed record MeasuredLine(int[] Gaps, int[] Widths, int Left, int Line, int Before, int After)
{
    /// <summary>A column is never narrower than this.</summary>
    private const int Narrowest = 240;

    /// <param name="halfPoints">The size by which widths are reckoned.</param>
    public static MeasuredLine Of((int Gap, int Width)[] pieces, int halfPoints, ParagraphMetrics look)
    {
        var (gaps, widths) = (new int[pieces.Length], new int[pieces.Length]);
        for (var i = 0; i < pieces.Length; i++)
            (gaps[i], widths[i]) = (pieces[i].Gap * halfPoints / 100, pieces[i].Width * halfPoints / 100);
        return new MeasuredLine(gaps, widths, look.Left, look.Line, look.Before, look.After);
    }

    public int HeightAt(int width) => Before + (CountAt(width) * Line) + After;

    /// <summary>Its lines in a column of that width, each as full as it can be; what is wider than the column is broken.</summary>
    public int CountAt(int width)
    {
        var room = Math.Max(Narrowest, width - Left);
        var (lines, used) = (1, 0);
        for (var i = 0; i < Widths.Length; i++)
        {
            var next = used == 0 ? Widths[i] : used + Gaps[i] + Widths[i];
            if (next <= room)
            {
                used = next;
                continue;
            }

            if (used > 0) lines++;
            lines += (Widths[i] - 1) / room;
            used = Widths[i] > room ? ((Widths[i] - 1) % room) + 1 : Widths[i];
        }

        return lines;
    }
}
