using StrategyReport.Diagnostics;
using StrategyReport.Rules.Gaps;
using StrategyReport.Rules.Marks;
using StrategyReport.Rules.Pasted;
using StrategyReport.Rules.Periods;
using StrategyReport.Rules.References;

namespace StrategyReport.Rules.House;

/// <summary>Findings that come of a slip that another one tells: they are gone when that is mended, and not told beside it.</summary>
internal static class FollowOns
{
    /// <summary>The markup's own check for headings of tables without a word; as <see cref="Rule.Replaces"/>, by its code alone.</summary>
    private const string EmptyHeader = "SR4023";

    private static readonly string[] Unexplained =
        [UnexplainedLevels.Rule.Code, UnearnedConfidence.Rule.Code, UnexplainedDecline.Rule.Code];

    /// <summary>A file that is not in UTF-8; see SourceMessages.</summary>
    private const string WrongFile = "SR1010";

    /// <summary>
    /// Marks and what was pasted change the wording of a text that should stay the same; a number that is typed before a title is no
    /// reference to another place; a level or a percentage of which is told that nothing explains it lacks a reason too.
    /// </summary>
    public static DiagnosticBag Without(DiagnosticBag told)
    {
        var marked = new ToldLines(told);
        var unexplained = told.Where(t => Unexplained.Contains(t.Code)).Select(PlaceOf).ToHashSet();
        var numbers = told.Where(t => t.Code == DoubleNumbers.Rule.Code).Select(PlaceOf).ToHashSet();
        return
        [
            .. told.Where(f => (f.Code != ChangedTexts.Rule.Code || !marked.Touches(f.Span))
                && (f.Code != UnlinkedNumbers.Rule.Code || !numbers.Contains(PlaceOf(f)))
                && (f.Code != MovedRatings.Rule.Code || !unexplained.Contains(PlaceOf(f)))),
        ];
    }

    /// <summary>
    /// What a later stage says of a place at which a rule has told an error; or of the heading of a table, the nearest above a row
    /// that has more cells than it. The same code at the same place is the same slip, such as a picture that is cut off.
    /// </summary>
    public static DiagnosticBag Without(DiagnosticBag told, DiagnosticBag later)
    {
        var errors = told.Where(t => t.Severity == Severity.Error).ToList();
        var empty = later.Where(f => f.Code == EmptyHeader).ToList();
        var headings = errors.Where(e => e.Code == TableRows.Rule.Code)
            .Select(e => empty.FindLast(f => f.Span.File == e.Span.File && f.Span.Line < e.Span.Line))
            .OfType<Diagnostic>().ToHashSet();
        var places = errors.ToLookup(PlaceOf);
        return [.. later.Where(f => !places[PlaceOf(f)].Any(e => RuleList.Has(e.Code) || e.Code == f.Code) && !headings.Contains(f))];
    }

    /// <summary>What is said of characters that are lost because the file is not in UTF-8, which has been told of it.</summary>
    public static DiagnosticBag OfEncoding(IEnumerable<Diagnostic> told)
    {
        var all = told.ToList();
        var wrong = all.Where(t => t.Code == WrongFile).ToList();
        return [.. all.Where(f => f.Code == WrongFile || !wrong.Exists(w => w.Span.File == f.Span.File
            && (f.Code == WrongEncoding.Rule.Code || PlaceOf(w) == PlaceOf(f))))];
    }

    private static (string File, int Line, int Column) PlaceOf(Diagnostic finding) =>
        (finding.Span.File, finding.Span.Line, finding.Span.Column);
}
