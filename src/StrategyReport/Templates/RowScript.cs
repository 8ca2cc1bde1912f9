using Scriban.Runtime;
using StrategyReport.Data;
using StrategyReport.Yaml.Reading;

namespace StrategyReport.Templates;

/// <summary>Rows of the annex table as templates see them, counted.</summary>
internal sealed class RowScript(string tag)
{
    private int _number;

    public ScriptObject Of(AnnexRow row)
    {
        var own = $"{tag}/{++_number}";
        return new ScriptObject
        {
            ["label"] = ScriptValue.Of(row.Label, own + "/label", "Label"),
            ["heading"] = ScriptValue.Of(WithoutColon(row.Label), own + "/label", "Label"),
            ["short"] = ScriptValue.OfOptional(row.Short is { } name ? WithoutColon(name) : null, own + "/short", "Short label"),
            ["note"] = ScriptValue.OfOptional(row.Note, own + "/note", "Note"),
            ["drafting_note"] = ScriptValue.OfOptional(row.DraftingNote, own + "/drafting-note", "Drafting note"),
            ["words"] = row.Words,
            ["show"] = new ScriptArray(row.Show),
        };
    }

    /// <summary>A label as a heading says it; "**Successes:**" is bold all the same.</summary>
    public static DataText WithoutColon(DataText label)
    {
        var last = label.Text.AsSpan().TrimEnd("*_ \n").Length - 1;
        return last > 0 && label.Text[last] == ':' ? label with { Text = label.Text.Remove(last, 1) } : label;
    }
}
