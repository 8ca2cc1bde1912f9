using System.Text;

namespace StrategyReport.Returns;

/// <summary>The lines of a paragraph of Markdown, broken between words.</summary>
internal static class WrappedLines
{
    /// <param name="first">What stands before the first line, and <paramref name="more"/> before the others.</param>
    /// <param name="width">Columns; null: only line breaks of the text break it.</param>
    public static string Of(string text, string first, string more, int? width)
    {
        var output = new StringBuilder(first);
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0) output.Append('\n').Append(more);
            Append(output, lines[i], i == 0 ? first.Length : more.Length, more, width);
        }

        return output.Replace(InlineMarkdown.Kept, ' ').ToString();
    }

    private static void Append(StringBuilder output, string line, int column, string more, int? width)
    {
        var isFirst = true;
        foreach (var word in line.Split(' '))
        {
            if (isFirst)
            {
                output.Append(word);
            }
            else if (width is { } most && column + 1 + word.Length > most && InlineMarkdown.AtLineStart(word + " ") == word + " ")
            {
                // What would begin a list or a heading there stays on its line.
                output.Append('\n').Append(more).Append(word);
                column = more.Length + word.Length;
                continue;
            }
            else
            {
                output.Append(' ').Append(word);
                column++;
            }

            column += word.Length;
            isFirst = false;
        }
    }
}
