using System.Globalization;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using StrategyReport.Data;
using StrategyReport.Data.Parts;
using StrategyReport.Diagnostics;
using StrategyReport.Prose;
using StrategyReport.Prose.ToMarkup;
using SourceSpan = StrategyReport.Diagnostics.SourceSpan;

namespace StrategyReport.Rules.Figures;

/// <summary>
/// SR2064: a chart gives another number than a table in the same text, or another part of its section, with the same names in its
/// headings.
/// </summary>
internal static class ChartsAgree
{
    public static Rule Rule { get; } = new("SR2064", "A chart contradicts the table beside it.", Check);

    private static void Check(Subject subject, DiagnosticBag diagnostics)
    {
        foreach (var text in subject.Texts) OfGroup(subject, [text], [], diagnostics);
        // A table of a section may stand in another part of it than the chart.
        foreach (var section in subject.Paper.Sections)
            foreach (var part in section.Parts)
                OfGroup(subject, part.Texts, [.. section.Parts.Where(p => p != part)], diagnostics);
    }

    private static void OfGroup(Subject subject, IEnumerable<PaperText> texts, IReadOnlyList<SectionPart> others, DiagnosticBag diagnostics)
    {
        foreach (var text in texts)
        {
            if (MarkdownSyntax.IsLine(text.Kind) || !text.Text.Text.Contains("chart", StringComparison.Ordinal)) continue;
            var markdown = subject.Markdown.Of(text);
            var charts = markdown.Document.Descendants<FencedCodeBlock>().Where(f => f.Info == "chart").ToList();
            if (charts.Count == 0) continue;
            List<Cell> cells = others.Count == 0
                ? [.. Cells(markdown)]
                : [.. others.OfType<TablePart>().SelectMany(t => Cells(t, subject)),
                    .. others.OfType<TextPart>().SelectMany(t => t.Texts).SelectMany(t => Cells(subject.Markdown.Of(t)))];
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
                    $"The chart says {values[i].Written} for '{category}' and '{name.Text}', "
                        + $"but the table says {same[0].Text} ({same[0].At}).",
                    "Put in both the number that is right."));
            }
    }

    private static IEnumerable<Cell> Cells(MarkdownText text) => text.Document.Descendants<Table>().SelectMany(t => Cells(t, text));

    /// <summary>Those of a table that is written out, where each of its cells stands in its own column.</summary>
    private static IEnumerable<Cell> Cells(TablePart table, Subject subject)
    {
        if (table.Header.Count != 1) yield break;
        if (table.Rows.Append(table.Header[0]).Any(r => r.Any(c => c.ColumnSpan > 1 || c.RowSpan > 1))) yield break;
        var columns = table.Header[0].Select(c => Words(c, TextKind.Label, subject)).ToList();
        foreach (var row in table.Rows)
            for (var i = 1; i < row.Count && i < columns.Count; i++)
                if (Read(Words(row[0], TextKind.Cell, subject), columns[i], Words(row[i], TextKind.Cell, subject), row[i].Span) is { } cell)
                    yield return cell;
    }

    private static string Words(Data.Parts.Cell cell, TextKind kind, Subject subject) =>
        string.Join(' ', subject.Prose(cell.Text, kind).Blocks.Select(b => b.Text)).Trim();

    private static Cell? Read(string row, string column, string words, SourceSpan at)
    {
        var digits = words.Replace(",", "", StringComparison.Ordinal).Trim('%', '£', ' ', '\u00A0');
        return double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? new Cell(row, column, words, number, Decimals(digits), at) : null;
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
                if (Read(Words((TableCell)row[0]), columns[i], Words(cell), text.At(cell)) is { } read) yield return read;
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
