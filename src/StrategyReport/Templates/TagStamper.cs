using System.Globalization;
using System.Text;

namespace StrategyReport.Templates;

/// <summary>
/// A template's text in which each start tag says where it stands (<c>data-at="file:line:col"</c>), so that whatever
/// is wrong with the markup later can be told at the template's line. Lines stay as they are; columns move, and
/// <see cref="OriginalColumn"/> moves them back.
/// </summary>
internal sealed class TagStamper
{
    private readonly List<(int Line, int Column, int Length)> _insertions = [];

    public TagStamper(string text, string file)
    {
        var output = new StringBuilder(text.Length * 2);
        var line = 1;
        var lineStart = 0;
        var shift = 0;
        var inCode = false;
        for (var i = 0; i < text.Length; i++)
        {
            output.Append(text[i]);
            if (text[i] == '\n') (line, lineStart, shift) = (line + 1, i + 1, 0);
            else if (!inCode && At(text, i, "{{")) inCode = true;
            else if (inCode && At(text, i, "}}")) inCode = false;
            else if (!inCode && text[i] == '<' && i + 1 < text.Length && char.IsAsciiLetter(text[i + 1]))
            {
                var end = i + 1;
                while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '-')) end++;
                output.Append(text, i + 1, end - i - 1);
                var stamp = string.Create(CultureInfo.InvariantCulture, $" data-at=\"{file}:{line}:{i - lineStart + 1}\"");
                output.Append(stamp);
                _insertions.Add((line, end - lineStart + 1 + shift, stamp.Length));
                shift += stamp.Length;
                i = end - 1;
            }
        }

        Text = output.ToString();
    }

    public string Text { get; }

    /// <summary>The column in the file as the designer sees it, of a column in the stamped text; both 1-based.</summary>
    public int OriginalColumn(int line, int column)
    {
        var original = column;
        foreach (var insertion in _insertions)
            if (insertion.Line == line && insertion.Column < column)
                original -= Math.Min(insertion.Length, column - insertion.Column);
        return original;
    }

    private static bool At(string text, int index, string what) => string.CompareOrdinal(text, index, what, 0, what.Length) == 0;
}
