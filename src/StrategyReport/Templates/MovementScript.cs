using Scriban.Runtime;
using StrategyReport.Data;
using StrategyReport.Data.Parts;
using StrategyReport.Movements;

namespace StrategyReport.Templates;

/// <summary>What has changed since the paper before, as <c>changes.sbn</c> sees it.</summary>
internal sealed class MovementScript(Framework framework, PeriodPaper paper)
{
    public ScriptObject Of(PeriodMovement movement) => new()
    {
        ["period"] = movement.Before.Period,
        ["period_end"] = movement.Before.PeriodEnd?.ToString("d MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture),
        ["ambitions"] = new ScriptArray(movement.Ambitions.Select(Ambition)),
    };

    /// <summary>
    /// <c>coming</c> is stayed, new or gone; <c>escalation</c> opened, closed, left-out or nothing; <c>place</c> is where it stands.
    /// </summary>
    private ScriptObject Ambition(AmbitionMovement moved)
    {
        var (tag, title) = ($"ambition/{moved.Number}", $"Ambition {moved.Number}");
        var statement = framework.Objectives.SelectMany(o => o.Ambitions).First(a => a.Number == moved.Number);
        return new ScriptObject
        {
            ["number"] = moved.Number,
            ["short"] = ScriptValue.OfOptional(statement.Short, tag + "/short", title),
            ["statement"] = ScriptValue.Of(statement.Statement, tag + "/statement", title),
            ["place"] = moved.Coming == Coming.Gone ? null : Place(moved.Number),
            ["coming"] = moved.Coming.ToString().ToLowerInvariant(),
            ["ratings"] = new ScriptArray(moved.Ratings.Select(r => Rating(moved.Number, r))),
            ["actions"] = new ScriptArray(moved.Actions.Select(a => FieldScript.Answer(moved.Number, a))),
            ["escalation"] = moved.Escalation switch
            {
                null => null,
                EscalationMovement.LeftOut => "left-out",
                { } way => way.ToString().ToLowerInvariant(),
            },
        };
    }

    private static ScriptObject Rating(int number, MovedRating moved)
    {
        var (field, tag) = (moved.Field, $"ambition/{number}/{moved.Field.Id}");
        return new ScriptObject
        {
            ["title"] = ScriptValue.Of(field.Title, $"field/{field.Id}", "Field"),
            ["from"] = moved.From is null ? null : FieldScript.Value(field, moved.From, number, tag),
            ["to"] = moved.To is null ? null : FieldScript.Value(field, moved.To, number, tag),
            ["reason"] = ScriptValue.OfOptional(moved.To?.Reason, tag + "/reason", field.Title.Text + ", reason"),
        };
    }

    /// <summary>Its annex, else the table that lists it, else the section of that table: <c>id</c> and <c>kind</c>.</summary>
    private ScriptObject Place(int number)
    {
        if (paper.Annexes.FirstOrDefault(a => a.Objective.Ambitions.Any(o => o.Number == number)) is { } annex)
            return At(annex.Id, "annex");
        var (section, table) = paper.Sections.SelectMany(s => s.Parts.OfType<AmbitionsPart>().Select(p => (s, p))).First();
        return table is { Id: { } id, Captioning.Caption: not null } ? At(id, "table") : At(section.Id, "section");

        static ScriptObject At(string id, string kind) => new() { ["id"] = id, ["kind"] = kind };
    }
}
