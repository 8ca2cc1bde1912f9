using System.Globalization;
using StrategyReport.Diagnostics;
using StrategyReport.Sources;
using StrategyReport.Yaml.Reading;
using StrategyReport.Yaml.Shapes;

namespace StrategyReport.Data;

/// <summary>The ambition files of one period, compared with the framework.</summary>
internal sealed class AmbitionLoader(Framework framework, DiagnosticBag diagnostics)
{
    private readonly MappingShape _shape = AmbitionShape.Create(framework);
    private readonly List<int> _known = [.. framework.Objectives.SelectMany(o => o.Ambitions).Select(a => a.Number)];

    public List<Suppression> Silences { get; } = [];

    /// <summary>Numbers that a faulty file's name stands for: no file is missing for them.</summary>
    public HashSet<int> Claimed { get; } = [];

    /// <summary>Reads every <c>*.yaml</c> of the folder, in the order of the ambitions' numbers.</summary>
    /// <remarks>After an error the list may hold an ambition twice, or one that the framework lacks: their texts are looked at all the same.</remarks>
    public IReadOnlyList<Ambition> LoadAll(string folder)
    {
        var ambitions = new List<Ambition>();
        if (!Directory.Exists(folder)) return ambitions;
        var files = Directory.GetFiles(folder).Where(IsYaml).Order(StringComparer.Ordinal);
        foreach (var file in files)
        {
            if (Load(file) is not { } ambition) continue;
            var other = ambitions.Find(a => a.Number == ambition.Number && a.Number > 0);
            if (other is not null) diagnostics.Add(DataMessages.AmbitionTwice(ambition.Span, ambition.Number, other.Span.File));
            ambitions.Add(ambition);
        }

        return [.. ambitions.OrderBy(a => a.Number)];
    }

    public static bool IsYaml(string path) => Path.GetExtension(path) is ".yaml" or ".yml";

    private Ambition? Load(string path)
    {
        if (SourceFile.Read(path, diagnostics) is not { } file || YamlReader.Read(file, diagnostics) is not { } document)
        {
            Claimed.Add(NumberOfName(path));
            return null;
        }

        Silences.AddRange(document.Silences);
        new ShapeChecker(diagnostics).Check(document.Root, _shape, "the file");
        if (document.Root is not YamlMapping mapping)
        {
            Claimed.Add(NumberOfName(path));
            return null;
        }

        var scalar = mapping["ambition"] as YamlScalar;
        var number = scalar is not null && ScalarValue.Number(scalar) is { } value and >= 1 and <= 9999 && value == Math.Floor(value) ? (int)value : 0;
        if (number > 0 && framework.AmbitionsKnown && !_known.Contains(number))
            diagnostics.Add(DataMessages.AmbitionUnknown(scalar!.Span, number, Listed(_known)));
        if (!_known.Contains(number)) Claimed.Add(NumberOfName(path));

        var fields = framework.Fields.Select(f => KeyValuePair.Create(f, FieldReader.Read(framework, f, mapping[f.Id], mapping.Span))).ToList();
        // What stands under a key that nobody knows is looked at as text: the key may be the only thing that is wrong.
        foreach (var entry in mapping.Entries)
            if (entry.Key.Value != "ambition" && framework.Field(entry.Key.Value) is null && !mapping.IsTaken(entry.Key.Value))
            {
                var field = new Field(entry.Key.Value, FieldType.Unknown, null, false, entry.Key.Text);
                fields.Add(KeyValuePair.Create(field, FieldReader.Read(framework, field, entry.Value, mapping.Span)));
            }

        return new Ambition(number, scalar?.Span ?? mapping.Span, fields);
    }

    /// <summary>04-formal-partnerships.yaml is about ambition 4; 0 where the name does not begin with a number.</summary>
    private static int NumberOfName(string path)
    {
        var name = Path.GetFileName(path.AsSpan());
        var end = name.IndexOfAnyExceptInRange('0', '9');
        return int.TryParse(end < 0 ? name : name[..end], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
    }

    private static string Listed(List<int> numbers) => string.Join(", ", numbers.Select(n => n.ToString(CultureInfo.InvariantCulture)));
}
