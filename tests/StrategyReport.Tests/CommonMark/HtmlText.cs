using System.Net;
using System.Text;

namespace StrategyReport.Tests.CommonMark;

/// <summary>
/// What a reader sees of the specification's HTML: its characters and the descriptions of its pictures, white space folded.
/// </summary>
internal static class HtmlText
{
    private static readonly HashSet<string> Inline = ["a", "em", "strong", "code", "img", "del"];

    public static string Of(string html)
    {
        var text = new StringBuilder();
        for (var i = 0; i < html.Length;)
        {
            if (html[i] != '<')
            {
                var end = html.IndexOf('<', i);
                if (end < 0) end = html.Length;
                text.Append(WebUtility.HtmlDecode(html[i..end]));
                i = end;
                continue;
            }

            var close = html.IndexOf('>', i);
            var name = html[(i + 1)..close].TrimStart('/').Split(' ', '/')[0];
            if (!Inline.Contains(name)) text.Append(' ');
            if (name == "img" && html.IndexOf(" alt=\"", i, StringComparison.Ordinal) is > 0 and var alt && alt < close)
                text.Append(WebUtility.HtmlDecode(html[(alt + 6)..html.IndexOf('"', alt + 6)]));
            i = close + 1;
        }

        return Fold(text.ToString());
    }

    public static string Fold(string text) => string.Join(' ', text.Split([' ', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries));
}
