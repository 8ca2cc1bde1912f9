using StrategyReport.Data;
using StrategyReport.Data.Fields;
using StrategyReport.Diagnostics;

namespace StrategyReport.Rules.Gaps;

/// <summary>SR2013: a cell of the annex or a section has more words than <c>words</c> of its row, or its own, allows.</summary>
internal static class WordBudgets
{
    public static Rule Rule { get; } = new("SR2013", "A cell or a section has more words than it may have.", Check);

    /// <summary>The words that a section's own texts have, without its heading and without what its tables show of ambitions.</summary>
    public static int WordsOf(Subject subject, NumberedSection section) =>
        section.Parts.SelectMany(p => p.Texts).Sum(t => subject.Prose(t).Words);

    /// <summary>The words of a field's text or list; 0 where it holds something else.</summary>
    public static int WordsOf(Subject subject, Field field, FieldValue value) =>
        value is TextValue or ListValue ? value.Texts.Sum(t => subject.Prose(t, field.Type.TextKind).Words) : 0;

    private static void Check(Subject subject, DiagnosticBag diagnostics)
    {
        foreach (var section in subject.Paper.Sections)
            if (section.Words is { } most && WordsOf(subject, section) is var words && words > most)
                Tell(section.Heading.Span with { Length = section.Heading.Text.Length },
                    $"The section '{section.Heading.Text}' has {words} words; its 'words' allows {most}.", words - most, "that section");
        foreach (var row in subject.Paper.AnnexTable?.Rows ?? [])
        {
            if (row.Words is not { } most) continue;
            var keys = string.Join(" and ", row.Show.Select(s => $"'{s}'"));
            foreach (var ambition in subject.Paper.Ambitions)
            {
                var fields = row.Show
                    .SelectMany(s => ambition.Fields.Where(f => f.Key.Id == s && f.Value is TextValue or ListValue)).ToList();
                var words = fields.Sum(f => WordsOf(subject, f.Key, f.Value));
                if (words > most)
                    Tell(fields[0].Value.Span,
                        $"{keys} has {words} words; the row '{row.Label.Text}' allows {most}.", words - most, "that row");
            }
        }

        void Tell(SourceSpan at, string message, int over, string whose) => diagnostics.Add(Rule.Warning(at, message,
            $"Shorten it by {over} {(over == 1 ? "word" : "words")}, or change 'words' of {whose} in paper.yaml."));
    }
}
