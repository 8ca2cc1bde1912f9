using System.Globalization;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using StrategyReport.Diagnostics;
using StrategyReport.Prose;
using StrategyReport.Prose.ToMarkup;
using SourceSpan = StrategyReport.Diagnostics.SourceSpan;

namespace StrategyReport.Rules.Figures;

/// <summary>SR2064: a chart gives another number than a table in the same text that has the same names in its headings.</summary>
internal static class ChartsAgree
{
    public static Rule Rule { get; } = new("SR2064", "A chart contradicts the table beside it.", Check);

    private static void Check(Subject subject, DiagnosticBag diagnostics)
    {
        foreach (var text in subject.Texts)
        {
            if (MarkdownSyntax.IsLine(text.Kind) || !text.Text.Text.Contains('|', StringComparison.Ordinal)) continue;
            var markdown = subject.Markdown.Of(text);
            var charts = markdown.Document.Descendants<FencedCodeBlock>().Where(f => f.Info == "chart").ToList();
            if (charts.Count == 0) continue;
            var cells = markdown.Document.Descendants<Table>().SelectMany(t => Cells(t, markdown)).ToList();
            if (cells.Count == 0) continue;
            foreach (var fence in charts)
                if (ChartFence.Read(markdown.Content(fence)) is { } chart) Compare(chart, cells, diagnostics);
        }
    }

    private static void Compare(ChartData chart, List<Cell> cells, DiagnosticBag diagnostics)
    {
        foreach (var (name, values) in chart.Series)
            for (var i = 0; i < values.Count && i < chart.Categories.Count; i++)
            {
                if (values[i].Number is not { } number) continue;
                var category = chart.Categories[i].Text;
                var same = cells.Where(c => c.Stands(category, name.Text)).ToList();
                if (same.Count == 0 || same.Exists(c => c.Shows(number))) continue;
                diagnostics.Add(Rule.Warning(values[i].Span,
                    $"The chart says {values[i].Written} for '{category}' and '{name.Text}', but the table says {same[0].Text} ({same[0].At}).",
                    "Put in both the number that is right."));
            }
    }

    /// <summary>The numbers of a table, each with the names of its row and its column.</summary>
    private static IEnumerable<Cell> Cells(Table table, MarkdownText text)
    {
        if (table.FirstOrDefault() is not TableRow { IsHeader: true } head) yield break;
        var columns = head.Select(c => Words((TableCell)c)).ToList();
        foreach (var row in table.Skip(1).Cast<TableRow>())
            for (var i = 1; i < row.Count && i < columns.Count; i++)
            {
                var cell = (TableCell)row[i];
                var words = Words(cell);
                var digits = words.Replace(",", "", StringComparison.Ordinal).Trim('%', '£', ' ', '\u00A0');
                if (double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
                    yield return new Cell(Words((TableCell)row[0]), columns[i], words, number, Decimals(digits), text.At(cell));
            }
    }

    private static int Decimals(string digits) =>
        digits.IndexOf('.', StringComparison.Ordinal) is >= 0 and var point ? Math.Min(15, digits.Length - point - 1) : 0;

    private static string Words(TableCell cell) => string.Join(' ', cell.Descendants<ParagraphBlock>()
        .Select(p => p.Inline is { } inlines ? PlainMarkdown.Of(inlines) : "")).Trim();

    private sealed record Cell(string Row, string Column, string Text, double Number, int Decimals, SourceSpan At)
    {
        public bool Stands(string category, string series) =>
            (IsSame(Row, category) && IsSame(Column, series)) || (IsSame(Row, series) && IsSame(Column, category));

        /// <summary>As the table rounds it.</summary>
        public bool Shows(double number) => Math.Round(number, Decimals, MidpointRounding.AwayFromZero) == Number
            || Math.Round(number, Decimals, MidpointRounding.ToEven) == Number;

        private static bool IsSame(string one, string other) => one.Equals(other.Trim(), StringComparison.OrdinalIgnoreCase);
    }
}
