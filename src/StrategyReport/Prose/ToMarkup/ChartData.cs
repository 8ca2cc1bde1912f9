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
    /// <summary>Beyond these many places nobody reads a number that is written out.</summary>
    private const int MostPlaces = 40;

    /// <summary>So that it reads back as the same number; blank where there is no value.</summary>
    public string Written { get; } = Number is { } number ? Plain(number.ToString("R", CultureInfo.InvariantCulture)) : "";

    /// <summary>Whether it is a number without an exponent, as the markup takes it.</summary>
    public bool IsPlain => Number is not null && !Written.Contains('E', StringComparison.Ordinal);

    /// <summary>0.00005 for 5E-05, and 100000000000000000000 for 1E+20.</summary>
    private static string Plain(string written)
    {
        var e = written.IndexOf('E', StringComparison.Ordinal);
        if (e < 0) return written;
        var places = int.Parse(written.AsSpan(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        if (Math.Abs(places) > MostPlaces) return written;
        var sign = written[0] == '-' ? "-" : "";
        var digits = written[sign.Length..e];
        var point = digits.IndexOf('.', StringComparison.Ordinal) is >= 0 and var at ? at : digits.Length;
        digits = digits.Replace(".", "", StringComparison.Ordinal);
        point += places;
        return point <= 0 ? $"{sign}0.{new string('0', -point)}{digits}"
            : point >= digits.Length ? sign + digits.PadRight(point, '0')
            : $"{sign}{digits[..point]}.{digits[point..]}";
    }
}
