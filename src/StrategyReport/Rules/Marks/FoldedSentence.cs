using System.Text.RegularExpressions;
using StrategyReport.Yaml.Reading;

namespace StrategyReport.Rules.Marks;

/// <summary>
/// A wrapped line of joined text that begins with what may be the mark of an item, and is part of a sentence: the text folds to
/// what its author means. One word alone above it was wrapped by nobody.
/// </summary>
internal static partial class FoldedSentence
{
    /// <summary>Whether a line alone of its kind goes on with the sentence above it.</summary>
    public static bool GoesOn(FoldedPiece piece, FoldedSigns signs, string sign)
    {
        var words = piece.Words[sign.Length..].TrimStart();
        return signs.CountOf(sign) == 1 && IsSentence(signs.All[piece.Index - 1].Words)
            && (MidSentence.BeginsLow(words) || (sign == "-" && SecondDash().IsMatch(words)))
            && (sign != ">" || Figure().IsMatch(words));
    }

    /// <summary>Whether a line's arrow stands below others, the first of which begins the text or a list.</summary>
    public static bool BeginsLine(FoldedPiece piece, FoldedSigns signs, string sign)
    {
        var (first, all) = (piece, signs.All);
        while (first.IsJoined && all[first.Index - 1].Words.StartsWith(sign, StringComparison.Ordinal)) first = all[first.Index - 1];
        return first != piece && (!first.IsJoined || MidSentence.IsEnded(all[first.Index - 1].Words));
    }

    /// <summary>
    /// Whether a number or a letter begins an item: a list counts up, or begins below the end of a sentence. "1." begins one anywhere.
    /// </summary>
    public static bool IsCounted(FoldedPiece piece, FoldedSigns signs, string sign)
    {
        var above = signs.All[piece.Index - 1].Words;
        if (sign is "1." or "1)" || !IsSentence(above)) return true;
        var isBeside = Value(piece) is { } own && signs.Beside(own).Any(
            p => !MidSentence.BreaksOff(signs.All[Math.Max(p.Index, piece.Index) - 1].Words));
        if (isBeside || above.EndsWith(':')) return true;
        return MidSentence.IsEnded(above) && !MidSentence.BeginsLow(piece.Words[sign.Length..]);
    }

    /// <summary>
    /// Whether a line in bold is a sub-heading: it was not wrapped at its end, where the line below begins, and is no sentence. Two or
    /// three words are none, whatever stands behind them.
    /// </summary>
    public static bool IsSubHeading(FoldedPiece piece, IReadOnlyList<FoldedPiece> all, int widest)
    {
        if (EndedInBold().IsMatch(piece.Words) && piece.Words.Count(c => c == ' ') > 2) return false;
        return piece.Index + 1 == all.Count || (all[piece.Index + 1].Words is var below && LineBelowItem.Begins(below)
            && LineBelowItem.HadRoom(piece.Words, below, Math.Max(BoldLines.Narrow, widest)));
    }

    /// <summary>Whether one line explains several signs: "✓ done, ✗ not done".</summary>
    public static bool IsLegend(FoldedPiece piece, FoldedSigns signs) =>
        Ticks().Count(piece.Words) > 1 && signs.Ticked == 1;

    /// <summary>Whether a line holds the sign of something done or not done.</summary>
    public static bool HasTick(FoldedPiece piece) => Ticks().IsMatch(piece.Words);

    private static bool IsSentence(string above) => above.Contains(' ', StringComparison.Ordinal);

    /// <summary>The place of an item in its order; letters count from 1001 on.</summary>
    public static int? Value(FoldedPiece piece)
    {
        if (Counted().Match(piece.Words) is not { Success: true } match) return null;
        var name = match.Groups["name"].Value;
        if (int.TryParse(name, out var number)) return number;
        return 1000 + (name.Length > 1 && ItemOrder.OfRoman(name) is > 0 and var roman ? 100 + roman : ItemOrder.OfLetter(name[..1]));
    }

    [GeneratedRegex(@"^\(?(?<name>[0-9]{1,3}|[a-z]|[ivx]{2,4})[.)](?=\s)", RegexOptions.CultureInvariant)]
    private static partial Regex Counted();

    [GeneratedRegex(@"[.!?…][""'”’)\]]*\*\*$", RegexOptions.CultureInvariant)]
    private static partial Regex EndedInBold();

    [GeneratedRegex(@"\s-(?:\s|$)", RegexOptions.CultureInvariant)]
    private static partial Regex SecondDash();

    [GeneratedRegex(@"[✓✔✗✘]", RegexOptions.CultureInvariant)]
    private static partial Regex Ticks();

    [GeneratedRegex(@"^[£$€]?[0-9]", RegexOptions.CultureInvariant)]
    private static partial Regex Figure();
}
