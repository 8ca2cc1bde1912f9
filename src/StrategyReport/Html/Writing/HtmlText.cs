using System.Text;

namespace StrategyReport.Html.Writing;

/// <summary>Characters as the page and the drawings in it take them.</summary>
internal static class HtmlText
{
    /// <summary>Appends characters, with what HTML gives a meaning to escaped, in an element as in an attribute.</summary>
    public static void Append(StringBuilder html, string value)
    {
        foreach (var c in value)
        {
            _ = c switch
            {
                '&' => html.Append("&amp;"),
                '<' => html.Append("&lt;"),
                '>' => html.Append("&gt;"),
                '"' => html.Append("&quot;"),
                '\u00A0' => html.Append("&nbsp;"),
                _ => html.Append(c),
            };
        }
    }
}
