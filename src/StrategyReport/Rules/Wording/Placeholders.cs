using System.Text.RegularExpressions;
using StrategyReport.Data;
using StrategyReport.Diagnostics;

namespace StrategyReport.Rules.Wording;

/// <summary>SR2005: a placeholder such as TBC, [insert figure] or {{ name }}, or what Word leaves behind, is left in a text.</summary>
internal static partial class Placeholders
{
    private const string Code = "SR2005";

    public static WordsOption Words { get; } = new(
        Code, "words", "What counts as a placeholder.",
        "TBC", "TBD", "TBA", "XX", "XXX", "XXXX", "lorem ipsum", "to be confirmed", "insert text", "???");

    public static Rule Rule { get; } = new(Code, "A placeholder is left in a text.", Check, Words) { Explains = MarksExplained.Place };

    private static void Check(Subject subject, DiagnosticBag diagnostics)
    {
        var words = subject.Words(Words).Select(w => (w, IsCapital: !w.Any(char.IsLower))).ToArray();
        foreach (var block in subject.Blocks)
        {
            var found = Found(block.Text, words);
            if (found.Count == 0) continue;
            var end = 0;
            foreach (var (at, length, isOfWord) in found.OrderBy(f => f.At).ThenByDescending(f => f.Length))
            {
                if (at < end) continue; // Within another one, as in "[insert XX]".
                end = at + length;
                var said = MessageText.Short(block.Text.Substring(at, length).Trim());
                diagnostics.Add(isOfWord
                    ? Rule.Warning(block.At(at, length), $"'{said}' is left over from Word or Excel.",
                        "Write what it stands for, or delete it.")
                    : Rule.Warning(block.At(at, length),
                        $"'{said}' stands for something that was still to come.", "Put in what was meant, or take the sentence out."));
            }
        }
    }

    private static List<(int At, int Length, bool IsOfWord)> Found(string text, (string Word, bool IsCapital)[] words)
    {
        var found = new List<(int At, int Length, bool IsOfWord)>();
        foreach (var (word, isCapital) in words)
            for (var at = Find(text, word, isCapital, 0); at >= 0; at = Find(text, word, isCapital, at + word.Length))
                if (word switch
                {
                    "XX" => !Chromosomes().IsMatch(text[(at + 2)..]),
                    "???" => at == 0 || !char.IsLetter(text[at - 1]), // "Really???" asks.
                    _ => true,
                })
                    found.Add((at, word.Length, false));
        foreach (var match in Forms().EnumerateMatches(text)) found.Add((match.Index, match.Length, false));
        foreach (var match in Leftovers().EnumerateMatches(text)) found.Add((match.Index, match.Length, true));
        return found;
    }

    /// <summary>A whole word; words in capitals are met in capitals only.</summary>
    private static int Find(string text, string word, bool isCapital, int from)
    {
        var comparison = isCapital ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
        for (var at = text.IndexOf(word, from, comparison); at >= 0; at = text.IndexOf(word, at + 1, comparison))
        {
            var end = at + word.Length;
            var inside = (at > 0 && char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(word[0]))
                         || (end < text.Length && char.IsLetterOrDigit(text[end]) && char.IsLetterOrDigit(word[^1]));
            if (!inside) return at;
        }

        return -1;
    }

    /// <summary>Two X that mean themselves: "XX chromosomes", "the XX century".</summary>
    [GeneratedRegex(@"^(?:/X[XYO]|[ -](?:chromosom|karyotyp|genotyp|century|Olymp|sex\b|female))", RegexOptions.CultureInvariant)]
    private static partial Regex Chromosomes();

    /// <summary>
    /// Forms of a placeholder whatever the house calls them: tags of templates and of mail merge, citations of Pandoc, words in
    /// brackets that ask for something, figures and dates of letters.
    /// </summary>
    [GeneratedRegex(
        @"\{\{.*?\}\} | \{%.*?%\} | \$\{[^{}]+\} | <<[^<>]+>> | «[A-Za-z_][\w\ ]{0,40}»
          | \[@[\w:.-]+[^\]]*\] | (?<![\w.])@(?:fig|tbl|sec|eq)-[\w-]+
          | \[(?i:insert|enter|add|type|choose|select|tb[acd]|to\ be\ \w+|placeholder|your)\b[^\]]*\]
          | \[(?i:[^\[\]\n]*\bto\ be\ (?:added|advised|agreed|completed|confirmed|inserted|provided|supplied))\]
          | \[(?i:name|date|title|role|figures?|number|text|link|amount|organisation|details|month|year|quarter)\]
          | \[(?i:x{2,4}|xx+\ [^\]]*|[●•_?]+)\]
          | (?<![\p{L}\p{N}])(?:[£€][Xx?]+|\$(?:X+|[?]+|x{2,}))(?:[.,][Xx]+)*(?:\ ?(?:k|m|bn|million|billion|thousand))?(?![\w$^])
          | (?<![\w/])[Xx]{1,3}(?:\.[Xx])?\ ?(?:%|per\ cent\b|percent\b)
          | \bXX?/XX?/XX(?:XX)?\b | \b(?i:dd)[/. -](?i:mm+|month)[/. -](?i:yy(?:yy)?)\b
          | \bx{3,}\b | (?<![\p{L}?""”’!])\?{2,} | (?<!:\s*_*)_{4,}",
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Forms();

    /// <summary>What stands in a Word file in place of a field, a control or a tracked change.</summary>
    [GeneratedRegex(
        @"\b(?:Click(?:\ or\ tap)?\ (?:here\ )?to\ (?:enter|add)\ (?:text|a\ date)\.? | Click\ here\ to\ enter\ text\.? | Choose\ an\ item\.
            | Error!\ (?:Reference\ source|Bookmark|No\ text\ of|Not\ a\ valid|Hyperlink\ reference)[^.]*\.?
            | (?:PAGE)?REF\ _(?:Ref|Toc)[0-9]+(?:\ \\\w)* | MERGEFIELD\ \w+ | SEQ\ \w+\ \\\*\ ARABIC
            | Comment(?:ed)?\ \[\w+\]: | Moved\ (?:down|up)\ \[[0-9]+\]: )
          | \#(?:DIV/0!|REF!|N/A\b|VALUE!|NUM!|NULL!|NAME\?)
          | Click\ or\ tap\ here\ to\ enter\ text\.?
          | ^(?:Deleted|Inserted):[ ]
          | \bFormatted:\ (?=Font|Indent|Normal|List|Heading|Space|Not|Bullet|Number|Justif|Left|Right|Cent|Under|High|Bold|Tab)",
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Leftovers();
}
