namespace StrategyReport.Diagnostics;

/// <summary>A text from a YAML file that knows where each of its lines stands.</summary>
/// <param name="Text">The text as YAML gives it: block indentation removed, lines parted by <c>\n</c>.</param>
/// <param name="Span">Where the value starts: the text itself, or the <c>|</c> of a block scalar.</param>
/// <param name="FirstLine">For a literal block scalar the 1-based line of the first line of text, else 0.</param>
/// <param name="Indent">For a literal block scalar the number of blanks that YAML removed from each line.</param>
public sealed record DataText(string Text, SourceSpan Span, int FirstLine = 0, int Indent = 0)
{
    public bool IsBlank => string.IsNullOrWhiteSpace(Text);

    /// <summary>The file's place of a position in the text; exact for literal block scalars, else the value's start.</summary>
    /// <param name="line">0-based line within the text.</param>
    /// <param name="column">0-based column within that line.</param>
    public SourceSpan At(int line, int column) => FirstLine == 0
        ? Span
        : new SourceSpan(Span.File, FirstLine + line, Indent + column + 1);

    public override string ToString() => Text;
}
