using System.Globalization;
using System.Text;
using StrategyReport.Diagnostics;
using StrategyReport.Yaml;
using StrategyReport.Yaml.Reading;
using StrategyReport.Yaml.Shapes;

namespace StrategyReport.Prose.ToMarkup;

/// <summary>A <c>```chart</c> block: YAML with the numbers, to the markup of a chart.</summary>
internal static class ChartFence
{
    /// <summary>What stands in the table where the chart has no value.</summary>
    private const string NoValue = "\u2013";

    private static readonly string[] Kinds = ["column", "bar", "line", "stacked", "pie"];

    /// <summary>What the block may say; also part of the editors' schema.</summary>
    public static MappingShape Shape { get; } = new("the chart",
    [
        new("type", new ChoiceShape("the kind of chart", Kinds), "The kind of chart.", Required: true),
        new("title", new TextShape("the chart's title"), "What the chart shows.", Required: true),
        new("description", new TextShape("the chart in words"), "The chart in words; written from the numbers unless given."),
        new("x_title", new TextShape("the title of the category axis"), "The title of the category axis."),
        new("y_title", new TextShape("the title of the value axis"), "The title of the value axis, with its unit."),
        new("table", new BooleanShape(), "Whether the same numbers stand in a table under the chart."),
        new("categories", new ListShape("a list of names", new TextShape("a name")), "The names along the category axis.", Required: true),
        new("series", new DictionaryShape("series by their names, each a list of numbers",
            new ListShape("a list of numbers, one for each category", new NumberShape("a number, or nothing where there is none", double.MinValue, double.MaxValue, MayBeBlank: true))), "The numbers.", Required: true),
    ]);

    public static void Write(StringBuilder output, DataText yaml, SourceSpan at, DiagnosticBag diagnostics)
    {
        if (yaml.IsBlank)
        {
            diagnostics.Add(YamlMessages.Blank(at, "the chart", "its type, title, categories and series"));
            return;
        }

        if (YamlReader.Read(yaml, diagnostics) is not { } node) return;
        if (!new ShapeChecker(diagnostics).Check(node, Shape, "the chart")) return;
        var chart = (YamlMapping)node;
        if (!SameLength(chart, diagnostics)) return;
        output.Append("<chart").Source(at);
        Attribute("type", chart.Text("type"));
        Attribute("title", chart.Text("title"));
        Attribute("description", chart.Text("description"));
        Attribute("x-title", chart.Text("x_title"));
        Attribute("y-title", chart.Text("y_title"));
        output.Append("><categories>");
        foreach (var category in chart.Texts("categories")) Element("c", category);
        output.Append("</categories>");
        foreach (var series in ((YamlMapping)chart["series"]!).Entries)
        {
            output.Append("<series").Source(series.Key.Span);
            Attribute("name", series.Key.Text);
            output.Append('>');
            foreach (var value in ((YamlSequence)series.Value).Items.Cast<YamlScalar>())
                output.Append("<v>").Append(ScalarValue.Number(value)?.ToString("R", CultureInfo.InvariantCulture)).Append("</v>");
            output.Append("</series>");
        }

        output.Append("</chart>\n");
        if (chart.Flag("table")) WriteTable();

        // What the rows are stands over their names: the axis says it, or else the chart's title.
        void WriteTable()
        {
            output.Append("<table style=\"Board Table\"").Source(at);
            Attribute("description", chart.Text("title"));
            output.Append("><thead><tr>");
            Element("th", chart.Text("x_title") ?? chart.RequiredText("title"));
            var series = ((YamlMapping)chart["series"]!).Entries;
            foreach (var entry in series) Element("th", entry.Key.Text);
            output.Append("</tr></thead><tbody>");
            var categories = chart.Texts("categories").ToList();
            for (var row = 0; row < categories.Count; row++)
            {
                output.Append("<tr>");
                Element("th", categories[row]);
                foreach (var entry in series)
                {
                    var value = (YamlScalar)((YamlSequence)entry.Value).Items[row];
                    output.Append("<td").Source(value.Span).Append('>');
                    output.Append(ScalarValue.Number(value)?.ToString(CultureInfo.InvariantCulture) ?? NoValue).Append("</td>");
                }

                output.Append("</tr>");
            }

            output.Append("</tbody></table>\n");
        }

        void Attribute(string name, DataText? text)
        {
            if (text is null) return;
            output.Append(' ').Append(name).Append("=\"");
            EscapedText.Append(output, text.Text, text.Span, diagnostics);
            output.Append('"');
        }

        void Element(string name, DataText text)
        {
            output.Append('<').Append(name).Append('>');
            EscapedText.Append(output, text.Text, text.Span, diagnostics);
            output.Append("</").Append(name).Append('>');
        }
    }

    private static bool SameLength(YamlMapping chart, DiagnosticBag diagnostics)
    {
        var categories = chart.Items("categories").Count;
        var same = true;
        foreach (var series in ((YamlMapping)chart["series"]!).Entries)
        {
            var values = ((YamlSequence)series.Value).Items.Count;
            if (values == categories) continue;
            same = false;
            diagnostics.Add(ProseMessages.SeriesLength(series.Key.Span, series.Key.Value, values, categories));
        }

        return same;
    }
}
