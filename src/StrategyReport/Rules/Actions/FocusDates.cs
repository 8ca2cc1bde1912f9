using System.Globalization;
using StrategyReport.Data;
using StrategyReport.Diagnostics;
using StrategyReport.Prose;
using StrategyReport.Yaml.Reading;

namespace StrategyReport.Rules.Actions;

/// <summary>SR2008: what is planned next is dated before the period's end or before the meeting.</summary>
internal static class FocusDates
{
    private static readonly string[] Months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    public static Rule Rule { get; } = new("SR2008", Check);

    private static void Check(Subject subject, DiagnosticBag diagnostics)
    {
        var meeting = subject.Paper.MeetingDate is { } date && DateOnly.TryParseExact(date.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : (DateOnly?)null;
        if (subject.Paper.PeriodEnd is null && meeting is null) return;
        var focus = subject.Framework.Roles.Field(Roles.Focus);
        foreach (var text in subject.Texts)
            if (text.Field?.Id == focus) Look(text.Text);
        foreach (var row in subject.Paper.AnnexTable?.Rows ?? [])
            if (row.Show.Contains(focus)) Look(row.Label);

        void Look(DataText text)
        {
            foreach (var block in subject.Prose(text).Blocks)
                foreach (var (offset, length, last) in Dates(block))
                {
                    if (subject.Paper.PeriodEnd is { } end && last < end)
                        diagnostics.Add(RuleMessages.FocusInThePast(block.At(offset, length), block.Text.Substring(offset, length), "the period ended", end));
                    else if (last < meeting)
                        diagnostics.Add(RuleMessages.FocusInThePast(block.At(offset, length), block.Text.Substring(offset, length), "the Board meets", meeting.Value));
                }
        }
    }

    /// <summary>"March 2024" and "20 March 2024", each with the last day that it means; a date behind "since" is no plan.</summary>
    private static IEnumerable<(int Offset, int Length, DateOnly Last)> Dates(ProseBlock block)
    {
        (int Offset, int Length) before = default, beforeThat = default;
        foreach (var token in block.Tokens())
        {
            var month = Array.IndexOf(Months, Text(before)) + 1;
            if (month > 0 && token.Length == 4 && before.Offset + before.Length + 1 == token.Offset && int.TryParse(Text(token), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 1900 and < 2200)
            {
                var days = DateTime.DaysInMonth(year, month);
                var day = beforeThat.Offset + beforeThat.Length + 1 == before.Offset && int.TryParse(Text(beforeThat), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
                var hasDay = day >= 1 && day <= days;
                var start = hasDay ? beforeThat.Offset : before.Offset;
                if (!Text(beforeThat).Equals("since", StringComparison.OrdinalIgnoreCase))
                    yield return (start, token.Offset + token.Length - start, new DateOnly(year, month, hasDay ? day : days));
            }

            (beforeThat, before) = (before, token);
        }

        string Text((int Offset, int Length) token) => block.Text.Substring(token.Offset, token.Length);
    }
}
