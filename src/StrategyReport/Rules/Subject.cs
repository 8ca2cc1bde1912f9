using StrategyReport.Data;
using StrategyReport.Data.Fields;
using StrategyReport.Prose;
using StrategyReport.Sources;
using StrategyReport.Yaml.Reading;

namespace StrategyReport.Rules;

/// <summary>What a rule looks at: a paper, its framework, and the papers before it.</summary>
/// <param name="before">Finds the paper that a paper is compared with.</param>
internal sealed class Subject(
    Framework framework, PeriodPaper paper, Func<PeriodPaper, PeriodPaper?> before, IReadOnlyList<string> allPeriods,
    SourceFiles sources, MarkdownTexts markdown)
{
    private IReadOnlyList<PaperText>? _texts;

    public Framework Framework => framework;

    public PeriodPaper Paper => paper;

    /// <summary>Where the pictures are.</summary>
    public SourceFiles Sources => sources;

    /// <summary>The texts as Markdown, of this paper and of those before it.</summary>
    public MarkdownTexts Markdown => markdown;

    /// <summary>Every text of the paper.</summary>
    public IReadOnlyList<PaperText> Texts => _texts ??= [.. PaperTexts.Of(framework, paper)];

    /// <summary>The words of every text of the paper, paragraph by paragraph.</summary>
    public IEnumerable<ProseBlock> Blocks => Texts.SelectMany(t => Prose(t).Blocks);

    /// <summary>The key beside a rating that says why it is so: a reason where the paper prints those.</summary>
    public string Explanation => paper.Changes is null ? "note" : "reason";

    /// <summary>The names of all periods that there are, in their order.</summary>
    public IReadOnlyList<string> AllPeriods => allPeriods;

    /// <summary>
    /// The names of the periods that this paper speaks of: its own, before it the one that it is compared with, and before that those from
    /// which an action has been carried over since.
    /// </summary>
    public IReadOnlyList<string> Periods
    {
        get
        {
            var names = new List<string> { paper.Period };
            var at = before(paper);
            for (; at is not null && !names.Contains(at.Period); at = PlannedActions.AreCarried(at) ? before(at) : null)
                names.Insert(0, at.Period);
            return names;
        }
    }

    /// <summary>The paper that one is compared with; what it carries over has its words.</summary>
    public PeriodPaper? Before(PeriodPaper later) =>
        before(later) is { } earlier ? PlannedActions.Link(framework, earlier, before, markdown) : null;

    /// <summary>The ambitions of this paper that the paper before it has too.</summary>
    public IEnumerable<(Ambition Now, Ambition Then, PeriodPaper Before)> Compared()
    {
        if (Before(paper) is not { } earlier) yield break;
        foreach (var ambition in paper.Ambitions)
            if (ambition.Number > 0 && earlier.Ambition(ambition.Number) is { } then)
                yield return (ambition, then, earlier);
    }

    /// <summary>The id of the field that plays a role, whether or not the framework has it.</summary>
    public string FieldOf(string role) => framework.Roles.Field(role);

    /// <summary>What the house says of a rule's option, else what the rule says itself.</summary>
    public int Number(NumberOption option) => framework.Rules.Number(option) ?? option.Default;

    /// <inheritdoc cref="Number"/>
    public IReadOnlyList<string> Words(WordsOption option) => framework.Rules.Words(option) ?? option.Default;

    /// <summary>A text as words, read once however many rules ask for it.</summary>
    public ProseText Prose(PaperText text) => Prose(text.Text, text.Kind);

    /// <inheritdoc cref="Prose(PaperText)"/>
    public ProseText Prose(DataText text, TextKind kind) => markdown.Of(text, kind).Prose;

    /// <summary>Whether a value is blank or says no more than "None to report", under each of its sub-headings.</summary>
    public bool IsNothing(FieldValue? value) => NothingToReport.Is(value, framework, markdown);

    /// <summary>Whether a value speaks for itself: it is there, could be read, and says that there is nothing.</summary>
    public bool DeniesAnything(FieldValue? value) => value is TextValue && IsNothing(value);
}
