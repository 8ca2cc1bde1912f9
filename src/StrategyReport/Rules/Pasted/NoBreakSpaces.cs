using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using StrategyReport.Diagnostics;
using StrategyReport.Yaml.Reading;

namespace StrategyReport.Rules.Pasted;

/// <summary>SR2045: a no-break space that keeps together nothing that belongs together.</summary>
internal static partial class NoBreakSpaces
{
    private const string Space = "\u00A0\u202F\u2007\u3000";

    private static readonly SearchValues<char> Blanks = SearchValues.Create(Space + " \t");

    public static Rule Rule { get; } = new("SR2045", "A no-break space glues words together.", Check) { Explains = MarksExplained.Place };

    /// <summary>No word is looked at further than so many characters.</summary>
    private const int LongestWord = 40;

    private static void Check(Subject subject, DiagnosticBag diagnostics)
    {
        foreach (var text in subject.Texts)
        {
            if (!text.Text.Text.AsSpan().ContainsAny(Space)) continue;
            var lines = text.Text.Text.Split('\n');
            var heads = new PastedHeads(text, lines);
            for (var i = 0; i < lines.Length; i++)
            {
                var found = Spaces().Matches(lines[i]).Where(m => m.Index >= heads.Length(i) && !IsMeant(lines[i], m)).ToList();
                if (found.Count > 0) diagnostics.Add(Told(text.Text, i, lines[i], found));
            }
        }
    }

    private static Diagnostic Told(DataText text, int line, string words, List<Match> found)
    {
        var first = found[0].Index + found[0].Value.AsSpan().IndexOfAny(Space);
        if (words[first] == '\u3000' && found.Count == 1)
            return Rule.Warning(
                text.At(line, first), "A wide space of another script (U+3000) stands here.", "Write an ordinary space.") with
            {
                Fix = Edit.AllOrNone(Changes(text, line, words, found)),
            };
        return Rule.Warning(
            text.At(line, first),
            found.Count == 1
                ? "A no-break space stands here in place of an ordinary one: the line cannot break where it should."
                : $"{found.Count} no-break spaces stand in this line in place of ordinary ones: it cannot break where it should.",
            "Write an ordinary space; where the words have to stay together, write &nbsp;.")
            with
        { Fix = Edit.AllOrNone(Changes(text, line, words, found)) };
    }

    /// <summary>
    /// Each with its neighbours, so that YAML's ': ' and ' #' do not come about; those that share a neighbour are one change.
    /// </summary>
    private static IEnumerable<Edit?> Changes(DataText text, int line, string words, List<Match> found)
    {
        for (var i = 0; i < found.Count;)
        {
            var start = Math.Max(0, found[i].Index - 1);
            var put = new StringBuilder();
            var from = start;
            var end = start;
            for (; i < found.Count && (put.Length == 0 || found[i].Index <= end + 1); i++)
            {
                var after = found[i].Index + found[i].Length;
                var isAtEdge = words.AsSpan(0, found[i].Index).IsWhiteSpace() || words.AsSpan(after).IsWhiteSpace();
                put.Append(words, from, found[i].Index - from).Append(isAtEdge ? "" : " ");
                from = after;
                end = Math.Min(words.Length, after + 1);
            }

            put.Append(words, from, end - from);
            yield return text.Change(text.At(line, start), words[start..end], put.ToString());
        }
    }

    /// <summary>One alone, between a figure and its unit, a title and its name, a word and the letter behind it, or at a dash.</summary>
    private static bool IsMeant(string line, Match match)
    {
        var (start, end) = (match.Index, match.Index + match.Length);
        if (match.Length > 1 || match.Value == "\u3000" || start == 0 || end == line.Length) return false;
        var before = LastWord(line[Math.Max(0, start - LongestWord)..start]);
        var after = FirstWord(line[end..Math.Min(line.Length, end + LongestWord)]);
        return char.IsDigit(before[^1]) || before[^1] is '%' or '€' or '£' or '$' or '§' or '№' or '°' or '«' or '¶'
            || char.IsDigit(after[0]) || after[0] is '%' or '£' or '€' or '$' or '–' or '—' or '»' or '…' or '°' or '/'
            || after[0] is '!' or '?' or ':' or ';'
            || before[^1] is '–' or '—' or '&' || after[0] is '&'
            || Numbered(before) || Abbreviation().IsMatch(before) || (after.Length == 1 && char.IsUpper(after[0]));
    }

    private static bool Numbered(string word) => word.Any(char.IsDigit) && word.Length < 8;

    private static string LastWord(string text) => Word(text, text.AsSpan().LastIndexOfAny(Blanks) + 1, text.Length);

    private static string FirstWord(string text)
    {
        var end = text.AsSpan().IndexOfAny(Blanks);
        return Word(text, 0, end < 0 ? text.Length : end).TrimEnd('.', ',', ';', ':', ')') is { Length: > 0 } word ? word : text;
    }

    private static string Word(string text, int from, int to) => from < to ? text[from..to] : text;

    [GeneratedRegex("[ \t]*[" + Space + "][ \t" + Space + "]*", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();

    /// <summary>"Dr Smith", "J. Smith", "No. 4", "p. 12".</summary>
    [GeneratedRegex(@"^\W*(?:Dr|Mr|Mrs|Ms|Prof|Sir|St|Rev|No|Nos|pp?|para|s|\p{Lu})\.?$", RegexOptions.CultureInvariant)]
    private static partial Regex Abbreviation();
}
