using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace StrategyReport.Tests.EndToEnd;

/// <summary>What a reader of the published page reads: its main part without what opens on demand, drawings and what only the ear hears.</summary>
internal sealed partial class PageWords
{
    private static readonly string[] Within =
        ["a", "b", "strong", "i", "em", "u", "span", "code", "sup", "sub", "wbr", "abbr", "cite", "small", "mark", "s", "del"];

    private static readonly string[] Empty = ["br", "img", "hr", "col", "input", "wbr", "meta", "link"];
    private static readonly string[] Unseen = ["details", "nav", "svg", "script", "style", "template"];

    private static readonly string[] Roman = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"];

    private readonly StringBuilder _text = new();
    private readonly StringBuilder _notes = new();
    private readonly List<(int Start, int Length)> _turned = [];
    private readonly Stack<Open> _open = new();

    public PageWords(string html)
    {
        var main = html[html.IndexOf("<main", StringComparison.Ordinal)..html.IndexOf("</main>", StringComparison.Ordinal)];
        var at = 0;
        _open.Push(new Open("", false, false, false, 0));
        foreach (Match tag in Tag().Matches(main))
        {
            Append(WebUtility.HtmlDecode(main[at..tag.Index]), isMark: false);
            at = tag.Index + tag.Length;
            var name = tag.Groups["name"].Value.ToLowerInvariant();
            if (!Within.Contains(name)) Append(" ", isMark: false);
            if (name.Length == 0 || Empty.Contains(name)) continue;
            if (tag.Groups["end"].Length == 0) Begin(name, tag.Groups["rest"].Value);
            else End(name);
        }

        (Text, Notes) = (_text.ToString(), _notes.ToString());
    }

    /// <summary>The numbers that Word counts itself stand between <see cref="MarkStart"/> and <see cref="MarkEnd"/>.</summary>
    public string Text { get; }

    public string Notes { get; }

    /// <summary>Tables and figures on a turned page, and no section of their own: places in the text.</summary>
    public IReadOnlyList<(int Start, int Length)> Turned => _turned;

    public const char MarkStart = '\u0001';
    public const char MarkEnd = '\u0002';

    private void Begin(string name, string rest)
    {
        var above = _open.Peek();
        var classes = Class().Match(rest).Groups["names"].Value.Split(' ');
        if (above.IsList && name == "li") Append(ListMark(above), isMark: true);
        var isMark = above.IsMark || rest.Contains("doc-noteref", StringComparison.Ordinal) || (name == "span" && classes.Contains("number") && above.Name is not "caption" and not "figcaption");
        _open.Push(new Open(
            name, above.IsUnseen || Unseen.Contains(name) || classes.Contains("hidden") || classes.Contains("chart")
                || (above.IsNotes && name.StartsWith('h')),
            above.IsNotes || classes.Contains("notes"), isMark, _text.Length)
        {
            IsList = name == "ol",
            Kind = Kind().Match(rest).Groups["kind"].Value,
            Number = Start().Match(rest) is { Success: true } start ? int.Parse(start.Groups[1].ValueSpan, CultureInfo.InvariantCulture) : 1,
            IsTurned = classes.Contains("landscape"),
            IsBelow = name == "caption" && classes.Contains("below"),
        });
    }

    private void End(string name)
    {
        if (!_open.Any(o => o.Name == name)) return;
        Open last;
        do last = _open.Pop();
        while (last.Name != name);
        _text.Append(last.Below);
        if (last.IsTurned && !last.HasHeading) _turned.Add((last.At, _text.Length - last.At));
        if (last.IsBelow)
        {
            // HTML has a caption before its table wherever it is shown.
            _open.First(o => o.Name == "table").Below = _text.ToString(last.At, _text.Length - last.At);
            _text.Length = last.At;
        }

        if (Heading().IsMatch(name))
            foreach (var around in _open) around.HasHeading = true;
    }

    private void Append(string piece, bool isMark)
    {
        var open = _open.Peek();
        if (open.IsUnseen) return;
        var text = open.IsNotes ? _notes : _text;
        if (isMark || open.IsMark) text.Append(MarkStart).Append(piece).Append(MarkEnd).Append(' ');
        else text.Append(piece);
    }

    private static string ListMark(Open list)
    {
        var number = list.Number++;
        return list.Kind switch
        {
            "a" or "A" => ((char)(list.Kind[0] + number - 1)).ToString(),
            "i" => Roman[number - 1],
            _ => number.ToString(CultureInfo.InvariantCulture),
        };
    }

    [GeneratedRegex(@"<!--.*?-->|<(?<end>/?)(?<name>[a-zA-Z][\w-]*)(?<rest>(?:""[^""]*""|[^>""])*)>", RegexOptions.Singleline)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\bclass=""(?<names>[^""]*)""")]
    private static partial Regex Class();

    [GeneratedRegex(@"\btype=""(?<kind>\w)""")]
    private static partial Regex Kind();

    [GeneratedRegex(@"\bstart=""(\d+)""")]
    private static partial Regex Start();

    [GeneratedRegex("^h[1-6]$")]
    private static partial Regex Heading();

    private sealed record Open(string Name, bool IsUnseen, bool IsNotes, bool IsMark, int At)
    {
        public bool IsList { get; init; }

        public string Kind { get; init; } = "";

        public int Number { get; set; }

        public bool IsTurned { get; init; }

        public bool IsBelow { get; init; }

        public bool HasHeading { get; set; }

        public string Below { get; set; } = "";
    }
}
