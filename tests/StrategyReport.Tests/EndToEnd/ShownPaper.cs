using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace StrategyReport.Tests.EndToEnd;

/// <summary>What a reader shows of a paper, by its HTML: the text, and of it what it shows as headings and as heading rows of tables.</summary>
internal sealed partial class ShownPaper
{
    private static readonly string[] Within = ["a", "b", "strong", "i", "em", "u", "span", "font", "sup", "sub", "wbr"];
    private static readonly string[] Empty = ["br", "img", "hr", "col", "meta", "link", "input", "wbr"];
    private static readonly string[] Unseen = ["head", "script", "style"];

    public ShownPaper(string html)
    {
        StringBuilder text = new(), headings = new(), heads = new();
        var open = new Stack<(string Name, bool IsHeading, bool IsHead, bool IsUnseen)>();
        open.Push(("", false, false, false));
        var at = 0;
        foreach (Match tag in Tag().Matches(html))
        {
            Append(WebUtility.HtmlDecode(html[at..tag.Index]));
            at = tag.Index + tag.Length;
            var name = tag.Groups["name"].Value.ToLowerInvariant();
            if (!Within.Contains(name)) Append(" ");
            if (name.Length == 0 || Empty.Contains(name)) continue;
            if (tag.Groups["end"].Length == 0)
            {
                var (_, isHeading, isHead, isUnseen) = open.Peek();
                var rest = tag.Groups["rest"].Value;
                open.Push((name, isHeading || Heading().IsMatch(name) || HeadingClass().IsMatch(rest),
                    isHead || name is "th" or "thead" || HeadClass().IsMatch(rest), isUnseen || Unseen.Contains(name)));
            }
            else if (open.Any(o => o.Name == name))
            {
                while (open.Pop().Name != name) { }
            }
        }

        (Text, Headings, HeadingRows) = (text.ToString(), headings.ToString(), heads.ToString());

        void Append(string piece)
        {
            var (_, isHeading, isHead, isUnseen) = open.Peek();
            if (isUnseen) return;
            text.Append(piece);
            if (isHeading) headings.Append(piece);
            if (isHead) heads.Append(piece);
        }
    }

    public string Text { get; }

    public string Headings { get; }

    public string HeadingRows { get; }

    [GeneratedRegex(@"<!--.*?-->|<!\w[^>]*>|<(?<end>/?)(?<name>[a-zA-Z][\w-]*)(?<rest>[^>]*)>", RegexOptions.Singleline)]
    private static partial Regex Tag();

    [GeneratedRegex("^h[1-6]$")]
    private static partial Regex Heading();

    /// <summary>docx-preview names each paragraph's style as a class, and has no elements for headings.</summary>
    [GeneratedRegex(@"class=""docx_(heading\d|annex\w*heading)\b")]
    private static partial Regex HeadingClass();

    [GeneratedRegex(@"class=""docx_tableheading\b")]
    private static partial Regex HeadClass();
}
