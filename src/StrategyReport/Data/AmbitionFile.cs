using StrategyReport.Data.Fields;
using StrategyReport.Diagnostics;
using StrategyReport.Yaml.Shapes;

namespace StrategyReport.Data;

/// <summary>What one ambition reports in one period: one YAML file.</summary>
/// <param name="Number">1 to <see cref="AmbitionStatement.MostNumber"/>, as the framework counts; 0 where it could not be read.</param>
internal sealed record Ambition(int Number, SourceSpan Span, IReadOnlyList<KeyValuePair<Field, FieldValue>> Fields)
{
    /// <summary>The value of a field; null where the field's name is null or the ambition has no such field.</summary>
    public FieldValue? Value(string? field)
    {
        foreach (var pair in Fields)
            if (pair.Key.Id == field)
                return pair.Value;
        return null;
    }

    /// <summary>What rules about wording walk over.</summary>
    public IEnumerable<PaperText> Texts =>
        Fields.SelectMany(f => f.Value.Texts.Select(t => new PaperText(t, f.Key.Type.TextKind, this, f.Key)));
}

/// <summary>An ambition's file: what the framework's fields say that it holds.</summary>
internal static class AmbitionFile
{
    private const int Most = AmbitionStatement.MostNumber;

    public static Shape<Ambition> Shape(Framework framework)
    {
        var known = framework.Objectives.SelectMany(o => o.Ambitions).Select(a => a.Number).ToList();
        return new GroupShape<Ambition>("the ambition file", keys =>
        {
            var numberKey = keys.Required("ambition",
                new NumberShape("the ambition's number", 1, Most, whole: true) { Known = framework.AmbitionsKnown ? known : [] },
                "The ambition's number in the framework.", _ => null);
            var fields = framework.Fields.Select(f => (Field: f, Key: FieldKey(f, framework, keys))).ToList();
            return group =>
            {
                var number = numberKey.Of(group) is { } value and >= 1 and <= Most && value == Math.Floor(value) ? (int)value : 0;
                var place = numberKey.NodeIn(group)?.Span ?? group.Span;
                if (number > 0 && framework.AmbitionsKnown && !known.Contains(number))
                    group.Report(DataMessages.AmbitionUnknown(place, number, known));
                return new Ambition(number, place,
                [
                    .. fields.Select(f => KeyValuePair.Create(f.Field,
                        f.Key.Of(group) ?? FieldValue.Unread(f.Key.NodeIn(group), f.Field.Required, group.Span))),
                    .. group.Others.Select(UnknownField.Read),
                ]);
            };
        })
        { HasMoreKeys = !framework.FieldsKnown };
    }

    private static Key<FieldValue?> FieldKey(Field field, Framework framework, KeyList keys)
    {
        var shape = field.Type.Shape(field, framework);
        return field.Required
            ? keys.Required<FieldValue?>(field.Id, shape!, field.Title.Text + ".", _ => null)
            : keys.Optional(field.Id, shape, field.Title.Text + ".");
    }
}
