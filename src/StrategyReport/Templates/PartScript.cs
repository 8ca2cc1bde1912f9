using Scriban.Runtime;
using StrategyReport.Data.Parts;

namespace StrategyReport.Templates;

/// <summary>The parts of a section as templates see them, each with the <c>kind</c> that says which template shows it.</summary>
internal static class PartScript
{
    /// <param name="captionsBelow">Where captions stand unless the part says it.</param>
    /// <param name="compared">Whether there is a paper before, with which trends are compared.</param>
    public static ScriptObject Of(SectionPart part, string tag, string title, bool captionsBelow, bool compared) => part switch
    {
        TextPart text => new ScriptObject { ["kind"] = "text", ["landscape"] = false, ["text"] = ScriptValue.Of(text.Text, tag, title) },
        IncludePart include => new ScriptObject { ["kind"] = "include", ["landscape"] = false, ["template"] = include.Template.Text },
        AmbitionsPart table => Captioned(table.Captioning, tag, captionsBelow, new ScriptObject
        {
            ["kind"] = "ambitions-table",
            ["id"] = table.Id,
            ["label"] = "Table",
            ["letters"] = table.Letters,
            ["across"] = table.ObjectivesAcross,
            ["landscape"] = table.Landscape,
            ["columns"] = Array(table.Columns.Where(c => !c.Trend || compared), c => new ScriptObject
            {
                ["heading"] = ScriptValue.Of(c.Heading, tag + "/heading", "Heading"),
                ["show"] = c.Show,
                ["trend"] = c.Trend,
            }),
        }),
        ObjectivesPart table => new ScriptObject
        {
            ["kind"] = "objectives-table",
            ["landscape"] = false,
            ["headings"] = Array(table.Heading, h => ScriptValue.Of(h, tag + "/heading", "Heading")),
            ["text"] = ScriptValue.Of(table.Text, tag, title),
        },
        TablePart table => Captioned(table.Captioning, tag, captionsBelow, new ScriptObject
        {
            ["kind"] = "table",
            ["id"] = table.Id,
            ["label"] = table.Label?.Text ?? "Table",
            ["landscape"] = table.Landscape,
            ["row_headings"] = table.RowHeadings,
            ["header"] = Array(table.Header, row => Array(row, cell => new ScriptObject
            {
                ["text"] = ScriptValue.Of(cell.Text, tag + "/heading", "Heading"),
                ["span"] = cell.ColumnSpan,
                ["rows"] = cell.RowSpan,
            })),
            ["rows"] = Rows(table, tag, title),
        }),
        _ => throw new InvalidOperationException($"Section part {part.GetType().Name} is not handled."),
    };

    private static ScriptObject Captioned(Captioning captioning, string tag, bool below, ScriptObject script)
    {
        script["caption"] = ScriptValue.OfOptional(captioning.Caption, tag + "/caption", "Caption");
        script["caption_below"] = captioning.Below ?? below;
        script["source"] = ScriptValue.OfOptional(captioning.Source, tag + "/source", "Source");
        return script;
    }

    private static ScriptArray Rows(TablePart table, string tag, string title)
    {
        var row = 0;
        return Array(table.Rows, cells =>
        {
            var (rowTag, column) = ($"{tag}/{++row}", 0);
            return Array(cells, cell =>
            {
                var script = ScriptValue.Of(cell.Text, $"{rowTag}/{++column}", title);
                script["span"] = cell.ColumnSpan;
                script["rows"] = cell.RowSpan;
                return script;
            });
        });
    }

    private static ScriptArray Array<T>(IEnumerable<T> items, Func<T, object?> convert) => new(items.Select(convert));
}
