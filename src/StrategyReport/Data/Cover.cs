using StrategyReport.Diagnostics;
using StrategyReport.Yaml;
using StrategyReport.Yaml.Reading;
using StrategyReport.Yaml.Shapes;

namespace StrategyReport.Data;

/// <summary>A row of the cover sheet: a text, a value of the paper itself, or a scale with one level ticked.</summary>
internal abstract record CoverRow(DataText Label)
{
    /// <summary>What rules about wording walk over.</summary>
    public virtual IEnumerable<PaperText> Texts => [new PaperText(Label, TextKind.Label)];

    internal static Shape<CoverRow> Shape(Framework framework) => new GroupShape<CoverRow>("a row of the cover sheet", keys =>
    {
        var label = keys.Required("label", new TextShape("the row's label"), "What the row is about.");
        var text = keys.Optional("text", new TextShape("Markdown", mayBeBlank: true), "The row's text.");
        var show = keys.Optional("show",
            new NameShape("a key of this file", ["title", "meeting_date"]), "A value of this file that the row shows.");
        var scale = keys.Optional("scale",
            FrameworkNames.Of("a scale of the framework", framework.FieldsKnown, framework.Scales.Select(s => s.Id)),
            "A scale of the framework: all its levels are shown as boxes to tick.");
        var level = keys.Optional("level", new TextShape("a level of the scale", mayBeBlank: true), "The level that is ticked.");
        Key[] kinds = [text, show, scale];
        return group =>
        {
            var (name, found) = (label.Of(group), kinds.Where(k => k.NodeIn(group) is not null).ToList());
            if (found.Count != 1)
                group.Report(YamlMessages.OneOf(
                    group.Span, $"the cover row '{name}'", [.. found.Select(k => k.Name)], [.. kinds.Select(k => k.Name)]));
            if (show.Of(group) is { } shown) return new CoverShow(name, shown.Text);
            if (scale.Of(group) is not { } vocabulary) return new CoverText(name, text.Of(group) ?? DataText.Nothing(group.Span));
            return framework.Scale(vocabulary.Text) is { } known
                ? CoverScale.Read(name, known, level.Of(group), group)
                : new CoverText(name, vocabulary);
        };
    });
}

internal sealed record CoverText(DataText Label, DataText Text) : CoverRow(Label)
{
    public override IEnumerable<PaperText> Texts => [.. base.Texts, new PaperText(Text, TextKind.Cell)];
}

/// <param name="Show">The paper's key whose value stands here: <c>title</c> or <c>meeting_date</c>.</param>
internal sealed record CoverShow(DataText Label, string Show) : CoverRow(Label);

/// <param name="Selected">The ticked level, or null where none is ticked yet.</param>
internal sealed record CoverScale(DataText Label, Scale Scale, string? Selected, SourceSpan Span) : CoverRow(Label)
{
    internal static CoverScale Read(DataText label, Scale scale, DataText? level, Group row)
    {
        if (level is not null && scale.Level(level.Text) is null)
            row.Report(DataMessages.LevelNotOnScale(level.Span, "key 'level'", level.Text, scale.Id, [.. scale.Levels.Select(l => l.Id)]));
        return new CoverScale(label, scale, level?.Text, row.Span);
    }
}
