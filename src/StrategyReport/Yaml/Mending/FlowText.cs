using System.Text.RegularExpressions;
using StrategyReport.Yaml.Reading;

namespace StrategyReport.Yaml.Mending;

/// <summary>A text within brackets or braces that has no quotes and should have: where it ends.</summary>
internal static partial class FlowText
{
    /// <summary>In a list before the next comma, in a group before one that a key or the end follows.</summary>
    public static int End(string line, int from, bool isList)
    {
        var text = line[..LineEnd(line, from)];
        // Brackets of the text's own are closed within it.
        var own = new Stack<char>();
        var end = from;
        for (; end < text.Length; end++)
        {
            var c = text[end];
            if (c is '[' or '{') own.Push(Closing(c));
            else if (c is ']' or '}' && (!own.TryPop(out var closing) || closing != c)) break;
            else if (c == ',' && own.Count == 0 && (isList || BehindComma().IsMatch(text, end))) break;
        }

        while (end > from && text[end - 1] == ' ') end--;
        return end;
    }

    /// <summary>Before a comment at the line's end.</summary>
    public static int LineEnd(string line, int from) => CommentMark.TextEnd(line, from + 1) ?? line.TrimEnd().Length;

    public static char Closing(char bracket) => bracket == '[' ? ']' : '}';

    [GeneratedRegex(@"\G,(?: *[a-z][a-z0-9_]*: | *$)")]
    private static partial Regex BehindComma();
}
