using Scriban.Runtime;
using StrategyReport.Diagnostics;
using StrategyReport.Model;

namespace StrategyReport.Templating;

/// <summary>An ambition's fields as templates see them: <c>type blank</c> and what its type has to say.</summary>
internal static class FieldScript
{
    public static ScriptObject Of(int number, Framework framework, Ambition? ambition, SourceSpan place)
    {
        var script = new ScriptObject();
        foreach (var field in framework.Fields)
        {
            FieldValue value = new BlankValue(place);
            foreach (var pair in ambition?.Fields ?? [])
                if (pair.Key.Id == field.Id)
                    value = pair.Value;
            script[field.Id] = Value(field, value, $"ambition/{number}/{field.Id}");
        }

        return script;
    }

    public static ScriptObject Level(Scale scale, Level level) => new()
    {
        ["id"] = level.Id,
        ["label"] = ScriptValue.Of(level.Label, $"scale/{scale.Id}/{level.Id}", "Level"),
        ["fill"] = level.Fill,
        ["meaning"] = ScriptValue.OfOptional(level.Meaning, $"scale/{scale.Id}/{level.Id}/meaning", "Meaning"),
    };

    private static ScriptObject Value(Field field, FieldValue value, string tag)
    {
        var title = field.Title.Text;
        var script = value is TextValue text ? ScriptValue.Of(text.Text, tag, title) : ScriptValue.Of(value.Span, tag, title);
        script["type"] = FieldTypeName(field.Type);
        script["blank"] = value is BlankValue;
        script["fill"] = (value as LevelValue)?.Level.Fill;
        script["note"] = null;
        switch (value)
        {
            case ListValue list:
                script["items"] = Texts(list.Items, tag, title);
                break;
            case StrategiesValue strategies:
                script["items"] = Texts(strategies.Names, tag, title);
                break;
            case LevelValue level:
                script["id"] = level.Level.Id;
                script["label"] = ScriptValue.Of(level.Level.Label, tag, title);
                script["note"] = ScriptValue.OfOptional(level.Note, tag + "/note", title);
                break;
            case PercentageValue percentage:
                script["percent"] = percentage.Percent;
                script["note"] = ScriptValue.OfOptional(percentage.Note, tag + "/note", title);
                break;
        }

        return script;
    }

    private static string FieldTypeName(FieldType type) => type switch
    {
        FieldType.Text => "text",
        FieldType.Markdown => "markdown",
        FieldType.List => "list",
        FieldType.Level => "level",
        FieldType.Percentage => "percentage",
        _ => "strategies",
    };

    private static ScriptArray Texts(IReadOnlyList<DataText> texts, string tag, string title)
    {
        var array = new ScriptArray();
        for (var i = 0; i < texts.Count; i++) array.Add(ScriptValue.Of(texts[i], $"{tag}/{i + 1}", title));
        return array;
    }
}
