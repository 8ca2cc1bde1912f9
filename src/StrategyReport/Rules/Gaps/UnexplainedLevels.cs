using StrategyReport.Data;
using StrategyReport.Data.Fields;
using StrategyReport.Diagnostics;

namespace StrategyReport.Rules.Gaps;

/// <summary>SR2006: amber or red, and neither a challenge nor an escalation says why.</summary>
internal static class UnexplainedLevels
{
    private const string Code = "SR2006";

    private static readonly WordsOption Levels = new(
        Code, "levels", "The levels that need an explanation; without it all but the scale's first one.");

    public static Rule Rule { get; } = new(
        Code, "A level that worries has neither a challenge nor an escalation beside it.", Check, Levels);

    private static void Check(Subject subject, DiagnosticBag diagnostics)
    {
        var framework = subject.Framework;
        var (confidence, challenges) = (subject.FieldOf(Roles.Confidence), subject.FieldOf(Roles.Challenges));
        var escalations = subject.FieldOf(Roles.Escalations);
        if (framework.Field(challenges) is null || framework.Scale(framework.Field(confidence)?.Scale?.Text) is not { } scale) return;

        var worrying = subject.Words(Levels);
        foreach (var ambition in subject.Paper.Ambitions)
        {
            if (ambition.Value(confidence) is not LevelValue { Note: null, Reason: null } value) continue;
            var level = value.Level.Id;
            if (worrying.Count > 0 ? !worrying.Contains(level) : scale.Rank(value.Level) == 0) continue;
            if (SaysNothing(subject, ambition.Value(challenges)) && SaysNothing(subject, ambition.Value(escalations)))
                diagnostics.Add(Rule.Warning(value.Span with { Length = level.Length },
                    $"Key '{confidence}' is '{level}', but neither '{challenges}' nor '{escalations}' says why.",
                    $"Say under '{challenges}' what stands in the way, "
                    + $"or add a {subject.Explanation}: {{level: {level}, {subject.Explanation}: …}}."));
        }
    }

    /// <summary>Words that the paper does not print are there, and told by the rules of marks.</summary>
    private static bool SaysNothing(Subject subject, FieldValue? value)
    {
        if (!subject.IsNothing(value)) return false;
        if (value is not TextValue text || !text.Text.Text.Any(char.IsLetterOrDigit)) return true;
        var markdown = subject.Markdown.Of(text.Text, TextKind.Cell);
        return markdown.Taken.Underlines.Count == 0 && markdown.Prose.Blocks.Any(b => b.Text.Any(char.IsLetterOrDigit));
    }
}
