using System.Globalization;
using System.Text.RegularExpressions;
using StrategyReport.Rules.Marks;

namespace StrategyReport.Rules.Pasted;

/// <summary>
/// Lines below each other that count up in a way that Markdown has no list for, and that a sentence may begin with too: "A.", "1.1",
/// "1 -", "[1]", "①", "Step 1:".
/// </summary>
/// <param name="Sign">How the first of them begins.</param>
/// <param name="Words">What it says.</param>
internal sealed partial record CountedLines(IReadOnlyList<int> Lines, string Sign, int SignAt, string Words)
{
    public static IEnumerable<CountedLines> Of(PastedLine[] lines)
    {
        var run = new List<int>();
        var names = new Names(lines);
        for (var i = 0; i <= lines.Length; i++)
        {
            var line = i < lines.Length ? lines[i] : null;
            var count = line is null or { IsFenced: true } or { Mark: not null } ? null : Count.Of(line.Words);
            // "J. Smith, A. Brown and" / "B. Clark".
            if (run.Count > 0 && count is not null && MidSentence.BreaksOff(lines[i - 1].Words))
            {
                if (run.Count > 1) yield return Told(lines, run);
                run = [];
            }

            if (run.Count > 0 && count is not null && count.Follows(Count.Of(lines[run[^1]].Words)!)
                && line!.Depth == lines[run[0]].Depth)
            {
                run.Add(i);
                continue;
            }

            // The rest of a sentence may stand between two of them.
            if (run.Count > 0 && line is { IsBlank: false, Mark: null, IsFenced: false, BeginsBlock: false } && count is null) continue;
            if (run.Count > 1) yield return Told(lines, run);
            run = count is not null && Begins(lines, i) && !names.Has(i, count) ? [i] : [];
        }
    }

    private static CountedLines Told(PastedLine[] lines, List<int> run)
    {
        var (first, count) = (lines[run[0]], Count.Of(lines[run[0]].Words)!);
        return new CountedLines(run, count.Sign, first.Quote.Length + count.SignAt, count.Words);
    }

    /// <summary>Whether no sentence can be going on here.</summary>
    private static bool Begins(PastedLine[] lines, int at)
    {
        var above = at == 0 || lines[at - 1].Depth != lines[at].Depth ? "" : lines[at - 1].Words.TrimEnd();
        return above is "" or [.., '.' or ':' or ';' or '!' or '?']
            || (ItemMark.Begins(above) && !above.EndsWith(',') && !MidSentence.BreaksOff(above));
    }

    /// <summary>"B. Braun pumps are used": an initial, where no A stands anywhere above.</summary>
    private sealed class Names(PastedLine[] lines)
    {
        private readonly Dictionary<(string Shape, string Name), Count> _above = [];
        private int _read;

        /// <param name="at">Growing from call to call: each line is read once.</param>
        public bool Has(int at, Count count)
        {
            if (count.Sign is not [>= 'B' and <= 'Z' and not 'I', '.']) return false;
            for (; _read < at; _read++)
                if (Count.Of(lines[_read].Words) is { } above) _above.TryAdd((above.Shape, above.Name), above);
            return !_above.Values.Any(count.Follows);
        }
    }

    /// <param name="Shape">The sign without what counts.</param>
    /// <param name="Name">What counts.</param>
    private sealed partial record Count(string Sign, int SignAt, string Shape, string Name, string Words)
    {
        public static Count? Of(string line)
        {
            if (Line().Match(line) is not { Success: true } match) return null;
            var (sign, name) = (match.Groups["sign"], match.Groups["name"]);
            var shape = sign.Value.Remove(name.Index - sign.Index, name.Length);
            return new Count(sign.Value, sign.Index, shape, name.Value, match.Groups["words"].Value.Trim());
        }

        /// <summary>One more than another at some level, and from one on below it.</summary>
        public bool Follows(Count other) => Shape == other.Shape
            && (Follows(Values(roman: false), other.Values(roman: false)) || Follows(Values(roman: true), other.Values(roman: true)));

        private static bool Follows(int[] values, int[] others)
        {
            var same = values.Zip(others).TakeWhile(v => v.First == v.Second).Count();
            if (same == values.Length) return false;
            return values[same] == (same < others.Length ? others[same] + 1 : 1) && !values.AsSpan(same + 1).ContainsAnyExcept(1);
        }

        private int[] Values(bool roman) => Name[0] switch
        {
            >= '①' and <= '⑳' => [Name[0] - '①' + 1],
            >= '❶' and <= '❿' => [Name[0] - '❶' + 1],
            >= '0' and <= '9' => [.. Name.Split('.').Select(n => int.Parse(n, CultureInfo.InvariantCulture))],
            _ when roman => [ItemOrder.OfRoman(Name)],
            _ => [ItemOrder.OfLetter(Name)],
        };

        /// <summary>
        /// What refers to a part of the paper, begins a new sentence in lower case, is somebody's name or a figure with its unit is not
        /// taken for it.
        /// </summary>
        [GeneratedRegex(
            @"^\s*(?:
                (?<sign>\(?(?<name>[A-Z]|[IVX]{2,4})[.)])\s+(?=[""'“‘*(\[]*\p{Lu})
              | (?<sign>(?<name>[0-9]{1,2}(?:\.[0-9]{1,2}){1,3})[.):]?)\s+(?!(?:WTE|FTE|GBP|EUR|USD|[kMG]W|[MGT]B)\b)(?=[""'“‘*(\[]*\p{Lu})
              | (?<sign>\[(?<name>[0-9]{1,2})\])\s+(?=\S)
              | (?<sign>(?<name>[0-9]{1,2})(?:\s?[-–—]|:))\s+(?=[""'“‘*(\[]*\p{L})
              | (?<sign>(?<name>[①-⑳❶-❿]))\s*(?=\S)
              | (?<sign>(?!Table|Figure|Fig|Chart|Annex|Appendix|Paragraph|Para|Section|(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sir|Dame|Lord|Lady)[ ])
                  \p{Lu}\p{L}{0,14}[ ]?(?<name>[0-9]{1,2}|(?<=[ ])[A-Z])(?:\s?[-–—]|[:)]|\.(?!\s+\p{Ll})))\s+(?=\S)
            )(?<words>.+)$",
            RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture)]
        private static partial Regex Line();
    }
}
