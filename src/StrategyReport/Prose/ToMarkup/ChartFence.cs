using System.Text;
using StrategyReport.Diagnostics;
using StrategyReport.Yaml;
using StrategyReport.Yaml.Reading;
using StrategyReport.Yaml.Shapes;

namespace StrategyReport.Prose.ToMarkup;

/// <summary>A <c>```chart</c> block: YAML with the numbers, to the markup of a chart.</summary>
internal sealed class ChartFence(StringBuilder output, SourceSpan at, DiagnosticBag diagnostics)
{
    /// <summary>What stands in the table where the chart has no value.</summary>
    private const string NoValue = "\u2013";

    /// <summary>What a block says, for who wants its numbers; null where that cannot be read, which is told when it is written.</summary>
    public static ChartData? Read(DataText yaml)
    {
        var ignored = new DiagnosticBag();
        return !yaml.IsBlank && YamlReader.Read(yaml, ChartData.Shape.KeyNames, ignored) is { } node
            && ChartData.Shape.TryRead(node, "the chart", new Findings(ignored), out var chart) ? chart : null;
    }

    public void Write(DataText yaml, bool isClosed)
    {
        if (IsUnclosed(yaml, isClosed))
        {
            diagnostics.Add(ProseMessages.ChartNotClosed(at));
            return;
        }

        if (yaml.IsBlank)
        {
            diagnostics.Add(YamlMessages.Blank(at, "the chart", "its type, title, categories and series"));
            return;
        }

        if (YamlReader.Read(yaml, ChartData.Shape.KeyNames, diagnostics) is not { } node) return;
        var findings = new Findings(diagnostics);
        if (!ChartData.Shape.TryRead(node, "the chart", findings, out var chart) || findings.Count > 0) return;
        var problems = ChartCheck.ProblemsOf(chart, at);
        diagnostics.AddRange(problems);
        var start = output.Length;
        WriteChart(chart); // For what is wrong with its texts, even where it is not shown.
        if (problems.Count > 0) output.Length = start;
        else if (chart.HasTable) WriteTable(chart);
        if (problems.Count == 0 && chart.Source is { } source) WriteSource(source);
    }

    /// <summary>Whether the block goes on over text that is no chart: to its end, or to where another one begins.</summary>
    private static bool IsUnclosed(DataText yaml, bool isClosed)
    {
        if (yaml.Text.Split('\n').Any(l => l.StartsWith("```", StringComparison.Ordinal))) return true;
        if (isClosed || yaml.IsBlank) return false;
        var found = new DiagnosticBag();
        _ = YamlReader.Read(yaml, ChartData.Shape.KeyNames, found);
        return found.HasErrors;
    }

    private void WriteChart(ChartData chart)
    {
        output.Append("<chart").Source(at).Append(" type=\"").Append(chart.Kind).Append('"');
        Attribute("title", chart.Title);
        Attribute("description", chart.Description);
        Attribute("x-title", chart.XTitle);
        Attribute("y-title", chart.YTitle);
        output.Append("><categories>");
        foreach (var category in chart.Categories) Element("c", category);
        output.Append("</categories>");
        foreach (var (name, values) in chart.Series)
        {
            output.Append("<series").Source(name.Span);
            Attribute("name", name);
            output.Append('>');
            foreach (var value in values) output.Append("<v>").Append(value.Written).Append("</v>");
            output.Append("</series>");
        }

        output.Append("</chart>\n");
    }

    /// <summary>What the rows are stands over their names: the axis says it, or else the chart's title.</summary>
    private void WriteTable(ChartData chart)
    {
        output.Append("<table style=\"Board Table\"").Source(at);
        Attribute("description", chart.Title);
        output.Append("><thead><tr>");
        Element("th", chart.XTitle ?? chart.Title);
        foreach (var series in chart.Series) Element("th", series.Name);
        output.Append("</tr></thead><tbody>");
        for (var row = 0; row < chart.Categories.Count; row++)
        {
            output.Append("<tr>");
            Element("th", chart.Categories[row]);
            foreach (var series in chart.Series)
            {
                var value = series.Values[row];
                output.Append("<td").Source(value.Span).Append('>');
                output.Append(value.Number is null ? NoValue : value.Written).Append("</td>");
            }

            output.Append("</tr>");
        }

        output.Append("</tbody></table>\n");
    }

    private void WriteSource(DataText source)
    {
        output.Append("<source").Source(source.Span).Append('>').Append(SourceLines.Is(source.Text) ? "" : SourceLines.Word);
        EscapedText.Append(output, source.Text, source.Span, diagnostics);
        output.Append("</source>\n");
    }

    private void Attribute(string name, DataText? text)
    {
        if (text is null) return;
        output.Append(' ').Append(name).Append("=\"");
        EscapedText.Append(output, text.Text, text.Span, diagnostics);
        output.Append('"');
    }

    private void Element(string name, DataText text)
    {
        output.Append('<').Append(name).Append('>');
        EscapedText.Append(output, text.Text, text.Span, diagnostics);
        output.Append("</").Append(name).Append('>');
    }
}
