using StrategyReport.Data;
using StrategyReport.Data.Fields;
using StrategyReport.Prose;
using StrategyReport.Rules;
using StrategyReport.Yaml.Reading;
using StrategyReport.Yaml.Splicing;

namespace StrategyReport.Succession;

/// <summary>
/// An ambition's file in the next period: steady fields and strategies are carried, ratings are kept until somebody rates anew, texts are
/// blanked, and each action that was planned becomes a question.
/// </summary>
internal static class SucceedingAmbition
{
    private const int LongestComment = 100;
    private const int WordsOfName = 4;

    /// <param name="names">Those that actions have; it gets those that are proposed.</param>
    public static void Make(
        SucceedingFile file, Framework framework, Ambition last, PeriodShift shift, MarkdownTexts texts, HashSet<string> names)
    {
        var (planned, focus) = (PlannedActions.Of(framework, last, texts), framework.Roles.Field(Roles.Focus));
        foreach (var (field, value) in last.Fields)
        {
            string[] path = [field.Id];
            if (field.Type is AnswersField)
            {
                Ask(file, framework, field, value, planned);
                if (!NothingToReport.Is(last.Value(focus), framework, texts))
                    TellNameless(file, field.Id, focus, PlannedActions.Nameless(framework, last, texts), names);
            }
            else if (value.IsAbsent || field.Steady) continue;
            else if (value is RatingValue rating) Keep(file, path, rating, shift);
            else if (field.Type is not (StrategiesField or LevelField or PercentageField)) file.Blank(path);
        }
    }

    /// <summary>A rating without the reason why it had moved; what was noted beside it is told.</summary>
    private static void Keep(SucceedingFile file, string[] path, RatingValue rating, PeriodShift shift)
    {
        if (rating.Reason is not null) file.Remove([.. path, "reason"]);
        if (rating.Note is not { } note) return;
        file.Tell([.. path, "note"], $"the last period's note is carried: '{Short(note.Text)}'. See whether it still holds.");
        file.TellOld([.. path, "note"], shift);
    }

    private static void Ask(
        SucceedingFile file, Framework framework, Field field, FieldValue value, IReadOnlyList<(string Id, DataText Text)> planned)
    {
        if (planned.Count == 0)
        {
            if (!value.IsAbsent) file.Blank([field.Id]);
            return;
        }

        var questions = new PutKeys([.. planned.Select(p => (p.Id, PutValue.Blank))])
        {
            Above = planned.ToDictionary(p => p.Id, IReadOnlyList<string> (p) => Wrapped("Planned: " + p.Text.Text)),
        };
        if (file.Put([field.Id], questions, [.. framework.Fields.Select(f => f.Id)]))
            file.Tell([field.Id], $"{Count(planned.Count)} for done, carried or dropped.");
    }

    private static void TellNameless(
        SucceedingFile file, string answers, string focus, IEnumerable<DataText> actions, HashSet<string> names)
    {
        string[] at = [file.Root?.At([answers]) is null ? focus : answers];
        foreach (var action in actions)
            file.Tell(at, $"nothing asks what became of '{Short(action.Text)}', which has no name in the plan. If it is an action, "
                + $"put one at its end, such as {{#{NameOf(action.Text, names)}}}: {action.Span.File}:{action.Span.Line}.");
    }

    /// <summary>Its first words, as far as a name can hold them, with a number where another action has that name.</summary>
    private static string NameOf(string action, HashSet<string> names)
    {
        var name = string.Join('-', action.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(word => string.Concat(word.Where(char.IsAsciiLetterOrDigit))).Where(word => word.Length > 0).Take(WordsOfName)
            .DefaultIfEmpty("action"));
        var (free, number) = (name, 1);
        while (!names.Add(free)) free = $"{name}-{++number}";
        return free;
    }

    private static string Count(int actions) =>
        actions == 1 ? "1 action that was planned waits" : $"{actions} actions that were planned wait";

    private static string Short(string text) => Diagnostics.MessageText.Short(text, 60);

    /// <summary>In lines of a comment.</summary>
    private static List<string> Wrapped(string text)
    {
        var lines = new List<string> { "" };
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            if (lines[^1].Length == 0) lines[^1] = word;
            else if (lines[^1].Length + 1 + word.Length <= LongestComment) lines[^1] += " " + word;
            else lines.Add("  " + word);
        return lines;
    }
}
