using System.Globalization;
using System.Text.RegularExpressions;

namespace StrategyReport.Markup.Tree;

/// <summary>
/// The words of a reference beside the number that the paper gives: what the author has typed of the number himself ("Table One",
/// "paragraph 2.5", "see Annex") is said once, and as the paper counts.
/// </summary>
internal static partial class ReferenceWords
{
    private static readonly string[] Counted =
    [
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    ];

    /// <summary>What is said before the number; none where the number itself says all of it.</summary>
    public static IReadOnlyList<Inline> Before(IReadOnlyList<Inline> words, string number)
    {
        var text = PlainText.Of(words);
        if (number.StartsWith(text + " ", StringComparison.OrdinalIgnoreCase)) return [];
        var keep = Typed(text, number) is { IsReplaced: true } typed ? typed.Offset : text.Length;
        var head = number.LastIndexOf(' ') is > 0 and var blank ? number[..blank] : "";
        foreach (var said in (string[])[number, head])
            if (said.Length > 0 && EndsWith(text.AsSpan(0, keep), said))
                keep = text.AsSpan(0, keep).TrimEnd().Length - said.Length;
        if (keep == text.Length) return words;
        keep = text.AsSpan(0, keep).TrimEnd().Length;
        return Cut(words, ref keep);
    }

    /// <summary>What is said behind the number: " above" in "Table 1 above".</summary>
    public static IReadOnlyList<Inline> After(IReadOnlyList<Inline> words, string number)
    {
        if (Typed(PlainText.Of(words), number) is not { IsReplaced: true, HasTail: true } typed) return [];
        var skip = typed.Offset + typed.Written.Length;
        return Rest(words, ref skip);
    }

    /// <summary>The number in a reference's words, mostly at their end; null where its target could have none such.</summary>
    /// <param name="number">What the paper shows: a number, or the text of something that has none.</param>
    public static TypedNumber? Typed(string text, string number)
    {
        var (found, hasTail) = (Number().Match(text), false);
        if (!found.Success) (found, hasTail) = (Within().Match(text), true);
        if (!found.Success) return null;
        var last = number[(number.LastIndexOf(' ') + 1)..];
        if (number.Count(c => c == ' ') > 1 || !Target().IsMatch(last)) return null;
        var written = found.Groups["number"];
        var isRight = IsSame(written.Value, last);
        var isNamed = isRight || found.Groups["noun"].Success || (written.Index == 0 && char.IsAsciiDigit(written.Value[0]));
        return new TypedNumber(written.Index, written.Value, isNamed, isRight, hasTail);
    }

    /// <summary>One for 1, 2.5 for 2.5, 2 for the 2.0 of a section.</summary>
    private static bool IsSame(string typed, string number)
    {
        if (Array.IndexOf(Counted, typed.ToLowerInvariant()) is >= 0 and var count)
            typed = (count + 1).ToString(CultureInfo.InvariantCulture);
        return Bare(typed.TrimStart('0')).Equals(Bare(number), StringComparison.OrdinalIgnoreCase);

        static string Bare(string written) => written.TrimEnd('.') is var bare && bare.EndsWith(".0", StringComparison.Ordinal)
            ? bare[..^2] : bare;
    }

    private static bool EndsWith(ReadOnlySpan<char> text, string words)
    {
        text = text.TrimEnd();
        return text.EndsWith(words, StringComparison.OrdinalIgnoreCase)
            && (text.Length == words.Length || !char.IsLetterOrDigit(text[^(words.Length + 1)]));
    }

    /// <summary>The first characters of some inlines, each with the marks that it has.</summary>
    private static List<Inline> Cut(IReadOnlyList<Inline> inlines, ref int keep)
    {
        var kept = new List<Inline>();
        foreach (var inline in inlines)
        {
            if (keep <= 0) break;
            switch (inline)
            {
                case Text text:
                    kept.Add(text.Value.Length <= keep ? text : text with { Value = text.Value[..keep] });
                    keep -= text.Value.Length;
                    break;
                case Emphasised emphasised:
                    kept.Add(emphasised with { Inlines = Cut(emphasised.Inlines, ref keep) });
                    break;
                case Styled styled:
                    kept.Add(styled with { Inlines = Cut(styled.Inlines, ref keep) });
                    break;
                default:
                    kept.Add(inline);
                    keep -= PlainText.Of([inline]).Length;
                    break;
            }
        }

        return kept;
    }

    /// <summary>The inlines without their first characters, each with the marks that it has.</summary>
    private static List<Inline> Rest(IReadOnlyList<Inline> inlines, ref int skip)
    {
        var rest = new List<Inline>();
        foreach (var inline in inlines)
        {
            var length = PlainText.Of([inline]).Length;
            if (skip <= 0) rest.Add(inline);
            else if (skip >= length) skip -= length;
            else
            {
                rest.Add(inline switch
                {
                    Text text => text with { Value = text.Value[skip..] },
                    Emphasised emphasised => emphasised with { Inlines = Rest(emphasised.Inlines, ref skip) },
                    Styled styled => styled with { Inlines = Rest(styled.Inlines, ref skip) },
                    _ => inline,
                });
                skip = 0;
            }
        }

        return rest;
    }

    /// <summary>"Table 1 above", "Annex A: Safe care": words, but no further number, follow what the paper numbers.</summary>
    [GeneratedRegex(
        @"^(?:(?!\d).)*?(?:(?<noun>\b(?:tables?|figures?|figs?\.?|charts?|paragraphs?|paras?\.?|sections?))[\s\u00A0]+
                (?<number>\d+(?:\.\d+)*|(?-i:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten))
            |(?<noun>\b(?:annex|appendix))[\s\u00A0]+(?<number>\d+|(?-i:[A-Z]|[IVX]{1,5})))
            (?=[\s\u00A0,:;()–—-])(?!(?:\s*[,:;–—-])?\s*(?:and|or|to)\b)\D+$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Within();

    /// <summary>At the end of the words: 1, 2.5, A, IV or One, and whether it stands behind what the paper numbers.</summary>
    [GeneratedRegex(
        @"(?:^|(?<noun>\b(?:tables?|figures?|figs?\.?|charts?|graphs?|boxe?s?|annexe?s?|append(?:ix|ices)
                |paragraphs?|paras?\.?|sections?|parts?|items?))[\s\u00A0]+
            |[\s\u00A0])(?<number>\d+(?:\.\d+)*|[A-Z]|[IVX]{1,5}|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve)\.?\s*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Number();

    /// <summary>1, 2.5, A or IV: no word that a heading may end in.</summary>
    [GeneratedRegex(@"^(?:\d+(?:\.\d+)*[a-z]?|[A-Z]|[IVX]{1,5}|\([a-z]{1,3}\)|[a-z])$", RegexOptions.CultureInvariant)]
    private static partial Regex Target();
}

/// <summary>A number that stands in the words of a reference.</summary>
/// <param name="IsReplaced">Whether the paper's own stands in its place, because it can be no other number.</param>
/// <param name="IsRight">Whether it is the one that the paper gives.</param>
/// <param name="HasTail">Whether words follow it, which are said behind the paper's own.</param>
internal sealed record TypedNumber(int Offset, string Written, bool IsReplaced, bool IsRight, bool HasTail);
