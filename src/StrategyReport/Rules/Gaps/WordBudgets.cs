using StrategyReport.Data;
using StrategyReport.Diagnostics;
using StrategyReport.Yaml.Reading;

namespace StrategyReport.Rules.Gaps;

/// <summary>SR2013: a cell of the annex has more words than its row allows (<c>words</c> in <c>annex_table</c>).</summary>
internal static class WordBudgets
{
    public static Rule Rule { get; } = new("SR2013", Check);

    private static void Check(Subject subject, DiagnosticBag diagnostics)
    {
        foreach (var row in subject.Paper.AnnexTable?.Rows ?? [])
        {
            if (row.Words is not { } most) continue;
            foreach (var ambition in subject.Paper.Ambitions)
            {
                var values = row.Show.Select(ambition.Value).OfType<FieldValue>().Where(v => v is TextValue or ListValue).ToList();
                var words = values.Sum(v => Texts(v).Sum(t => subject.Prose(t).Words));
                if (words > most) diagnostics.Add(RuleMessages.OverBudget(values[0].Span, string.Join(" and ", row.Show.Select(s => $"'{s}'")), words, row.Label.Text, most));
            }
        }
    }

    private static IEnumerable<DataText> Texts(FieldValue value) => value switch
    {
        TextValue text => [text.Text],
        ListValue list => list.Items,
        _ => [],
    };
}
