using System.Globalization;
using StrategyReport.Diagnostics;

namespace StrategyReport.Rules;

/// <summary>SR2030 to SR2039: what shows when a period is laid beside the one before it.</summary>
public static class PeriodMessages
{
    public static Diagnostic UnearnedConfidence(SourceSpan at, string key, string then, string now, string period, string successes) =>
        Warning("SR2030", at, $"Key '{key}' has risen from '{then}' in {period} to '{now}', but '{successes}' reports nothing.", $"Say under '{successes}' what has improved.");

    public static Diagnostic Unchanged(SourceSpan at, string key, string period) =>
        Warning("SR2031", at, $"Key '{key}' is word for word what it was in {period}.", "Say what has happened since, or that nothing has.");

    public static Diagnostic Changed(SourceSpan at, string key, string period, SourceSpan then) =>
        Warning("SR2032", at, $"The wording under '{key}' is not that of {period}, though it should stay the same.", $"Put the old wording back ({then}), or say why: '# allow SR2032: …' above it.");

    public static Diagnostic ItemGone(SourceSpan at, string key, string item, string period) =>
        Warning("SR2032", at, $"'{Short(item)}' stood under '{key}' in {period} and is gone.", "Put it back, or say why: '# allow SR2032: …' above the key.");

    public static Diagnostic AmbitionsVanished(SourceSpan at, IReadOnlyCollection<int> numbers, string period) =>
        Warning("SR2033", at, $"{(numbers.Count == 1 ? "Ambition" : "Ambitions")} {string.Join(", ", numbers.Select(n => n.ToString(CultureInfo.InvariantCulture)))} of {period} {(numbers.Count == 1 ? "is" : "are")} not reported on.",
            "Add an annex for the objective, or say why this paper leaves it out: '# allow SR2033: …' above 'annexes'.");

    public static Diagnostic EscalationVanished(SourceSpan at, string key, string period, SourceSpan then) =>
        Warning("SR2034", at, $"Key '{key}' reported an escalation in {period} ({then}), of which nothing is said any more.", "Say how it ended.");

    public static Diagnostic UnexplainedDecline(SourceSpan at, string key, double then, double now, string period, string challenges) =>
        Warning("SR2035", at, $"Key '{key}' has gone down from {Percent(then)} in {period} to {Percent(now)}, but '{challenges}' reports nothing.",
            $"Say under '{challenges}' why, or add a note: {{percent: {now.ToString("0.##", CultureInfo.InvariantCulture)}, note: …}}.");

    public static Diagnostic OldEscalation(SourceSpan at, string key, int periods, string since, int most) =>
        Warning("SR2036", at, $"Key '{key}' has reported an escalation in {periods} periods in a row, since {since}; the house allows {most}.", "Say what the Board is asked to do about it now, or close it.");

    public static Diagnostic ActionUnanswered(SourceSpan at, string id, string action, string period, string? answers, string focus) =>
        Warning("SR2037", at, $"{period} planned '{Short(action)}' ({{#{id}}}), and nothing says what became of it.",
            answers is null
                ? $"Repeat {{#{id}}} under '{focus}' to carry it over; to answer it otherwise, the framework needs a field of type 'answers'."
                : $"Write '{id}: done' under '{answers}', or 'carried', or {{outcome: dropped, note: …}}; repeating {{#{id}}} under '{focus}' carries it over too.");

    public static Diagnostic AnswerToNothing(SourceSpan at, string id, string? period, IReadOnlyCollection<string> planned) =>
        Warning("SR2038", at, $"'{id}' answers an action, but {(period is null ? "there is no earlier period" : $"{period} planned none of that name for this ambition")}.", NearMiss.Hint(id, planned));

    public static Diagnostic DroppedWithoutReason(SourceSpan at, string id) =>
        Warning("SR2039", at, $"The action '{id}' is dropped without a reason.", $"Write '{id}: {{outcome: dropped, note: …}}' and say why.");

    private static string Percent(double value) => value.ToString("0.##", CultureInfo.InvariantCulture) + "%";

    private static Diagnostic Warning(string code, SourceSpan at, string message, string? hint) => new(code, Severity.Warning, at, message, hint);

    private static string Short(string text) => text.Length <= 60 ? text : string.Concat(text.AsSpan(0, 59), "…");
}
