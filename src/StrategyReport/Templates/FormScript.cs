using System.Globalization;
using Scriban.Runtime;
using StrategyReport.Data;
using StrategyReport.Data.Fields;
using StrategyReport.Prose;

namespace StrategyReport.Templates;

/// <summary>
/// What a form asks the leads of ambitions for, as <c>form.sbn</c> sees it: <c>due instructions outcomes asks_reason ambitions</c>.
/// </summary>
internal sealed class FormScript(Framework framework, PeriodPaper paper, PeriodPaper? before, MarkdownTexts texts)
{
    public ScriptObject Of(IReadOnlyList<int> ambitions) => new()
    {
        ["due"] = paper.Forms?.Due?.ToString("d MMMM yyyy", CultureInfo.InvariantCulture),
        ["instructions"] = ScriptValue.OfOptional(paper.Forms?.Instructions, "forms/instructions", "Instructions"),
        ["outcomes"] = Array(Enum.GetValues<ActionOutcome>().Select(outcome => new ScriptObject { ["outcome"] = Word(outcome) })),
        // Elsewhere no paper prints why a rating has moved.
        ["asks_reason"] = paper.Changes is not null,
        ["ambitions"] = Array(
            from objective in framework.Objectives
            from ambition in objective.Ambitions
            where ambitions.Contains(ambition.Number)
            select Ambition(objective, ambition)),
    };

    private ScriptObject Ambition(Objective objective, AmbitionStatement statement)
    {
        var number = statement.Number;
        var (now, then) = (paper.Ambition(number), before?.Ambition(number));
        var values = FieldScript.Of(number, framework, now, then, statement.Span);
        return new ScriptObject
        {
            ["number"] = number,
            ["short"] = ScriptValue.OfOptional(statement.Short, $"ambition/{number}/short", $"Ambition {number}"),
            ["statement"] = ScriptValue.Of(statement.Statement, $"ambition/{number}/statement", $"Ambition {number}"),
            ["owner"] = ScriptValue.OfOptional(statement.Owner, $"ambition/{number}/owner", $"Ambition {number}"),
            ["objective"] = ScriptValue.Of(objective.Name, $"objective/{objective.Id.Text}", "Objective"),
            ["rows"] = Array(Rows(number, values)),
            ["steady"] = Array(framework.Fields.Where(field => field.Steady).Select(field => Field(field, number, values))),
            ["actions"] = Array(Actions(number, now, then)),
        };
    }

    /// <summary>First a row for each field that no row of the annexes shows; then those rows, each with what is asked in it.</summary>
    private IEnumerable<ScriptObject> Rows(int number, ScriptObject values)
    {
        var rows = paper.AnnexTable?.Rows ?? [];
        var open = framework.Fields.Where(field => !field.Steady && field.Type is not AnswersField).ToList();
        foreach (var field in open.Where(field => !rows.Any(row => row.Show.Contains(field.Id))))
            yield return new ScriptObject
            {
                ["heading"] = ScriptValue.Of(field.Title, $"field/{field.Id}/title", "Title"),
                ["note"] = null,
                ["drafting_note"] = null,
                ["words"] = null,
                ["fields"] = Array([Field(field, number, values)]),
            };
        var script = new RowScript("annex-table");
        foreach (var row in rows)
        {
            var asked = row.Show.Select(framework.Field).OfType<Field>().Where(open.Remove).Select(f => Field(f, number, values)).ToList();
            var shown = script.Of(row);
            if (asked.Count == 0) continue;
            shown["fields"] = Array(asked);
            yield return shown;
        }
    }

    private ScriptObject Field(Field field, int number, ScriptObject values)
    {
        var value = (ScriptObject)values[field.Id]!;
        return new ScriptObject
        {
            ["id"] = field.Id,
            ["title"] = ScriptValue.Of(field.Title, $"field/{field.Id}/title", "Title"),
            ["tag"] = $"ambition/{number}/{field.Id}",
            ["type"] = field.Type.Name,
            ["options"] = Array(framework.Scale(field.Scale?.Text)?.Levels.Select(l => ScriptValue.Of(l.Label, "", "")) ?? []),
            ["names"] = Array(field.Type is StrategiesField ? framework.SupportingStrategies.Select(s => ScriptValue.Of(s, "", "")) : []),
            ["value"] = value,
            ["previous"] = value["previous"],
        };
    }

    /// <summary>What was planned last time, and what is known of it.</summary>
    private IEnumerable<ScriptObject> Actions(int number, Ambition? now, Ambition? then)
    {
        if (PlannedActions.AnswersField(framework) is not { } field || then is null) yield break;
        var answers = now is null ? [] : PlannedActions.Answers(now).ToList();
        foreach (var (id, text) in PlannedActions.Of(framework, then, texts))
        {
            var answer = answers.FirstOrDefault(a => a.Id.Text == id);
            var tag = $"ambition/{number}/{field.Id}/{id}";
            yield return new ScriptObject
            {
                ["id"] = id,
                ["planned"] = ScriptValue.Of(text, tag + "/planned", "Planned action"),
                ["tag"] = tag,
                ["outcome"] = answer is null ? null : Word(answer.Outcome),
                ["note"] = ScriptValue.OfOptional(answer?.Note, tag + "/note", "Note"),
            };
        }
    }

    private static string Word(ActionOutcome outcome) => outcome.ToString().ToLowerInvariant();

    private static ScriptArray Array(IEnumerable<object> items) => new(items);
}
