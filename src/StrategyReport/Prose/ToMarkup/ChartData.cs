using System.Globalization;
using StrategyReport.Diagnostics;
using StrategyReport.Yaml.Reading;
using StrategyReport.Yaml.Shapes;

namespace StrategyReport.Prose.ToMarkup;

/// <summary>What a block marked <c>chart</c> says.</summary>
/// <param name="HasTable">Whether the same numbers stand in a table under the chart.</param>
/// <param name="Series">Each with a value for each category.</param>
internal sealed record ChartData(
    string Kind, DataText Title, DataText? Description, DataText? XTitle, DataText? YTitle, DataText? Source, bool HasTable,
    IReadOnlyList<DataText> Categories, IReadOnlyList<FenceSeries> Series)
{
    private static readonly string[] Kinds = ["column", "bar", "line", "stacked", "pie"];

    private static ListShape<FenceValue> Values { get; } = new(
        "a list of numbers, one for each category",
        new NumberShape("a number, or nothing where there is none", mayBeBlank: true)
            .As((number, node) => new FenceValue(node.Span, number)),
        standIn: at => new FenceValue(at, null));

    public static Shape<ChartData> Shape { get; } = new GroupShape<ChartData>("the chart", keys =>
    {
        var kinds = new ChoiceShape<string>("the kind of chart", [.. Kinds.Select(k => (k, k))]);
        var kind = keys.Required("type", kinds, "The kind of chart.", _ => "");
        var title = keys.Required("title", new TextShape("the chart's title"), "What the chart shows.");
        var description = keys.Optional(
            "description", new TextShape("the chart in words"), "The chart in words; written from the numbers unless given.");
        var xTitle = keys.Optional("x_title", new TextShape("the title of the category axis"), "The title of the category axis.");
        var yTitle = keys.Optional("y_title", new TextShape("the title of the value axis"), "The title of the value axis, with its unit.");
        var source = keys.Optional("source",
            new TextShape("where the numbers come from"), "Where the numbers come from: printed under the chart, after 'Source:'.");
        var table = keys.Optional("table", new BooleanShape(), "Whether the same numbers stand in a table under the chart.");
        var categories = keys.Required(
            "categories", new ListShape<DataText>("a list of names", new TextShape("a name")), "The names along the category axis.");
        var series = keys.Required("series",
            new DictionaryShape<IReadOnlyList<FenceValue>, FenceSeries>(
                "series by their names, each a list of numbers", Values, (name, values) => new FenceSeries(name, values)),
            "The numbers.");
        return group => new ChartData(
            kind.Of(group), title.Of(group), description.Of(group), xTitle.Of(group), yTitle.Of(group), source.Of(group), table.Of(group),
            categories.Of(group), series.Of(group));
    });
}

internal sealed record FenceSeries(DataText Name, IReadOnlyList<FenceValue> Values);

/// <param name="Number">Null where there is no value.</param>
internal sealed record FenceValue(SourceSpan Span, double? Number)
{
    /// <summary>So that it reads back as the same number; blank where there is no value.</summary>
    public string Written { get; } = Number?.ToString("R", CultureInfo.InvariantCulture) ?? "";

    /// <summary>Whether it is a number without an exponent, as the markup takes it.</summary>
    public bool IsPlain => Number is not null && !Written.Contains('E', StringComparison.Ordinal);
}
