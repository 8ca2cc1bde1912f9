namespace StrategyReport.Diagnostics;

/// <summary>A place in a file that a person wrote: where a value stands, where a tag was opened.</summary>
/// <param name="File">Path as the user would type it, relative to the working folder, with forward slashes.</param>
/// <param name="Line">1-based line; 0 means the file as a whole.</param>
/// <param name="Column">1-based column in UTF-16 units, as editors count them.</param>
/// <param name="Length">How many characters of that line the caret underlines; at least 1.</param>
public readonly record struct SourceSpan(string File, int Line, int Column, int Length = 1)
{
    /// <summary>The file as a whole: used where no line is to blame, such as a missing file.</summary>
    public static SourceSpan WholeFile(string file) => new(file, 0, 0);

    /// <summary><c>file:line:col</c>, the form that terminals and editors turn into a link.</summary>
    public override string ToString() => Line == 0 ? File : string.Create(null, $"{File}:{Line}:{Column}");

    /// <summary>Reads the form that <see cref="ToString"/> writes; the file name may hold colons.</summary>
    public static bool TryParse(string? text, out SourceSpan span)
    {
        span = default;
        if (string.IsNullOrEmpty(text)) return false;
        var last = text.LastIndexOf(':');
        var middle = last > 0 ? text.LastIndexOf(':', last - 1) : -1;
        if (middle <= 0
            || !int.TryParse(text.AsSpan(middle + 1, last - middle - 1), out var line)
            || !int.TryParse(text.AsSpan(last + 1), out var column))
        {
            span = WholeFile(text);
            return true;
        }

        span = new SourceSpan(text[..middle], line, column);
        return true;
    }
}
