using StrategyReport.Data;
using StrategyReport.Diagnostics;
using StrategyReport.Rules.Actions;
using StrategyReport.Rules.Escalations;
using StrategyReport.Rules.Gaps;
using StrategyReport.Rules.Marks;
using StrategyReport.Rules.Periods;
using StrategyReport.Rules.Pictures;
using StrategyReport.Rules.Wording;

namespace StrategyReport.Rules.House;

/// <summary>All rules, in the order of their codes: the only place that names them.</summary>
internal static class RuleList
{
    public static IReadOnlyList<Rule> Rules { get; } =
    [
        DraftingNotes.Rule,
        BlankFields.Rule,
        Placeholders.Rule,
        UnexplainedLevels.Rule,
        EscalationsAgree.Rule,
        FocusDates.Rule,
        YearForms.Rule,
        Acronyms.Rule,
        LongSentences.Rule,
        LongBullets.Rule,
        WordBudgets.Rule,
        MissingPictures.Rule,
        SmallPictures.Rule,
        PictureDescriptions.Rule,
        LinkTexts.Rule,
        HeadingLevels.Rule,
        UnshownMarkdown.Rule,
        Names.Rule,
        LinkTargets.Rule,
        UnearnedConfidence.Rule,
        UnchangedTexts.Rule,
        ChangedTexts.Rule,
        VanishedAmbitions.Rule,
        VanishedEscalations.Rule,
        UnexplainedDecline.Rule,
        OldEscalations.Rule,
        UnansweredActions.Rule,
        AnswersToNothing.Rule,
        DroppedActions.Rule,
        FoldedLines.Rule,
        TableMarks.Rule,
        TableRows.Rule,
        Emphasis.Rule,
        LineMarks.Rule,
        ListMarks.Rule,
        TypedNumbers.Rule,
        ForeignMarks.Rule,
        LinkMarks.Rule,
        RawMarks.Rule,
    ];

    /// <summary>What <c>rules:</c> in the framework may speak of.</summary>
    public static IReadOnlyList<RuleDescription> Descriptions => Rules;

    /// <summary>Whether a code is a rule's, whose severity the house may set.</summary>
    public static bool Has(string code) => Rules.Any(r => r.Code == code);

    /// <summary>Whether a finding of the markup's own checks is for a rule to tell, because it stands in the data.</summary>
    public static bool Tells(Diagnostic finding) =>
        Rules.Any(r => r.Replaces == finding.Code) && DataFolder.IsDataFile(finding.Span.File);

    public static DiagnosticBag Check(Subject subject)
    {
        var found = new DiagnosticBag();
        foreach (var rule in Rules)
            if (!subject.Framework.Rules.IsOff(rule.Code))
                rule.Check(subject, found);
        return found;
    }
}
