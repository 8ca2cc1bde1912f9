using StrategyReport.Data;
using StrategyReport.Diagnostics;
using StrategyReport.Markup.Tree;
using StrategyReport.Rules.Actions;
using StrategyReport.Rules.Escalations;
using StrategyReport.Rules.Figures;
using StrategyReport.Rules.Gaps;
using StrategyReport.Rules.Marks;
using StrategyReport.Rules.Pasted;
using StrategyReport.Rules.Periods;
using StrategyReport.Rules.Pictures;
using StrategyReport.Rules.References;
using StrategyReport.Rules.Wording;

namespace StrategyReport.Rules.House;

/// <summary>
/// All rules, in the order of their codes: the only place that names them. Those that explain marks run in this order, and ask what
/// the ones of them above have told.
/// </summary>
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
        PastedBullets.Rule,
        PastedNumbers.Rule,
        PastedRows.Rule,
        DrawnLines.Rule,
        NoBreakSpaces.Rule,
        WrongEncoding.Rule,
        SymbolFont.Rule,
        TableMarks.Rule,
        TableRows.Rule,
        EmphasisMarks.Rule,
        LineMarks.Rule,
        ListMarks.Rule,
        DoubleNumbers.Rule,
        ForeignMarks.Rule,
        LinkMarks.Rule,
        LostCharacters.Rule,
        RawMarks.Rule,
        TypedNumbers.Rule,
        UnlinkedNumbers.Rule,
        Fractions.Rule,
        ImpossibleDates.Rule,
        ChartsAgree.Rule,
        PeriodForms.Rule,
        PeriodEnds.Rule,
        StalePeriods.Rule,
        MovedRatings.Rule,
        NothingToCompare.Rule,
    ];

    /// <summary>What <c>rules:</c> in the framework may speak of.</summary>
    public static IReadOnlyList<RuleDescription> Descriptions => Rules;

    /// <summary>Whether a code is a rule's, whose severity the house may set.</summary>
    public static bool Has(string code) => Rules.Any(r => r.Code == code);

    /// <summary>Whether a finding of the markup's own checks is for a rule to tell, because it stands in the data.</summary>
    public static bool Replaces(Diagnostic finding) =>
        Rules.Any(r => r.Replaces == finding.Code) && DataFolder.IsDataFile(finding.Span.File);

    /// <summary>What the rules find, on two cores: those that explain marks ask one another, and the rest ask nobody.</summary>
    public static DiagnosticBag Check(Subject subject)
    {
        var running = Rules.Where(r => !subject.Framework.Rules.IsOff(r.Code)).ToLookup(r => r.Explains != MarksExplained.None);
        var others = Task.Run(() => Found(running[false]));
        var found = Found(running[true]);
        found.AddRange(others.GetAwaiter().GetResult());
        return found;

        DiagnosticBag Found(IEnumerable<Rule> rules)
        {
            var told = new DiagnosticBag();
            foreach (var rule in rules) rule.Check(subject, told);
            return told;
        }
    }

    /// <summary>What rules find in the composed paper.</summary>
    public static DiagnosticBag Check(Framework framework, Paper paper)
    {
        var found = new DiagnosticBag();
        foreach (var rule in Rules)
            if (!framework.Rules.IsOff(rule.Code))
                rule.CheckPaper?.Invoke(paper, found);
        return found;
    }
}
