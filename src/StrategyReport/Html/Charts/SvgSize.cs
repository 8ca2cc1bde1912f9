namespace StrategyReport.Html.Charts;

/// <summary>The room of a drawing, in pixels of which its letters have <see cref="LetterHeight"/>.</summary>
internal readonly record struct SvgSize(int Width, int Height)
{
    public const int LetterHeight = 13;

    /// <summary>An average character of Arial in that height.</summary>
    public const double CharacterWidth = 6.6;

    /// <summary>For a column of text: its letters are 9 pixels high where it is drawn 250 pixels wide.</summary>
    public static SvgSize Usual => new(360, 270);

    /// <summary>For a narrow cell, down to 150 pixels.</summary>
    public static SvgSize Narrow => new(216, 290);

    /// <summary>About how wide a text is.</summary>
    public static double WidthOf(string text) => text.Length * CharacterWidth;

    /// <summary>How many characters stand in a part of its width.</summary>
    public int Characters(double share) => Math.Max(4, (int)(Width * share / CharacterWidth));
}
