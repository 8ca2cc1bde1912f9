using StrategyReport.Yaml.Shapes;

namespace StrategyReport.Data.Fields;

/// <summary>What kind of value a field holds. Closed: <see cref="FieldTypes.All"/>, and one for what is not known.</summary>
/// <param name="Name">As <c>framework.yaml</c> writes it, and as templates see it.</param>
internal abstract record FieldType(string Name)
{
    /// <summary>As what the texts of such a field are read.</summary>
    public virtual TextKind TextKind => TextKind.Cell;

    /// <summary>What an ambition file may say in a field of this type.</summary>
    internal abstract Shape<FieldValue> Shape(Field field, Framework framework);

    /// <summary>Reports what the fields of this type need and the framework lacks.</summary>
    /// <param name="fields">All fields of this type.</param>
    internal virtual void Check(IReadOnlyList<Field> fields, Framework framework, Group root)
    {
    }
}

/// <summary>The types that a framework may give to its fields.</summary>
internal static class FieldTypes
{
    public static IReadOnlyList<FieldType> All { get; } =
    [
        new TextField(),
        new MarkdownField(),
        new ListField(),
        new LevelField(),
        new PercentageField(),
        new StrategiesField(),
        new AnswersField(),
    ];
}
