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
    public static bool GoesOn(FoldedPiece piece, IReadOnlyList<FoldedPiece> all, string sign)
    {
        var words = piece.Words[sign.Length..].TrimStart();
        return IsAlone(all, sign) && IsSentence(all[piece.Index - 1].Words)
            && (MidSentence.BeginsLow(words) || (sign == "-" && SecondDash().IsMatch(words)))
            && (sign != ">" || Figure().IsMatch(words));
    }

    /// <summary>Whether a line's arrow stands below others, the first of which begins the text or a list.</summary>
    public static bool BeginsLine(FoldedPiece piece, IReadOnlyList<FoldedPiece> all, string sign)
    {
        var first = piece;
        while (first.IsJoined && all[first.Index - 1].Words.StartsWith(sign, StringComparison.Ordinal)) first = all[first.Index - 1];
        return first != piece && (!first.IsJoined || MidSentence.IsEnded(all[first.Index - 1].Words));
    }

    /// <summary>
    /// Whether a number or a letter begins an item: a list counts up, or begins below the end of a sentence. "1." begins one anywhere.
    /// </summary>
    public static bool IsCounted(FoldedPiece piece, IReadOnlyList<FoldedPiece> all, string sign)
    {
        var above = all[piece.Index - 1].Words;
        if (sign is "1." or "1)" || !IsSentence(above)) return true;
        var isBeside = all.Any(p => p != piece && Value(p) is { } other && Value(piece) is { } own && Math.Abs(other - own) == 1
            && !MidSentence.BreaksOff(all[Math.Max(p.Index, piece.Index) - 1].Words));
        if (isBeside || above.EndsWith(':')) return true;
        return MidSentence.IsEnded(above) && !MidSentence.BeginsLow(piece.Words[sign.Length..]);
    }

    /// <summary>Whether a line in bold is a sentence that was wrapped where it is full, and no sub-heading.</summary>
    public static bool IsInBold(FoldedPiece piece, IReadOnlyList<FoldedPiece> all) => Bold().IsMatch(piece.Words)
        && (piece.Index + 1 == all.Count
            || !LineBelowItem.HadRoom(piece.Words, all[piece.Index + 1].Words, Math.Max(BoldLines.Narrow, all.Max(p => p.Words.Length))));

    /// <summary>Whether one line explains several signs: "✓ done, ✗ not done".</summary>
    public static bool IsLegend(FoldedPiece piece, IReadOnlyList<FoldedPiece> all) =>
        Ticks().Count(piece.Words) > 1 && all.Count(p => Ticks().IsMatch(p.Words)) == 1;

    private static bool IsAlone(IReadOnlyList<FoldedPiece> all, string sign) =>
        all.Count(p => p.Words.StartsWith(sign + " ", StringComparison.Ordinal)) == 1;

    private static bool IsSentence(string above) => above.Contains(' ', StringComparison.Ordinal);

    /// <summary>The place of an item in its order; letters count from 1001 on.</summary>
    private static int? Value(FoldedPiece piece)
    {
        if (Counted().Match(piece.Words) is not { Success: true } match) return null;
        var name = match.Groups["name"].Value;
        if (int.TryParse(name, out var number)) return number;
        return 1000 + (Array.IndexOf(Roman, name) is > 0 and var roman && name.Length > 1 ? 100 + roman : name[0] - 'a' + 1);
    }

    private static readonly string[] Roman = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];

    [GeneratedRegex(@"^\(?(?<name>[0-9]{1,3}|[a-z]|[ivx]{2,4})[.)](?=\s)", RegexOptions.CultureInvariant)]
    private static partial Regex Counted();

    [GeneratedRegex(@"\s-(?:\s|$)", RegexOptions.CultureInvariant)]
    private static partial Regex SecondDash();

    /// <summary>A whole line that ends as a sentence does, within the bold or behind it.</summary>
    [GeneratedRegex(@"^\*\*[^*]+(?:\.\*\*|\*\*\.)$", RegexOptions.CultureInvariant)]
    private static partial Regex Bold();

    [GeneratedRegex(@"[✓✔✗✘]", RegexOptions.CultureInvariant)]
    private static partial Regex Ticks();

    [GeneratedRegex(@"^[£$€]?[0-9]", RegexOptions.CultureInvariant)]
    private static partial Regex Figure();
}
