using System.Globalization;
using System.Text.RegularExpressions;
using StrategyReport.Data;
using StrategyReport.Diagnostics;
using StrategyReport.Prose;
using StrategyReport.Yaml.Reading;

namespace StrategyReport.Rules.Actions;

/// <summary>SR2008: what is planned next is dated before the period's end or before the meeting.</summary>
internal static partial class FocusDates
{
    private static readonly string[] Months = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames;

    public static Rule Rule { get; } = new("SR2008", "A date that is planned for lies in the past of the report.", Check);

    private static void Check(Subject subject, DiagnosticBag diagnostics)
    {
        var (end, meeting) = (subject.Paper.PeriodEnd, Date(subject.Paper.MeetingDate));
        var focus = subject.FieldOf(Roles.Focus);
        var texts = subject.Texts.Where(t => t.Field?.Id == focus);
        var rows = (subject.Paper.AnnexTable?.Rows ?? []).Where(r => r.Show.Contains(focus)).ToList();
        var changes = subject.Paper.Annexes.SelectMany(a => a.Changes).Where(c => rows.Exists(r => r.Show.Contains(c.Field.Text)));
        var labels = PaperText.Labels([.. rows.Select(r => r.Label), .. changes.Select(c => c.Label)]);
        foreach (var block in texts.Concat(labels).SelectMany(t => subject.Prose(t).Blocks))
            foreach (var (offset, length, last) in Dates(block))
                if (last < end) Tell(block, offset, length, "the period ended", end.Value);
                else if (last < meeting) Tell(block, offset, length, "the Board meets", meeting.Value);

        void Tell(ProseBlock block, int offset, int length, string what, DateOnly date) => diagnostics.Add(Rule.Warning(
            block.At(offset, length),
            $"'{block.Text.Substring(offset, length)}' is planned for, "
            + $"but {what} on {date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}.",
            "Give a later date, or report the action as done or delayed."));
    }

    private static DateOnly? Date(DataText? text) =>
        DateOnly.TryParseExact(text?.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    /// <summary>"March 2024" and "20 March 2024", each with the last day that it means; a date behind "since" is no plan.</summary>
    private static IEnumerable<(int Offset, int Length, DateOnly Last)> Dates(ProseBlock block)
    {
        (int Offset, int Length) beforeThat = default, before = default;
        foreach (var token in block.Tokens())
        {
            var month = Array.IndexOf(Months, Text(before)) + 1;
            if (month > 0 && Joined(before, token) && token.Length == 4 && Number(token) is > 1900 and < 2200 and var year)
            {
                var days = DateTime.DaysInMonth(year, month);
                var day = Joined(beforeThat, before) ? Day(beforeThat) : 0;
                var hasDay = day >= 1 && day <= days;
                // Of a day that the month has not, SR2063 tells.
                var isImpossible = day > days && day < 100;
                var start = hasDay ? beforeThat.Offset : before.Offset;
                if (!isImpossible && !Past().IsMatch(block.Text[..start]))
                    yield return (start, token.Offset + token.Length - start, new DateOnly(year, month, hasDay ? day : days));
            }

            (beforeThat, before) = (before, token);
        }

        string Text((int Offset, int Length) token) => block.Text.Substring(token.Offset, token.Length);

        // "31st" as well.
        int Day((int Offset, int Length) token) => int.TryParse(Text(token) is [.. var digits, _, _] && Ordinal().IsMatch(Text(token))
            ? digits : Text(token), NumberStyles.None, CultureInfo.InvariantCulture, out var day) ? day : 0;

        int Number((int Offset, int Length) token) =>
            int.TryParse(Text(token), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
    }

    /// <summary>"since 20 March 2024", "since the launch in March 2024".</summary>
    [GeneratedRegex(@"\b(?:since|dated|as of|as at)(?:\s+[\w-]+){0,3}\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Past();

    [GeneratedRegex("^[0-9]{1,2}(?:st|nd|rd|th)$", RegexOptions.CultureInvariant)]
    private static partial Regex Ordinal();

    private static bool Joined((int Offset, int Length) first, (int Offset, int Length) second) =>
        first.Offset + first.Length + 1 == second.Offset;
}
