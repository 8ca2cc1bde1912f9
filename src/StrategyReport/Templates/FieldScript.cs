using Scriban.Runtime;
using StrategyReport.Data;
using StrategyReport.Data.Fields;
using StrategyReport.Diagnostics;
using StrategyReport.Yaml.Reading;

namespace StrategyReport.Templates;

/// <summary>An ambition's fields as templates see them: <c>type blank</c> and what its type has to say.</summary>
internal static class FieldScript
{
    /// <param name="before">What the ambition reported in the paper before, as <c>previous</c> of each field; null: nothing.</param>
    public static ScriptObject Of(int number, Framework framework, Ambition? ambition, Ambition? before, SourceSpan place)
    {
        var script = new ScriptObject();
        foreach (var field in framework.Fields)
        {
            var tag = $"ambition/{number}/{field.Id}";
            var (value, then) = (ambition?.Value(field.Id) ?? new BlankValue(place), before?.Value(field.Id));
            var now = Value(field, value, number, tag);
            now["previous"] = then is null or BlankValue or UnreadableValue ? null : Value(field, then, number, tag);
            now["change"] = Change(field, value, then, framework);
            script[field.Id] = now;
        }

        return script;
    }

    /// <summary>An action that the paper before planned: <c>planned id outcome note</c>; the outcome is done, carried or dropped.</summary>
    public static ScriptObject Answer(int number, ActionAnswer answer)
    {
        var (tag, title) = ($"ambition/{number}/actions/{answer.Id.Text}", answer.Id.Text);
        var script = ScriptValue.Of(answer.Id.Span, tag, title);
        script["id"] = answer.Id.Text;
        script["planned"] = ScriptValue.OfOptional(answer.Planned, tag + "/planned", title);
        script["outcome"] = answer.Outcome.ToString().ToLowerInvariant();
        script["note"] = ScriptValue.OfOptional(answer.Note, tag + "/note", title);
        return script;
    }

    /// <summary>Points of a percentage or steps on a scale, up being positive; null where there is nothing to compare.</summary>
    private static object? Change(Field field, FieldValue now, FieldValue? then, Framework framework) => (now, then) switch
    {
        (PercentageValue later, PercentageValue earlier) => Math.Round(later.Percent - earlier.Percent, 2),
        (LevelValue later, LevelValue earlier) when framework.Scale(field.Scale?.Text) is { } scale =>
            scale.Rank(earlier.Level) - scale.Rank(later.Level),
        _ => null,
    };

    public static ScriptObject Level(Scale scale, Level level) => new()
    {
        ["id"] = level.Id,
        ["label"] = ScriptValue.Of(level.Label, $"scale/{scale.Id}/{level.Id}", "Level"),
        ["fill"] = level.Fill,
        ["meaning"] = ScriptValue.OfOptional(level.Meaning, $"scale/{scale.Id}/{level.Id}/meaning", "Meaning"),
    };

    /// <summary>What an ambition says in a field, or said in the paper before.</summary>
    public static ScriptValue Value(Field field, FieldValue value, int number, string tag)
    {
        var title = field.Title.Text;
        var script = value is TextValue text ? ScriptValue.Of(text.Text, tag, title) : ScriptValue.Of(value.Span, tag, title);
        script["type"] = field.Type.Name;
        // A list where none belongs has been told; what could be read of it is not for the templates.
        script["blank"] = value is BlankValue or UnreadableValue || (value is ListValue && field.Type is not ListField);
        script["fill"] = (value as LevelValue)?.Level.Fill;
        script["note"] = null;
        script["reason"] = ScriptValue.OfOptional((value as RatingValue)?.Reason, tag + "/reason", title);
        switch (value)
        {
            case ListValue list:
                script["items"] = Texts(list.Items, tag, title);
                break;
            case StrategiesValue strategies:
                script["items"] = Texts(strategies.Names, tag, title);
                break;
            case AnswersValue answers:
                script["answers"] = new ScriptArray(answers.Answers.Select(a => Answer(number, a)));
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
            case TextValue or BlankValue or UnreadableValue:
                break;
            default:
                throw new InvalidOperationException($"Field value {value.GetType().Name} is not handled.");
        }

        return script;
    }

    private static ScriptArray Texts(IReadOnlyList<DataText> texts, string tag, string title)
    {
        var array = new ScriptArray();
        for (var i = 0; i < texts.Count; i++) array.Add(ScriptValue.Of(texts[i], $"{tag}/{i + 1}", title));
        return array;
    }
}
