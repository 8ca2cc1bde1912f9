using System.Text.RegularExpressions;

namespace StrategyReport.Fuzz.Mutations;

/// <summary>Templates whose statements, functions, elements and attributes are others.</summary>
internal static partial class TemplateMutation
{
    private static readonly string[] Pieces =
    [
        "{{ x }}", "{{ }}", "{{", "}}", "{{ end }}", "{{ if true }}", "{{ for i in 1..20000 }}<p>x</p>{{ end }}", "{{ for i in 1..3 }}{{ i }}{{ end }}",
        "{{ while true }}x{{ end }}", "{{ include 'paper' }}", "{{ include '../../x' }}", "{{ include 'section' }}", "{{ func f; f; end; f }}", "{{ a = 'x'; for i in 1..64; a = a + a; end; a }}",
        "{{ 'a' | string.pad_left 100000000 }}", "{{ object.to_json paper }}", "{{ math.random 1 9 }}", "{{ math.uuid }}", "{{ date.now }}", "{{ this }}", "{{ $ }}", "{{ 1 / 0 }}",
        "{{ 1.0 / 0 }}", "{{ 'x' | regex.match '(a+)+$' }}", "{{ ('a' | string.pad_right 40 'a') + 'b' | regex.match '(a+)+$' }}", "{{ [1,2,3] | array.join ',' }}", "{{ null.x }}",
        "{{ 'x' | string.to_int }}", "{{ readonly a }}", "{{ import x }}", "{{ with 1 }}", "{{ capture a }}x{{ end }}{{ a }}", "{{ wrap f }}", "{{ ret }}", "{{ break }}", "{{# x",
        "{{ 'javascript:' }}", "{{ '<p>x</p>' }}", "{{ '<p>x</p>' | html.escape }}", "{{ [[1],[2]] }}", "{{ {a: 1} }}", "{{ @f }}", "{{ 1..1000000000 | array.size }}", "{{ 2 ** 5000 }}",
        "{{ 99999999999999999999999 * 99999999999999999999999 }}", "{{ 'a' * 100000000 }}", "{{ '\\0' }}", "{{ '\\u001b' }}", "{{ tablerow x in [1] }}{{ end }}", "{{ case 1 }}{{ when 1 }}x{{ end }}",
        "<p>", "</p>", "<p/>", "<p>x</p>", "<p><p>x</p></p>", "<h1>x</h1>", "<h6>x</h6>", "<section>", "</section>", "<section title=\"x\"><p>y</p></section>", "<section page=\"landscape\"><p>y</p></section>", "<paper>", "</paper>",
        "<ul><li>x</li></ul>", "<ol><li>x<ol><li>y</li></ol></li></ol>", "<li>x</li>", "<table><tr><td>x</td></tr></table>", "<table></table>", "<table><tr></tr></table>",
        "<table columns=\"1,2\"><thead><tr><th>x</th><th>y</th></tr></thead><tbody><tr><td span=\"2\">z</td></tr></tbody></table>", "<td>x</td>", "<tr>", "</table>", "<td span=\"99\" rows=\"99\">x</td>",
        "<img src=\"x.png\" alt=\"x\"/>", "<image file=\"/etc/passwd\" description=\"x\"/>", "<chart type=\"pie\"/>", "<note>x</note>", "<footnote>x</footnote>", "<a href=\"javascript:x\">y</a>",
        "<a href=\"#none\">y</a>", "<ref to=\"none\"/>", "<b>x</b>", "<b>", "<i><b>x</i></b>", "<br/>", "<script>x</script>", "<contents/>", "<contents levels=\"9\"/>", "<!-- x", "<![CDATA[x]]>",
        "<?xml version=\"1.0\"?>", "<!DOCTYPE x [<!ENTITY a \"b\">]>&a;", "&nosuch;", "&#0;", "&#xFFFF;", "&", "<", ">", "\"", "<data of=\"x\">y</data>", "<data of=\"x\" ask=\"text\">y</data>", "<p id=\"a\">x</p><p id=\"a\">y</p>",
        "<p style=\"none\">x</p>", "<p keep=\"x\">y</p>", "<caption>x</caption>", "<figure>x</figure>", "\u0001", "\u000B", "\uFFFF",
    ];

    private static readonly string[] Values =
    [
        "", "0", "-1", "1", "2", "63", "64", "99999", "2147483648", "99999999999999999999", "NaN", "1e400", "1.5", "true", "x", "a b", "#", "#none", "..", "../x", "javascript:x", "data:x", "file:///x", "\u202E", "&lt;",
        "landscape", "portrait", "below", "cell", "rows", "columns", "center", "left", "FFFFFF", "#FFF", "red", "url(x)", "{{ x }}", "{{ 1 / 0 }}", "1,2,3", "1 2 3", "%1.%2.%3.%4.%5.%6.%7.%8.%9.%0", "%1 %1.%1",
    ];

    public static string Of(string text, Dice dice)
    {
        var attributes = Attribute().Matches(text);
        if (attributes.Count > 0 && dice.OneIn(3))
        {
            var attribute = dice.Pick(attributes);
            var put = dice.Below(4) switch
            {
                0 => "",
                1 => attribute.Value + attribute.Value,
                2 => $" {dice.Pick(attributes).Groups[1].Value}=\"{attribute.Groups[2].Value}\"",
                _ => $" {attribute.Groups[1].Value}=\"{dice.Pick(Values)}\"",
            };
            return text[..attribute.Index] + put + text[(attribute.Index + attribute.Length)..];
        }

        var tags = Tag().Matches(text);
        if (tags.Count > 0 && dice.OneIn(2))
        {
            var tag = dice.Pick(tags);
            var put = dice.Below(4) switch
            {
                0 => "",
                1 => tag.Value + tag.Value,
                2 => dice.Pick(tags).Value,
                _ => dice.OneIn(2) ? tag.Value + dice.Pick(Pieces) : dice.Pick(Pieces) + tag.Value,
            };
            return text[..tag.Index] + put + text[(tag.Index + tag.Length)..];
        }

        var at = dice.Below(text.Length + 1);
        return text[..at] + dice.Pick(Pieces) + text[at..];
    }

    [GeneratedRegex(""" ([\w-]+)="([^"<>]*)"(?=[^<]*>)""")]
    private static partial Regex Attribute();

    [GeneratedRegex(@"</?\w[^<>]*>|\{\{.*?\}\}", RegexOptions.Singleline)]
    private static partial Regex Tag();
}
