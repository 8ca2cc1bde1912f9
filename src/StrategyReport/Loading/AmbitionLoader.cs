using StrategyReport.Diagnostics;
using StrategyReport.Model;
using StrategyReport.Yaml;

namespace StrategyReport.Loading;

/// <summary>The ambition files of one period, compared with the framework.</summary>
internal sealed class AmbitionLoader(Framework framework, DiagnosticBag diagnostics)
{
    private readonly MappingShape _shape = AmbitionShape.Create(framework);

    /// <summary>Reads every <c>*.yaml</c> of the folder, in the order of the ambitions' numbers.</summary>
    public IReadOnlyList<Ambition> LoadAll(string folder)
    {
        var ambitions = new List<Ambition>();
        if (!Directory.Exists(folder)) return ambitions;
        var files = Directory.GetFiles(folder).Where(IsYaml).Order(StringComparer.Ordinal);
        foreach (var file in files)
        {
            if (Load(file) is not { } ambition) continue;
            var other = ambitions.Find(a => a.Number == ambition.Number);
            if (other is null) ambitions.Add(ambition);
            else diagnostics.Add(YamlMessages.AmbitionTwice(ambition.Span, ambition.Number, other.Span.File));
        }

        ambitions.Sort((a, b) => a.Number.CompareTo(b.Number));
        return ambitions;
    }

    private static bool IsYaml(string path) => Path.GetExtension(path) is ".yaml" or ".yml";

    private Ambition? Load(string path)
    {
        if (SourceFile.Read(path, diagnostics) is not { } file || YamlReader.Read(file, diagnostics) is not { } root) return null;
        var checker = new ShapeChecker(diagnostics);
        checker.Check(root, _shape, "the file");
        if (root is not YamlMapping mapping || mapping["ambition"] is not YamlScalar number || ScalarValue.Number(number) is not { } value) return null;

        var known = framework.Objectives.SelectMany(o => o.Ambitions).Select(a => a.Number).ToList();
        if (!known.Contains((int)value))
        {
            diagnostics.Add(YamlMessages.AmbitionUnknown(number.Span, (int)value, Listed(known)));
            return null;
        }

        return new Ambition((int)value, number.Span, [.. framework.Fields.Select(f => KeyValuePair.Create(f, ToValue(f, mapping[f.Id], mapping.Span)))]);
    }

    private static string Listed(List<int> numbers) => string.Join(", ", numbers.Select(n => n.ToString(System.Globalization.CultureInfo.InvariantCulture)));

    private FieldValue ToValue(Field field, YamlNode? node, SourceSpan file)
    {
        var blank = new BlankValue(node?.Span ?? file);
        if (node is null or YamlScalar { IsBlank: true }) return blank;
        return field.Type switch
        {
            FieldType.List => node is YamlSequence { Items.Count: > 0 } list ? new ListValue(list.Span, Texts(list)) : blank,
            FieldType.Strategies => node is YamlSequence { Items.Count: > 0 } list ? new StrategiesValue(list.Span, Texts(list)) : blank,
            FieldType.Level => (FieldValue?)ToLevel(field, Main(node, "level"), Note(node)) ?? blank,
            FieldType.Percentage => Main(node, "percent") is { } scalar && ScalarValue.Number(scalar) is { } percent
                ? new PercentageValue(scalar.Span, percent, Note(node))
                : blank,
            _ => node is YamlScalar text ? new TextValue(text.Text) : blank,
        };
    }

    private LevelValue? ToLevel(Field field, YamlScalar? scalar, DataText? note) =>
        scalar is not null && framework.Scale(field.Scale ?? "")?.Level(scalar.Value) is { } level
            ? new LevelValue(scalar.Span, level, note)
            : null;

    /// <summary>The value itself, whether it was written in its short or its long form.</summary>
    private static YamlScalar? Main(YamlNode node, string key) => node as YamlScalar ?? (node as YamlMapping)?[key] as YamlScalar;

    private static DataText? Note(YamlNode node) => (node as YamlMapping)?.Text("note");

    private static IReadOnlyList<DataText> Texts(YamlSequence list) =>
        [.. list.Items.OfType<YamlScalar>().Where(s => !s.IsBlank).Select(s => s.Text)];
}
