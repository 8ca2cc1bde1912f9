using StrategyReport.Data;
using StrategyReport.Prose;
using StrategyReport.Sources;
using StrategyReport.Yaml.Reading;

namespace StrategyReport.Rules;

/// <summary>What a rule looks at: a paper, its framework, and the papers before it.</summary>
/// <param name="before">Finds the paper that a paper is compared with.</param>
public sealed class Subject(Framework framework, PeriodPaper paper, Func<PeriodPaper, PeriodPaper?> before, SourceFiles sources)
{
    private readonly Dictionary<DataText, ProseText> _proses = new(ReferenceEqualityComparer.Instance);
    private IReadOnlyList<PaperText>? _texts;

    public Framework Framework => framework;

    public PeriodPaper Paper => paper;

    /// <summary>Where the pictures are.</summary>
    public SourceFiles Sources => sources;

    /// <summary>Every text of the paper.</summary>
    internal IReadOnlyList<PaperText> Texts => _texts ??= [.. PaperTexts.Of(framework, paper)];

    public PeriodPaper? Before(PeriodPaper later) => before(later);

    /// <summary>The ambitions of this paper that the paper before it has too.</summary>
    internal IEnumerable<(Ambition Now, Ambition Then, PeriodPaper Before)> Compared()
    {
        if (before(paper) is not { } earlier) yield break;
        foreach (var ambition in paper.Ambitions)
            if (ambition.Number > 0 && earlier.Ambition(ambition.Number) is { } then)
                yield return (ambition, then, earlier);
    }

    /// <summary>What an ambition says in the field that plays a role; null where there is no such field.</summary>
    internal FieldValue? Value(Ambition ambition, string role) => ambition.Value(framework.Roles.Field(role));

    /// <summary>A text as words, read once however many rules ask for it.</summary>
    internal ProseText Prose(DataText text)
    {
        if (!_proses.TryGetValue(text, out var prose)) _proses[text] = prose = ProseReader.Read(text);
        return prose;
    }

    /// <summary>Whether a value is blank or says no more than "None to report", under each of its sub-headings.</summary>
    internal bool IsNothing(FieldValue? value) => value switch
    {
        null or BlankValue => true,
        TextValue text => Prose(text.Text).Blocks.All(b => b.Kind == ProseKind.Heading || SaysNothing(b.Text)),
        _ => false,
    };

    /// <summary>Whether a value speaks for itself: it is there, could be read, and says that there is nothing.</summary>
    internal bool DeniesAnything(FieldValue? value) => value is TextValue && IsNothing(value);

    private bool SaysNothing(string text)
    {
        var words = text.AsSpan().Trim().TrimEnd('.');
        foreach (var nothing in framework.Rules.Words("SR2002", "nothing"))
            if (words.Equals(nothing.AsSpan().TrimEnd('.'), StringComparison.OrdinalIgnoreCase))
                return true;
        return words.IsEmpty;
    }
}
