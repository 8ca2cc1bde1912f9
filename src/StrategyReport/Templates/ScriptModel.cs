using Scriban.Runtime;
using StrategyReport.Data;
using StrategyReport.Movements;
using StrategyReport.Prose;

namespace StrategyReport.Templates;

/// <summary>The model as the plain objects that templates read: <c>organisation scales objectives paper</c>.</summary>
internal sealed class ScriptModel
{
    private readonly Framework _framework;
    private readonly PeriodPaper _paper;
    private readonly Dictionary<string, ScriptObject> _objectives = [];

    private readonly PeriodPaper? _before;

    private ScriptModel(Framework framework, PeriodPaper paper, PeriodPaper? before) =>
        (_framework, _paper, _before) = (framework, paper, before);

    /// <param name="before">The paper that this one is compared with; null where there is none.</param>
    /// <param name="movement">What has changed since; null where the paper does not tell of it.</param>
    /// <param name="draft">Whether drafting notes and the DRAFT mark are shown.</param>
    public static ScriptObject Create(Framework framework, PeriodPaper paper, PeriodPaper? before, PeriodMovement? movement, bool draft) =>
        new ScriptModel(framework, paper, before).Globals(movement, draft);

    private ScriptObject Globals(PeriodMovement? movement, bool draft) => new()
    {
        ["organisation"] = new ScriptObject
        {
            ["name"] = ScriptValue.Of(_framework.Organisation.Name, "organisation/name", "Organisation"),
            ["mission"] = ScriptValue.Of(_framework.Organisation.Mission, "organisation/mission", "Mission"),
        },
        ["scales"] = Scales(),
        ["objectives"] = Array(_paper.Reported(_framework), Objective),
        ["paper"] = new ScriptObject
        {
            ["period"] = _paper.Period,
            ["period_end"] = _paper.PeriodEnd?.ToString("d MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture),
            ["previous_period"] = _before?.Period,
            ["title"] = ScriptValue.Of(_paper.Title, "paper/title", "Title"),
            ["draft"] = draft,
            ["changes"] = movement is null ? null : new MovementScript(_framework, _paper).Of(movement),
            ["contents"] = _paper.Contents,
            ["captions_below"] = _paper.CaptionsBelow,
            ["meeting_date"] = ScriptValue.OfOptional(_paper.MeetingDate, "paper/meeting_date", "Meeting date"),
            ["cover"] = Array(_paper.Cover, CoverRow),
            ["sections"] = Array(_paper.Sections, Section),
            ["annexes"] = Array(_paper.Annexes, Annex),
            ["annex_table"] = _paper.AnnexTable is { } table ? AnnexTable(table) : null,
        },
    };

    private ScriptObject Scales()
    {
        var scales = new ScriptObject();
        foreach (var scale in _framework.Scales) scales[scale.Id] = Array(scale.Levels, level => FieldScript.Level(scale, level));
        return scales;
    }

    /// <summary>One object for each objective, however often the paper names it.</summary>
    private ScriptObject Objective(Objective objective)
    {
        if (_objectives.TryGetValue(objective.Id.Text, out var known)) return known;
        return _objectives[objective.Id.Text] = new ScriptObject
        {
            ["id"] = objective.Id.Text,
            ["name"] = ScriptValue.Of(objective.Name, $"objective/{objective.Id.Text}", "Objective"),
            ["ambitions"] = Array(objective.Ambitions, Ambition),
        };
    }

    private ScriptObject Ambition(AmbitionStatement ambition) => new()
    {
        ["number"] = ambition.Number,
        ["short"] = ScriptValue.OfOptional(ambition.Short, $"ambition/{ambition.Number}/short", $"Ambition {ambition.Number}"),
        ["statement"] = ScriptValue.Of(ambition.Statement, $"ambition/{ambition.Number}/statement", $"Ambition {ambition.Number}"),
        ["fields"] = FieldScript.Of(
            ambition.Number, _framework, _paper.Ambition(ambition.Number), _before?.Ambition(ambition.Number), ambition.Span),
        ["actions"] = Array(
            _paper.Ambition(ambition.Number) is { } reported ? PlannedActions.Answers(reported) : [],
            answer => FieldScript.Answer(ambition.Number, answer)),
    };

    private ScriptObject CoverRow(CoverRow row)
    {
        var (tag, title) = ("cover/" + Slug(row.Label.Text), row.Label.Text);
        var script = new ScriptObject { ["label"] = ScriptValue.Of(row.Label, tag + "/label", "Label") };
        switch (row)
        {
            case CoverText text:
                script["kind"] = "text";
                script["value"] = ScriptValue.Of(text.Text, tag, title);
                break;
            case CoverShow { Show: "title" }:
                script["kind"] = "title";
                script["value"] = ScriptValue.Of(_paper.Title, tag, title);
                break;
            case CoverShow:
                script["kind"] = "date";
                script["value"] = ScriptValue.OfOptional(_paper.MeetingDate, tag, title);
                break;
            case CoverScale scale:
                script["kind"] = "scale";
                script["value"] = ScriptValue.Of(scale.Span, tag, title);
                script["levels"] = Array(scale.Scale.Levels, level => new ScriptObject
                {
                    ["label"] = ScriptValue.Of(level.Label, $"{tag}/{level.Id}", level.Label.Text),
                    ["checked"] = level.Id == scale.Selected,
                });
                break;
            default:
                throw new InvalidOperationException($"Cover row {row.GetType().Name} is not handled.");
        }

        return script;
    }

    private ScriptObject Section(NumberedSection section)
    {
        var part = 0;
        return new ScriptObject
        {
            ["id"] = section.Id,
            ["heading"] = ScriptValue.Of(section.Heading, $"section/{section.Id}/heading", "Heading"),
            ["parts"] = Array(section.Parts, p => PartScript.Of(
                p, $"section/{section.Id}/{++part}", section.Heading.Text, _paper.CaptionsBelow, _before is not null)),
        };
    }

    private ScriptObject Annex(Annex annex)
    {
        var (letter, tag) = (annex.Letter?.Text, annex.Id.Replace("annex-", "annex/", StringComparison.Ordinal));
        return new ScriptObject
        {
            ["id"] = annex.Id,
            ["letter"] = letter,
            ["title"] = ScriptValue.Of(
                annex.Title ?? annex.ObjectiveName ?? annex.Objective.Name, $"{tag}/title", $"Annex {letter}".TrimEnd()),
            ["objective"] = OwnWords(annex, tag),
            ["rows"] = Array(_paper.AnnexTable is { } table ? annex.Rows(table) : [], new RowScript(tag).Of),
        };
    }

    /// <summary>The objective as the annex words it.</summary>
    private ScriptObject OwnWords(Annex annex, string tag)
    {
        var objective = annex.Objective;
        if (annex.ObjectiveName is null && annex.Statements.Count == 0) return Objective(objective);
        return new ScriptObject
        {
            ["id"] = objective.Id.Text,
            ["name"] = ScriptValue.Of(annex.ObjectiveName ?? objective.Name, $"{tag}/objective", "Objective"),
            ["ambitions"] = Array(objective.Ambitions, a => Ambition(a with { Statement = annex.Statement(a) })),
        };
    }

    private static ScriptObject AnnexTable(AnnexTable table) => new()
    {
        ["row_letters"] = table.RowLetters,
        ["column_numbers"] = table.ColumnNumbers,
        ["nested"] = table.NestedBelow ? "below" : "cell",
        ["layout"] = table.Layout == AnnexLayout.Rows ? "rows" : "grid",
        ["text_size"] = table.TextSize,
        ["objective_label"] = ScriptValue.Of(table.ObjectiveLabel, "annex-table/objective", "Label"),
        ["objective_heading"] = ScriptValue.Of(RowScript.WithoutColon(table.ObjectiveLabel), "annex-table/objective", "Label"),
        ["ambition_label"] = ScriptValue.Of(table.AmbitionLabel, "annex-table/ambition", "Label"),
        ["ambition_heading"] = ScriptValue.Of(RowScript.WithoutColon(table.AmbitionLabel), "annex-table/ambition", "Label"),
        ["rows"] = Array(table.Rows, new RowScript("annex-table").Of),
    };

    private static ScriptArray Array<T>(IEnumerable<T> items, Func<T, object?> convert)
    {
        var array = new ScriptArray();
        foreach (var item in items) array.Add(convert(item));
        return array;
    }

    /// <summary>"Agenda item:" as agenda-item.</summary>
    private static string Slug(string label)
    {
        var slug = new System.Text.StringBuilder();
        foreach (var c in label)
        {
            if (char.IsLetterOrDigit(c)) slug.Append(char.ToLowerInvariant(c));
            else if (slug.Length > 0 && slug[^1] != '-') slug.Append('-');
        }

        return slug.ToString().TrimEnd('-');
    }
}
