using System.Text.RegularExpressions;
using Scriban.Parsing;
using StrategyReport.Diagnostics;
using ScribanSpan = Scriban.Parsing.SourceSpan;

namespace StrategyReport.Templates.Engine;

/// <summary>
/// What can be told of a template before it runs, at the very character. The engine takes all that follows a comment
/// without an end for the comment, and a stray <c>&amp;</c> would be found in the whole paper's markup only.
/// </summary>
internal static partial class TemplateText
{
    /// <exception cref="TemplateFault">It has a comment without an end, or a character that markup escapes.</exception>
    public static void Check(string text, string path)
    {
        // In these any character may stand; they are left to the markup's reader.
        var hasOwnRules = text.Contains("<!--", StringComparison.Ordinal) || text.Contains("<![CDATA[", StringComparison.Ordinal);
        if (!text.Contains("##", StringComparison.Ordinal) && hasOwnRules) return;
        foreach (var token in new Lexer(text, path))
        {
            if (token.Type is not (TokenType.CommentMulti or TokenType.Raw)) continue;
            var part = text.AsSpan(token.Start.Offset, Math.Max(0, token.End.Offset - token.Start.Offset + 1));
            if (token.Type == TokenType.CommentMulti && IsOpen(part, text.Length - token.End.Offset - 1))
                throw new TemplateFault(new ScribanSpan(path, token.Start, token.End), "The comment does not end", "Write ##}} after it.");
            if (token.Type == TokenType.Raw && !hasOwnRules && Stray().Match(part.ToString()) is { Success: true } stray)
                throw Fault(stray, part, token.Start, path);
        }
    }

    /// <summary>One that ends with its block, without ##, is whole unless another block begins in it.</summary>
    private static bool IsOpen(ReadOnlySpan<char> comment, int charactersBehind) =>
        (comment.Length < 4 || !comment.EndsWith("##"))
        && (charactersBehind <= 0 || comment.Contains("{{", StringComparison.Ordinal));

    private static TemplateFault Fault(Match stray, ReadOnlySpan<char> part, TextPosition start, string path)
    {
        var before = part[..stray.Index];
        var lines = before.Count('\n');
        var column = lines == 0 ? start.Column + before.Length : before.Length - before.LastIndexOf('\n') - 1;
        var at = new TextPosition(start.Offset + stray.Index, start.Line + lines, column);
        var (message, hint) = stray.Value switch
        {
            "<" => ("A '<' stands by itself", "In markup it is written &lt;."),
            "&" => ("A '&' stands by itself", "In markup it is written &amp;."),
            var reference => ($"'{MessageText.Short(reference)}' is not known in markup",
                "Write the character itself, or its number: &#160; is a no-break space."),
        };
        return new TemplateFault(new ScribanSpan(path, at, at), message, hint);
    }

    /// <summary>Not at the end, where a template's code may go on with the tag or the reference.</summary>
    [GeneratedRegex(
        @"&(?!(?:amp|lt|gt|quot|apos|#[0-9]+|#x[0-9a-fA-F]+);)(?:\w+;|(?![#\w]*\z))|<(?![A-Za-z/!?_]|\z)", RegexOptions.CultureInvariant)]
    private static partial Regex Stray();
}
