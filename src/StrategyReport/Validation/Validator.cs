using StrategyReport.Diagnostics;
using StrategyReport.Validation.Rules;

namespace StrategyReport.Validation;

/// <summary>All rules, in the order of their codes: the only place that names them.</summary>
public static class Validator
{
    public static IReadOnlyList<Rule> Rules { get; } =
    [
        DraftingNotes.Rule, Gaps.Rule, Placeholders.Rule, UnexplainedLevels.Rule, EscalationsAgree.Rule, FocusDates.Rule,
        YearForms.Rule, Acronyms.Rule, LongSentences.Rule, LongBullets.Rule, WordBudgets.Rule, MissingPictures.Rule,
        SmallPictures.Rule, PictureDescriptions.Rule, LinkTexts.Rule, HeadingLevels.Rule, UnshownMarkdown.Rule, Names.Rule, LinkTargets.Rule,
        UnearnedConfidence.Rule, UnchangedTexts.Rule, ChangedTexts.Rule, VanishedAmbitions.Rule, VanishedEscalations.Rule,
        UnexplainedDecline.Rule, OldEscalations.Rule, UnansweredActions.Rule, AnswersToNothing.Rule, DroppedActions.Rule,
    ];

    public static void Check(RuleSubject subject, DiagnosticBag diagnostics)
    {
        foreach (var rule in Rules)
            if (!subject.Framework.Rules.IsOff(rule.Code))
                rule.Check(subject, diagnostics);
    }
}
