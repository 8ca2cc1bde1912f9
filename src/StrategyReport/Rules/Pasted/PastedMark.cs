using System.Globalization;
using System.Text.RegularExpressions;
using StrategyReport.Rules.Marks;

namespace StrategyReport.Rules.Pasted;

internal enum MarkKind
{
    Bullet,

    /// <summary><c>1.</c> with no blank behind it that Markdown would take for one.</summary>
    Number,

    /// <summary><c>a)</c>, <c>(ii)</c>, <c>(1)</c>: what Markdown has no list for.</summary>
    Letter,

    /// <summary>✓, ✗, →: a sign that may as well stand in a sentence; only several lines below each other are a list.</summary>
    Sign,
}

/// <summary>The mark by which a line looked like an item of a list where it was copied, and makes none in Markdown.</summary>
/// <param name="Sign">The mark alone.</param>
/// <param name="Head">All that stands before the item's words: blanks, the mark, blanks.</param>
/// <param name="Indent">The blanks before the mark; a tab counts up to the next fourth column.</param>
/// <param name="IsStrong">Whether nobody would begin a line of a sentence so.</param>
internal sealed partial record PastedMark(MarkKind Kind, string Sign, string Head, int Indent, string Words, bool IsStrong)
{
    /// <summary>The bullets of Word, Outlook, Google Docs and PDF, within the brackets of a regular expression.</summary>
    public const string Bullets = "•‣⁃∙·⦁‧¤¬▪▫◦●○■□➢➣➤►▶▸▹❖◾◆◇✦❑❒";

    /// <summary>What also stands between the words of a sentence.</summary>
    private const string Arrows = "→⇒➔➜»›";

    /// <summary>Those of the fonts Symbol and Wingdings.</summary>
    private const string SymbolBullets = "\uF020-\uF0FF";

    private const string Gap = @"[ \t\u00A0\u2007\u202F\u2002\u2003\u2009\u3000]";

    /// <summary>A tab, two blanks or a no-break space: what Word puts behind a bullet, and nobody behind a word.</summary>
    private const string WideGap = @"(?:[\t\u00A0\u2007\u202F\u2002\u2003\u3000]|[ ]{2,})" + Gap + "*";

    /// <summary>Where the mark stands in its line.</summary>
    public int SignAt => Head.IndexOf(Sign, StringComparison.Ordinal);

    /// <summary>What it is in Markdown: "✓" says something, and stays.</summary>
    public string Written => Kind switch
    {
        MarkKind.Number => Sign + " ",
        MarkKind.Sign when !IsArrow => $"- {Sign} ",
        _ => "- ",
    };

    /// <summary>Whether it stands after the mark that Markdown knows, "- • ", which is part of its head.</summary>
    public bool IsAfterItem { get; private init; }

    /// <summary>Whether it does no more than begin a line, as an arrow does.</summary>
    public bool IsArrow => Arrows.Contains(Sign[0], StringComparison.Ordinal);

    /// <summary>Whether it stands in its line again, as in a legend: "● On track ● At risk".</summary>
    public bool IsRepeated => Kind == MarkKind.Bullet && !char.IsLetter(Sign[0]) && Words.Contains($" {Sign} ", StringComparison.Ordinal)
        && Bullets.Contains(Sign[0], StringComparison.Ordinal);

    /// <summary>"2a)".</summary>
    public bool IsPartOfNumber => char.IsDigit(Sign[0]) && char.IsLetter(Sign[^2]);

    /// <summary>As a message shows it: a sign of the private use area has no picture.</summary>
    public static string Show(string sign) => sign[0] is >= '\uE000' and <= '\uF8FF'
        ? $"a bullet of Word (U+{(int)sign[0]:X4})"
        : sign == "o" ? "Word's bullet 'o'" : $"'{sign}'";

    /// <summary>
    /// Null for a line that begins otherwise, or as Markdown knows it. A dash straight before a figure makes a negative one.
    /// </summary>
    public static PastedMark? Of(string line)
    {
        if (Line().Match(line) is not { Success: true } match) return null;
        var words = match.Groups["words"].Value;
        if (words.Length > 0 && !words.Any(char.IsLetterOrDigit)) return null;
        var kind = match.Groups["number"].Success ? MarkKind.Number
            : match.Groups["letter"].Success ? MarkKind.Letter
            : match.Groups["other"].Success ? MarkKind.Sign
            : MarkKind.Bullet;
        var sign = match.Groups["sign"].Value;
        if (words.Length == 0 && (kind != MarkKind.Bullet || !match.Groups["bullet"].Success)) return null;
        return new PastedMark(
            kind, sign, line[..match.Groups["words"].Index], Column(match.Groups["lead"].Value), words, !match.Groups["weak"].Success);
    }

    /// <summary>
    /// A bullet after the mark of an item; null where there is none. Not of the private use area, of which SR2047 tells wherever it
    /// stands, and no dash before a figure, which makes it a negative one.
    /// </summary>
    public static PastedMark? AfterItem(string line)
    {
        var item = ItemMark.Of(line);
        if (item.Length == 0 || Of(line[item.Length..]) is not { Kind: MarkKind.Bullet, Sign: [< '\uE000'], Words: [var first, ..] } mark)
            return null;
        if (!mark.IsStrong && !(mark.Sign != "o" && char.IsWhiteSpace(mark.Head[^1]) && char.IsLetter(first))) return null;
        return mark with { Head = item + mark.Head, Indent = Column(item), IsStrong = true, IsAfterItem = true };
    }

    /// <summary>How many columns white space takes.</summary>
    public static int Column(string lead)
    {
        var column = 0;
        foreach (var c in lead) column = c == '\t' ? column / 4 * 4 + 4 : column + 1;
        return column;
    }

    /// <summary>The place in its order that a mark names: 2 of "b)", "(ii)", "2."; as a letter, or as a Roman number.</summary>
    public int Value(bool roman)
    {
        var name = Sign.Trim('(', ')', '.');
        if (int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number;
        return roman ? ItemOrder.OfRoman(name) : ItemOrder.OfLetter(name);
    }

    [GeneratedRegex(
        "^(?<lead>" + Gap + @"*)(?:
            (?<bullet>(?<sign>[" + Bullets + SymbolBullets + "])" + Gap + @"*)
          | (?<sign>[-*+]) [\u00A0\u2007\u202F]" + Gap + @"*
          | (?<sign>[o§ØüvqlŸ–—―‒−‐‑])" + WideGap + @"
          | (?<sign>o)[ ](?=\p{Lu})
          | (?<weak>(?<sign>o)[ ]+(?=\p{Ll}{2}))
          | (?<other>(?<weak>(?!¦)(?<sign>[" + Arrows + @"☐☑✓-✘✅❌❎★☆⭐]|\p{So}|\p{Cs}{2})\uFE0F?[ \t]+))
          | (?<weak>(?<sign>[§Øüvql])[ ](?=\p{Lu}))
          | (?<weak>(?<sign>--)[ \t]+)
          | (?<weak>(?<sign>[–—―‒−‐‑])(?:[ ]?(?=[\p{L}""'“‘(\[*])|[ ](?=[\p{N}£])))
          | (?<weak>(?<sign>[-+])(?=\p{Lu}\p{Ll}))
          | (?<number>(?<sign>[0-9]{1,3}[.)])[\u00A0\u2007\u202F]" + Gap + @"*)
          | (?<number>(?<weak>(?<sign>[0-9]{1,2}[.)])(?=\p{Lu}\p{Ll})))
          | (?<letter>(?<sign>\(?(?:[a-z]|[ivx]{2,4})\) | \([0-9]{1,2}\) | (?:[a-z]|[ivx]{2,4})\.)" + WideGap + @")
          | (?<letter>(?<weak>(?<sign>[0-9]{1,2}[a-z][.)])[ ]+))
          | (?<letter>(?<weak>(?<sign>\(?(?:[a-z]|[ivx]{2,4})\) | \([0-9]{1,2}\) | (?:[a-z]|[ivx]{2,4})\.)[ ]))
        )(?<words>.*?)\s*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture)]
    private static partial Regex Line();
}
