using StrategyReport.Data.Fields;
using StrategyReport.Diagnostics;

namespace StrategyReport.Rules.Gaps;

/// <summary>SR2013: a cell of the annex has more words than its row allows (<c>words</c> in <c>annex_table</c>).</summary>
internal static class WordBudgets
{
    public static Rule Rule { get; } = new("SR2013", "A cell has more words than its row allows.", Check);

    private static void Check(Subject subject, DiagnosticBag diagnostics)
    {
        foreach (var row in subject.Paper.AnnexTable?.Rows ?? [])
        {
            if (row.Words is not { } most) continue;
            var keys = string.Join(" and ", row.Show.Select(s => $"'{s}'"));
            foreach (var ambition in subject.Paper.Ambitions)
            {
                var fields = row.Show
                    .SelectMany(s => ambition.Fields.Where(f => f.Key.Id == s && f.Value is TextValue or ListValue)).ToList();
                var words = fields.Sum(f => f.Value.Texts.Sum(t => subject.Prose(t, f.Key.Type.TextKind).Words));
                if (words > most)
                    diagnostics.Add(Rule.Warning(
                        fields[0].Value.Span, $"{keys} has {words} words; the row '{row.Label.Text}' allows {most}.",
                        "Shorten it, or change 'words' of that row in paper.yaml."));
            }
        }
    }
}
