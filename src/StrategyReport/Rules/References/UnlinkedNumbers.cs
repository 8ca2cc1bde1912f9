using System.Text.RegularExpressions;
using StrategyReport.Data;
using StrategyReport.Data.Parts;
using StrategyReport.Diagnostics;
using StrategyReport.Prose;

namespace StrategyReport.Rules.References;

/// <summary>SR2061: "Table 7" or "paragraph 2.10" is typed, and no link leads there: the number goes stale unseen.</summary>
internal static partial class UnlinkedNumbers
{
    public static Rule Rule { get; } = new("SR2061", "The number of a table, paragraph or annex is typed, and nothing links it.", Check);

    private const int MostListed = 8;

    private static void Check(Subject subject, DiagnosticBag diagnostics)
    {
        var paper = subject.Paper;
        var captions = CaptionsOf(paper).ToLookup(c => c.Label, c => c.Id, StringComparer.OrdinalIgnoreCase);
        var letters = paper.Annexes.Select(a => a.Letter?.Text).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var text in subject.Texts)
        {
            var prose = subject.Prose(text);
            foreach (var block in prose.Blocks)
                foreach (Match found in Typed().Matches(block.Text))
                {
                    var (noun, number) = (Singular(found.Groups["noun"].Value), found.Groups["number"].Value);
                    if (IsLinked(prose, block.At(found.Index)) || IsElsewhere(block.Text, found)) continue;
                    var at = block.At(found.Index, found.Length);
                    if (captions.Contains(noun) && !Letter().IsMatch(number))
                        diagnostics.Add(Unlinked(at, found.Value,
                            Way(noun, captions[noun], found.Groups["noun"].Value.TrimEnd('.').EndsWith('s'))));
                    else if (noun is "Table" or "Figure" && !Letter().IsMatch(number))
                        diagnostics.Add(Rule.Warning(at, $"'{found.Value}' is typed, but the paper numbers no {noun.ToLowerInvariant()}.",
                            $"Say what is meant in words, or give the {noun.ToLowerInvariant()} a caption and an 'id', and link it."));
                    else if (noun.StartsWith("annex", StringComparison.OrdinalIgnoreCase) && letters.Count > 0 && Letter().IsMatch(number))
                        TellAnnex(at, found, number, letters);
                    else if (IsParagraph(noun, number, paper) && !IsOfLaw(block.Text, noun, found.Index + found.Length))
                        diagnostics.Add(Unlinked(at, found.Value,
                            "Put a name at the end of that paragraph, '{#updates}', and write '[paragraph](#updates)'."));
                }
        }

        void TellAnnex(SourceSpan at, Match found, string letter, HashSet<string> known)
        {
            var isThere = known.Contains(letter);
            // "Annexes A to D" are the annexes, whatever stands in them.
            if (isThere && (found.Groups["many"].Success || found.Groups["more"].Success)) return;
            diagnostics.Add(isThere
                ? Unlinked(at, found.Value, $"Write '[Annex](#annex-{letter.ToLowerInvariant()})'.")
                : Rule.Warning(at, $"'{found.Value}' is typed, but the paper has no annex {letter}.",
                    $"It has {Listed([.. known.Order()])}: write '[Annex](#annex-{known.Order().First().ToLowerInvariant()})'."));
        }
    }

    private static IEnumerable<(string Label, string? Id)> CaptionsOf(PeriodPaper paper)
    {
        foreach (var part in paper.Sections.SelectMany(s => s.Parts))
            if (part is TablePart { Captioning.Caption: not null } table) yield return (table.Label?.Text ?? "Table", table.Id);
            else if (part is AmbitionsPart { Captioning.Caption: not null } ambitions) yield return ("Table", ambitions.Id);
    }

    private static string Listed(IReadOnlyList<string> letters) => letters.Count > MostListed
        ? $"{string.Join(", ", letters.Take(MostListed))} and {letters.Count - MostListed} more" : string.Join(", ", letters);

    private static string Way(string noun, IEnumerable<string?> ids, bool isMany)
    {
        var known = ids.OfType<string>().Select(id => $"'[{MessageText.Capital(noun.ToLowerInvariant())}](#{id})'").ToList();
        return known.Count > 0
            ? isMany ? $"Write {string.Join(" or ", known)} for each of them, which has the right number always."
                : $"Write {string.Join(" or ", known)}, which has the right number always."
            : $"Give the {noun.ToLowerInvariant()} an 'id', and write '[{MessageText.Capital(noun.ToLowerInvariant())}](#id)'.";
    }

    private static Diagnostic Unlinked(SourceSpan at, string written, string hint) =>
        Rule.Warning(at, $"'{written}' is typed, and nothing links it: the number stays as it is when the paper's own move.", hint);

    private static string Singular(string noun) => noun.TrimEnd('.').TrimEnd('s') is var bare
        && bare.Equals("fig", StringComparison.OrdinalIgnoreCase) ? (char.IsUpper(bare[0]) ? "Figure" : "figure") : bare;

    /// <summary>A paragraph of the paper has a number such as 2.5; a section such as 2.0 is one of those that there are.</summary>
    private static bool IsParagraph(string noun, string number, PeriodPaper paper)
    {
        if (paper.Sections.Count == 0 || !char.IsAsciiDigit(number[0])) return false;
        if (noun.StartsWith("para", StringComparison.OrdinalIgnoreCase)) return number.Contains('.', StringComparison.Ordinal);
        return noun.StartsWith("section", StringComparison.OrdinalIgnoreCase)
            && int.TryParse(number.Split('.')[0], out var section) && section >= 1 && section <= paper.Sections.Count;
    }

    /// <summary>"Section 117 and Section 3", "section 75 of the Act": sections of laws, which the text does not always name.</summary>
    private static bool IsOfLaw(string text, string noun, int end) =>
        noun.StartsWith("sect", StringComparison.OrdinalIgnoreCase)
        && ((noun[0] == 'S' && !Beside().IsMatch(text[end..])) || Law().IsMatch(text));

    private static bool IsLinked(ProseText prose, SourceSpan at) => prose.Links.Any(l =>
        l.At.Line == at.Line && at.Column > l.At.Column && at.Column <= l.At.Column + l.Text.Length + 4);

    /// <summary>"paragraph 5 of the Health and Care Act": the number of another document.</summary>
    private static bool IsElsewhere(string text, Match found) =>
        OtherAfter().IsMatch(More().Replace(text[(found.Index + found.Length)..], "", 1)) || OtherBefore().IsMatch(text[..found.Index]);

    [GeneratedRegex(
        @"\b(?<noun>Tables?|Figures?|Figs?\.?|Annex(?<many>es)?|Appendix|Append(?<many>ices)|paragraphs?|paras?\.?|sections?)[\s\u00A0]+
            (?<number>\d+(?:\.\d+)*|(?-i:[A-Z])\b|(?-i:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten)\b)(?![\w/%£-])
            (?<more>[\s\u00A0]+(?:to|and|or|–|-)[\s\u00A0]+(?-i:[A-Z])\b)?",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Typed();

    [GeneratedRegex(@"^(?:\.\d+)*\s+(?:above|below|refers)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Beside();

    [GeneratedRegex(@"\bAct\b|\b[Ss]ections?\s+[1-9]\d(?!\.)", RegexOptions.CultureInvariant)]
    private static partial Regex Law();

    [GeneratedRegex("^[A-Z]$", RegexOptions.CultureInvariant)]
    private static partial Regex Letter();

    /// <summary>"of the Act", "in our annual report", "to the Operational Plan"; not "of this paper".</summary>
    [GeneratedRegex(
        @"^(?:\([a-z0-9]+\))*,?\s+(?:of|in|to|from|under)\s+(?!th(?:is|e)\s+(?:paper|report)\b)(?:the|our|its|their|that|[A-Z])
            |^\s+there\b|^\s+(?:agreement|order|notice|suite|duty|assessment|detention|patient|funding|contribution|inspection|of\b)",
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex OtherAfter();

    /// <summary>"1 and 2", "1 to 4": what is said behind the last number is said of them all.</summary>
    [GeneratedRegex(@"^(?:(?:,\s*|\s+(?:and|or|to)\s+|\s?[–-]\s?)[0-9]+(?:\.[0-9]+)*(?![\w%]))+", RegexOptions.CultureInvariant)]
    private static partial Regex More();

    /// <summary>Another document, or its code: "NICE guideline NG12, section 1.3".</summary>
    [GeneratedRegex(
        @"(?:['’]s?|\bunder|\bAct(?:\s\d{4})?\b[^.;]{0,12}"
        + @"|(?:Plan|Strategy|[Gg]uidance|Constitution|Standards?|Report|Regulations?|[Gg]uidelines?|Framework|Policy|Code|Circular"
        + @"|Handbook|Manual|Charter|Protocol|Contract|Licence|\b(?!FY)[A-Z]{2,4}[ -]?[0-9][\w./-]*)[,:]?\s\(?)\s*$",
        RegexOptions.CultureInvariant)]
    private static partial Regex OtherBefore();
}
