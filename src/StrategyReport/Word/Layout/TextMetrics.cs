namespace StrategyReport.Word.Layout;

/// <summary>
/// How wide text is in Arial, and in fonts of its metrics, in thousandths of the font size; kerning is left out.
/// </summary>
internal struct TextMetrics(bool bold)
{
    private readonly List<(int Gap, int Width)> _pieces = [];
    private int _word;
    private int _piece;
    private int _gap;
    private bool _hasDigit;
    private bool _hasLetter;

    /// <summary>Width of all text since <see cref="EndLine"/>.</summary>
    public int Line { get; private set; }

    /// <summary>Widest stretch without a place to break.</summary>
    public int LongestWord { get; private set; }

    /// <summary>Widest number with its signs, such as "£1,250,000" or "(12.5%)".</summary>
    public int LongestNumber { get; private set; }

    /// <summary>Whether the text that follows is bold.</summary>
    public bool Bold { get; set; } = bold;

    public void Add(string text)
    {
        foreach (var c in text)
        {
            var width = WidthOf(c, Bold);
            Line += width;
            if (c is ' ' or '\t' or '\n' or '\u200b')
            {
                EndPiece();
                _gap += width;
                EndWord();
                continue;
            }

            _word += width;
            _piece += width;
            LongestWord = Math.Max(LongestWord, _word);
            (_hasDigit, _hasLetter) = (_hasDigit || char.IsDigit(c), _hasLetter || char.IsLetter(c));
            if (_hasDigit && !_hasLetter) LongestNumber = Math.Max(LongestNumber, _word);
            // A sign before a number is no place to break (UAX 14, LB25), as it is between two words.
            var isSign = c is '-' or '\u2013' && _piece == width;
            if (isSign || (c is not ('-' or '\u2013' or '\u2014') && !IsIdeograph(c))) continue;
            EndPiece();
            EndWord();
        }
    }

    /// <summary>Something that is no text but stands in the line, such as a box to tick.</summary>
    public void AddSign(int width)
    {
        Line += width;
        _piece += width;
    }

    /// <summary>What was added since the last time, in pieces that are not broken, each with the blank before it.</summary>
    public (int Width, (int Gap, int Width)[] Pieces) EndLine()
    {
        EndPiece();
        var line = (Line, _pieces.ToArray());
        (Line, _gap) = (0, 0);
        _pieces.Clear();
        EndWord();
        return line;
    }

    private void EndPiece()
    {
        if (_piece == 0) return;
        _pieces.Add((_gap, _piece));
        (_gap, _piece) = (0, 0);
    }

    private void EndWord() => (_word, _hasDigit, _hasLetter) = (0, false, false);

    /// <summary>U+0020 to U+007E.</summary>
    private static ReadOnlySpan<ushort> Ascii =>
    [
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
        556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
        1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
        667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
        333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
        556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
    ];

    /// <summary>The same in bold.</summary>
    private static ReadOnlySpan<ushort> BoldAscii =>
    [
        278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278,
        556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 333, 333, 584, 584, 584, 611,
        975, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722, 611, 833, 722, 778,
        667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584, 556,
        333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611,
        611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584,
    ];

    private static int WidthOf(char c, bool bold) => c switch
    {
        >= ' ' and <= '~' => bold ? BoldAscii[c - ' '] : Ascii[c - ' '],
        < ' ' or (>= '\u0300' and <= '\u036f') or '\u00ad' or (>= '\u200b' and <= '\u200f') or '\ufe0f' => 0,
        '\u00a0' => 278,
        '\u2018' or '\u2019' => bold ? 278 : 222,
        '\u201c' or '\u201d' => bold ? 500 : 333,
        '\u2014' or '\u2026' => 1000,
        _ when IsIdeograph(c) => 1000,
        _ when char.IsUpper(c) => bold ? 722 : 700,
        _ => bold ? 600 : 556,
    };

    private static bool IsIdeograph(char c) =>
        c is (>= '\u2e80' and <= '\ua4cf') or (>= '\uac00' and <= '\ud7a3')
            or (>= '\uf900' and <= '\ufaff') or (>= '\uff00' and <= '\uff60');
}
