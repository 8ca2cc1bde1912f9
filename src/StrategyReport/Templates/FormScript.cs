using System.Globalization;
using Scriban.Runtime;
using StrategyReport.Data;
using StrategyReport.Data.Fields;
using StrategyReport.Prose;

namespace StrategyReport.Templates;

/// <summary>What a form asks the leads of ambitions for, as <c>form.sbn</c> sees it: <c>due instructions ambitions</c>.</summary>
internal sealed class FormScript(Framework framework, PeriodPaper paper, PeriodPaper? before, MarkdownTexts texts)
{
    public ScriptObject Of(IReadOnlyList<int> ambitions) => new()
    {
        ["due"] = paper.Forms?.Due?.ToString("d MMMM yyyy", CultureInfo.InvariantCulture),
        ["instructions"] = ScriptValue.OfOptional(paper.Forms?.Instructions, "forms/instructions", "Instructions"),
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
            ["objective"] = ScriptValue.Of(objective.Name, $"objective/{objective.Id.Text}", "Objective"),
            ["fields"] = Array(Asked().Select(asked => Field(asked.Field, asked.Row, values))),
            ["actions"] = Array(Actions(number, now, then)),
        };
    }

    /// <summary>The fields in the order of the annexes' rows, which show them; then those that no row shows.</summary>
    private IEnumerable<(Field Field, AnnexRow? Row)> Asked()
    {
        var rows = paper.AnnexTable?.Rows ?? [];
        var shown = rows.SelectMany(row => row.Show.Select(id => (framework.Field(id), row))).Where(r => r.Item1 is not null)
            .Select(r => (Field: r.Item1!, Row: (AnnexRow?)r.row)).DistinctBy(r => r.Field.Id).ToList();
        return [.. framework.Fields.Where(f => shown.All(s => s.Field.Id != f.Id)).Select(f => (f, (AnnexRow?)null)), .. shown];
    }

    private ScriptObject Field(Field field, AnnexRow? row, ScriptObject values)
    {
        var value = (ScriptObject)values[field.Id]!;
        var isAlone = row?.Show.Count == 1;
        return new ScriptObject
        {
            ["id"] = field.Id,
            ["title"] = ScriptValue.Of(field.Title, $"field/{field.Id}/title", "Title"),
            ["label"] = isAlone ? ScriptValue.Of(row!.Label, $"annex-table/{field.Id}/label", "Label") : null,
            ["note"] = isAlone ? ScriptValue.OfOptional(row!.DraftingNote, $"annex-table/{field.Id}/drafting-note", "Drafting note") : null,
            ["words"] = isAlone ? row!.Words : null,
            ["steady"] = field.Steady,
            ["type"] = field.Type.Name,
            ["options"] = Array(framework.Scale(field.Scale?.Text)?.Levels.Select(l => ScriptValue.Of(l.Label, "", "")) ?? []),
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
                ["outcome"] = answer?.Outcome.ToString().ToLowerInvariant(),
                ["note"] = ScriptValue.OfOptional(answer?.Note, tag + "/note", "Note"),
            };
        }
    }

    private static ScriptArray Array(IEnumerable<object> items) => new(items);
}
