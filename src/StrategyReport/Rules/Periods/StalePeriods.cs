using System.Text.RegularExpressions;
using StrategyReport.Data;
using StrategyReport.Data.Parts;
using StrategyReport.Diagnostics;
using StrategyReport.Yaml.Reading;

namespace StrategyReport.Rules.Periods;

/// <summary>
/// SR2067: a title or a label speaks of another period than the paper's, as it does where it was copied from the last one.
/// </summary>
internal static partial class StalePeriods
{
    public static Rule Rule { get; } = new("SR2067", "A title or a label names another period than the paper's.", Check);

    private static void Check(Subject subject, DiagnosticBag diagnostics)
    {
        var paper = subject.Paper;
        if (ReportedQuarter.Of(paper) is not { } reported) return;
        OfTitle(Label(paper.Title));
        foreach (var title in paper.Annexes.Select(a => a.Title).OfType<DataText>()) OfTitle(Label(title));
        foreach (var label in Labels(paper)) OfLabel(label);

        // A title speaks of the paper as a whole; what it says of other periods stands beside the paper's own.
        void OfTitle(PaperText title)
        {
            foreach (var block in subject.Prose(title).Blocks)
            {
                if (StaleWords.SpeaksOfLatest(block.Text)) continue;
                var years = Year().Matches(block.Text).Where(y => ReportingPeriod.YearOf(y) is { } year
                    && !(year > reported.Year ? StaleWords.SpeaksOfNext(block.Text) : StaleWords.ComparesWith(block.Text[..y.Index])))
                    .ToList();
                var quarters = Quarter().Matches(block.Text);
                if (years.Count > 0 && years.TrueForAll(y => ReportingPeriod.YearOf(y) != reported.Year))
                    Tell(block.At(years[0].Index, years[0].Length), years[0].Value, reported);
                else if (reported.Quarter > 0 && quarters.Count > 0 && quarters.All(q => PartOf(q) != reported.Quarter))
                    Tell(block.At(quarters[0].Index, quarters[0].Length), quarters[0].Value, reported);
            }
        }

        // A label may speak of what is to come; "to date" and "at" speak of the end of this period.
        void OfLabel(PaperText label)
        {
            foreach (var block in subject.Prose(label).Blocks)
            {
                if (StaleWords.SpeaksOfLatest(block.Text)) continue;
                var stale = ToDate().Matches(block.Text).Where(IsOther).Concat(StaleWords.In(block.Text, reported, paper.PeriodEnd));
                if (stale.FirstOrDefault() is { } found) Tell(block.At(found.Index, found.Length), found.Value, reported);
            }
        }

        bool IsOther(Match found) => (ReportingPeriod.YearOf(found) is { } year && year != reported.Year)
            || (found.Groups["quarter"].Success && reported.Quarter > 0 && PartOf(found) != reported.Quarter);

        static int PartOf(Match found) => ReportingPeriod.PartOf(found.Groups["quarter"].Value);

        void Tell(SourceSpan at, string written, ReportedQuarter period) => diagnostics.Add(Rule.Warning(
            at, $"'{written.Trim('(', ')', ' ')}' is not the period of this paper, which is {period.Words}.",
            "Name the period that the paper reports on."));
    }

    private static IEnumerable<PaperText> Labels(PeriodPaper paper) =>
    [
        .. paper.Cover.Select(r => Label(r.Label)),
        .. paper.AnnexTable?.Texts ?? [],
        .. paper.Sections.Select(s => Label(s.Heading)),
        .. paper.Sections.SelectMany(s => s.Parts).Where(p => p is not TextPart).SelectMany(p => p.Texts)
            .Where(t => t.Kind == TextKind.Label),
    ];

    private static PaperText Label(DataText text) => new(text, TextKind.Label);

    /// <summary>
    /// 2024-25, 2024/25, 2024–2025: <see cref="ReportingPeriod.YearOf"/> sees to it that the second follows from the first.
    /// </summary>
    [GeneratedRegex(@"(?<![\d./-])(?<from>20\d\d)[-/–](?<to>(?:20)?\d\d)(?![\d/])", RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    [GeneratedRegex(
        @"\b(?:Q(?<quarter>[1-4])|[Qq]uarter[\s\u00A0]+(?<quarter>[1-4]|one|two|three|four)
            |(?<quarter>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth)[\s\u00A0]+quarter)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Quarter();

    /// <summary>"(FY 2024-25 to date)", "at 2023-24 Q4", "as at the end of 2024-25".</summary>
    [GeneratedRegex(
        @"(?:FY[\s\u00A0]*)?(?<from>20\d\d)[-/–](?<to>(?:20)?\d\d)(?!\d)
            (?:[\s\u00A0,-]+(?:Q|[Qq]uarter[\s\u00A0]+)(?<quarter>[1-4]))?[\s\u00A0,]+(?:year[\s\u00A0]+)?to[\s\u00A0]+date
          |\bat[\s\u00A0]+(?:the[\s\u00A0]+)?(?:end[\s\u00A0]+of[\s\u00A0]+)?(?:(?:Q|[Qq]uarter[\s\u00A0]+)(?<quarter>[1-4])[\s\u00A0,-]+)?
            (?<from>20\d\d)[-/–](?<to>(?:20)?\d\d)(?!\d)(?:[\s\u00A0,-]+(?:Q|[Qq]uarter[\s\u00A0]+)(?<quarter>[1-4]))?",
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex ToDate();
}
