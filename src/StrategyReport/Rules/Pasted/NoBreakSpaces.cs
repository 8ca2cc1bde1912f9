using System.Text.RegularExpressions;
using StrategyReport.Diagnostics;
using StrategyReport.Yaml.Reading;

namespace StrategyReport.Rules.Pasted;

/// <summary>SR2045: a no-break space that keeps together nothing that belongs together.</summary>
internal static partial class NoBreakSpaces
{
    private const string Space = "\u00A0\u202F\u2007";

    private static readonly char[] Blanks = [' ', '\u00A0', '\u202F', '\u2007', '\t'];

    public static Rule Rule { get; } = new("SR2045", "A no-break space glues words together.", Check);

    /// <summary>No word is looked at further than so many characters.</summary>
    private const int LongestWord = 40;

    private static void Check(Subject subject, DiagnosticBag diagnostics)
    {
        foreach (var text in subject.Texts)
        {
            if (!text.Text.Text.AsSpan().ContainsAny(Space)) continue;
            var lines = text.Text.Text.Split('\n');
            for (var i = 0; i < lines.Length; i++)
            {
                var from = PastedMark.Of(lines[i])?.Head.Length ?? 0; // SR2041 and SR2042 tell what stands there.
                var found = Spaces().Matches(lines[i]).Where(m => m.Index >= from && !IsMeant(lines[i], m)).ToList();
                if (found.Count > 0) diagnostics.Add(Told(text.Text, i, lines[i], found));
            }
        }
    }

    private static Diagnostic Told(DataText text, int line, string words, List<Match> found)
    {
        var first = found[0].Index + found[0].Value.AsSpan().IndexOfAny(Space);
        var edits = found.Select(m =>
        {
            var (start, end) = (m.Index, m.Index + m.Length);
            var isAtEdge = words.AsSpan(0, start).IsWhiteSpace() || words.AsSpan(end).IsWhiteSpace();
            // With its neighbours, so that YAML's ': ' and ' #' do not come about.
            var (before, after) = (start > 0 ? words[start - 1].ToString() : "", end < words.Length ? words[end].ToString() : "");
            return text.Change(text.At(line, start - before.Length), before + m.Value + after, before + (isAtEdge ? "" : " ") + after);
        }).ToList();
        // Neighbours may be shared: one change after the other, in as many rounds as it takes.
        return Rule.Warning(
            text.At(line, first),
            found.Count == 1
                ? "A no-break space stands here in place of an ordinary one: the line cannot break where it should."
                : $"{found.Count} no-break spaces stand in this line in place of ordinary ones: it cannot break where it should.",
            "Write an ordinary blank; where the words have to stay together, write &nbsp;.")
            with
        { Fix = Apart(Edit.AllOrNone(edits)) };
    }

    private static List<Edit> Apart(IEnumerable<Edit> edits)
    {
        var apart = new List<Edit>();
        var end = 0;
        foreach (var edit in edits)
        {
            if (edit.At.Column <= end) continue;
            apart.Add(edit);
            end = edit.At.Column + edit.Old.Length;
        }

        return apart;
    }

    /// <summary>One alone, between a figure and its unit, a title and its name, a word and the letter behind it, or at a dash.</summary>
    private static bool IsMeant(string line, Match match)
    {
        var (start, end) = (match.Index, match.Index + match.Length);
        if (match.Length > 1 || start == 0 || end == line.Length) return false;
        var before = LastWord(line[Math.Max(0, start - LongestWord)..start]);
        var after = FirstWord(line[end..Math.Min(line.Length, end + LongestWord)]);
        return char.IsDigit(before[^1]) || before[^1] is '%' or '€' or '£' or '$' or '§' or '№' or '°' or '«' or '¶'
            || char.IsDigit(after[0]) || after[0] is '%' or '£' or '€' or '$' or '–' or '—' or '»' or '…' or '°' or '/'
            || after[0] is '!' or '?' or ':' or ';'
            || before[^1] is '–' or '—' or '&' || after[0] is '&'
            || Numbered(before) || Abbreviation().IsMatch(before) || (after.Length == 1 && char.IsUpper(after[0]));
    }

    private static bool Numbered(string word) => word.Any(char.IsDigit) && word.Length < 8;

    private static string LastWord(string text) => Word(text, text.LastIndexOfAny(Blanks) + 1, text.Length);

    private static string FirstWord(string text)
    {
        var end = text.IndexOfAny(Blanks);
        return Word(text, 0, end < 0 ? text.Length : end).TrimEnd('.', ',', ';', ':', ')') is { Length: > 0 } word ? word : text;
    }

    private static string Word(string text, int from, int to) => from < to ? text[from..to] : text;

    [GeneratedRegex("[ \t]*[" + Space + "][ \t" + Space + "]*", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();

    /// <summary>"Dr Smith", "J. Smith", "No. 4", "p. 12".</summary>
    [GeneratedRegex(@"^\W*(?:Dr|Mr|Mrs|Ms|Prof|Sir|St|Rev|No|Nos|pp?|para|s|\p{Lu})\.?$", RegexOptions.CultureInvariant)]
    private static partial Regex Abbreviation();
}
