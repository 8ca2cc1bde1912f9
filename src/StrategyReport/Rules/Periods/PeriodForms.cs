using StrategyReport.Data;
using StrategyReport.Diagnostics;

namespace StrategyReport.Rules.Periods;

/// <summary>
/// SR2065: a period's folder is named otherwise than the others, "2024-25 Q4" beside "2024-25-Q2": by its name it stands in another
/// place, and the paper is compared with the wrong one or with none.
/// </summary>
internal static class PeriodForms
{
    public static Rule Rule { get; } = new("SR2065", "A period's name has another form than the others.", Check);

    private static void Check(Subject subject, DiagnosticBag diagnostics)
    {
        var period = subject.Paper.Period;
        if (subject.AllPeriods.Count < 2) return;
        var usual = subject.AllPeriods.GroupBy(DataFolder.FormOf)
            .OrderByDescending(g => g.Count()).ThenByDescending(g => g.Key == "9999-99-Q9").ThenBy(g => g.Key.Length)
            .ThenBy(g => g.Key, StringComparer.Ordinal)
            .First();
        if (DataFolder.FormOf(period) == usual.Key) return;
        var written = Rewritten(period, usual.Key);
        diagnostics.Add(Rule.Warning(
            subject.Paper.Title.Span,
            $"The period is called '{period}', but others are called '{usual.First()}': periods are put in order by their names, "
            + "so that this one may be compared with another paper than is meant, or with none.",
            written is null ? $"Name its folder as the others are, such as '{usual.First()}'." : $"Name its folder '{written}'."));
    }

    /// <summary>The same digits in the usual form; null where there are not as many of them.</summary>
    private static string? Rewritten(string period, string form)
    {
        var digits = new Queue<char>(period.Where(char.IsAsciiDigit));
        if (digits.Count != form.Count(c => c == '9')) return null;
        return string.Concat(form.Select(c => c == '9' ? digits.Dequeue() : c));
    }
}
