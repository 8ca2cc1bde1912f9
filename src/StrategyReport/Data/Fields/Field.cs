using StrategyReport.Diagnostics;
using StrategyReport.Yaml.Reading;
using StrategyReport.Yaml.Shapes;

namespace StrategyReport.Data.Fields;

/// <summary>A field that each ambition file holds.</summary>
/// <param name="Scale">The scale of a <see cref="LevelField"/>, else null.</param>
/// <param name="Required">Whether the key must be there; its value may be blank all the same.</param>
internal sealed record Field(string Id, FieldType Type, DataText? Scale, bool Required, DataText Title)
{
    /// <summary>What rules about wording walk over: a title, but not the name that stands in for one.</summary>
    public IEnumerable<PaperText> Texts => Title.Text == Id ? [] : PaperText.Plain(Title);

    /// <summary>Whether the text is meant to stay word for word from one period to the next.</summary>
    public bool Steady { get; init; }

    /// <summary>Where the framework describes it.</summary>
    public SourceSpan Span { get; init; }

    /// <summary>Fields by their names; a field whose type could not be read is one of which nothing is known.</summary>
    internal static Shape<IReadOnlyList<Field>> ShapeOfAll { get; } = new DictionaryShape<Func<DataText, Field>, Field>(
        "fields by their names", Shape(), (name, field) => field(name));

    private static GroupShape<Func<DataText, Field>> Shape() => new("a field", keys =>
    {
        var type = keys.Required("type", new ChoiceShape<FieldType>("the kind of value", [.. FieldTypes.All.Select(t => (t.Name, t))]),
            "What kind of value the field holds.", _ => new UnknownField());
        var scale = keys.Optional("scale", new IdentifierShape(), "For type 'level': the scale whose levels it takes.");
        var title = keys.Optional("title",
            new TextShape("the field's name in words"), "The field's name in words, as Word shows it beside the text.");
        var required = keys.Optional("required", new BooleanShape(),
            "Whether each ambition file must have the key (true unless said otherwise).", true);
        var steady = keys.Optional("steady", new BooleanShape(),
            "Whether the text stays word for word from period to period, so that a change is reported.");
        // The name is the key above, so the group says all but that.
        return group => name => new Field(name.Text, type.Of(group), scale.Of(group), required.Of(group), title.Of(group) ?? name)
        {
            Steady = steady.Of(group),
            Span = group.Span,
        };
    });
}
