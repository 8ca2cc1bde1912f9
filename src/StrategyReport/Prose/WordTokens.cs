namespace StrategyReport.Prose;

/// <summary>The words of a text: runs of letters and digits, with what may stand inside of one. Nothing is made on the way.</summary>
internal struct WordTokens(string text)
{
    private int _at;

    /// <summary>In characters of the text.</summary>
    public (int Offset, int Length) Current { get; private set; }

    public readonly WordTokens GetEnumerator() => this;

    public bool MoveNext()
    {
        while (_at < text.Length && !char.IsLetterOrDigit(text[_at])) _at++;
        var start = _at;
        while (_at < text.Length && (char.IsLetterOrDigit(text[_at]) || IsWithinWord(_at))) _at++;
        Current = (start, _at - start);
        return _at > start;
    }

    /// <summary>The sign of "R&amp;D".</summary>
    private readonly bool IsWithinWord(int at) => text[at] == '&' && at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]);
}
