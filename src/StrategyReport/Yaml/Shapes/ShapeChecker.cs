using System.Globalization;
using StrategyReport.Diagnostics;
using StrategyReport.Yaml.Reading;

namespace StrategyReport.Yaml.Shapes;

/// <summary>Compares a YAML node with its shape and reports every difference.</summary>
public sealed class ShapeChecker(DiagnosticBag diagnostics)
{
    /// <param name="where">What holds the node, in the words of a message: "key 'title'".</param>
    /// <returns>Whether the node is as its shape says.</returns>
    public bool Check(YamlNode node, Shape shape, string where)
    {
        if (node is YamlDamaged or YamlScalar { IsMended: true }) return false;
        switch (shape)
        {
            case AnyShape:
                return true;
            case MappingShape mapping:
                return CheckMapping(node, mapping, where);
            case VariantShape variant:
                return CheckVariant(node, variant, where);
            case DictionaryShape dictionary:
                if (dictionary.MayBeBlank && node is YamlScalar { IsBlank: true }) return true;
                if (node is not YamlMapping group) return WrongKind(node, shape, where);
                return All(group.Entries, e => Check(e.Value, dictionary.Value, Key(e.Key.Value)));
            case ListShape list:
                if (list.MayBeBlank && node is YamlScalar { IsBlank: true }) return true;
                if (node is not YamlSequence sequence) return WrongKind(node, shape, where);
                return All(sequence.Items, item => Check(item, list.Item, $"an item of {where}"));
            case ShortOrLongShape either:
                return Check(node, node is YamlMapping ? either.Long : either.Short, where);
            default:
                return node is YamlScalar scalar ? CheckScalar(scalar, shape, where) : WrongKind(node, shape, where);
        }
    }

    private bool CheckMapping(YamlNode node, MappingShape shape, string where)
    {
        if (node is not YamlMapping mapping) return WrongKind(node, shape, where);
        var sound = CheckKeys(mapping, shape.Keys, shape.Name, shape.IsOpen);
        foreach (var key in shape.Keys)
        {
            if (!key.Required || mapping[key.Name] is not null) continue;
            sound = Report(Swallowed(mapping, key.Name) is { } place
                ? YamlMessages.SwallowedKey(place, key.Name)
                : YamlMessages.MissingKey(mapping.Span, key.Name, shape.Name, key.Shape.Expected));
        }

        return sound;
    }

    /// <summary>Where a missing key stands within a text, because its line is indented like the text above it.</summary>
    private static SourceSpan? Swallowed(YamlMapping mapping, string key)
    {
        foreach (var entry in mapping.Entries)
        {
            if (entry.Value is not YamlScalar { Text: { FirstLine: > 0 } text }) continue;
            var lines = text.Text.Split('\n');
            for (var i = 0; i < lines.Length; i++)
                if (lines[i].StartsWith(key + ":", StringComparison.Ordinal))
                    return text.At(i, 0) with { Length = key.Length };
        }

        return null;
    }

    private bool CheckVariant(YamlNode node, VariantShape shape, string where)
    {
        if (node is not YamlMapping mapping) return WrongKind(node, shape, where);
        var sound = CheckKeys(mapping, shape.Kinds, shape.Name, isOpen: false);
        var found = shape.Kinds.Where(k => mapping[k.Name] is not null).Select(k => k.Name).ToList();
        if (found.Count == 1 || (found.Count == 0 && !sound)) return sound;
        return Report(YamlMessages.OneOf(mapping.Span, shape.Name, found, [.. shape.Kinds.Select(k => k.Name)]));
    }

    private bool CheckKeys(YamlMapping mapping, IReadOnlyList<KeyShape> keys, string name, bool isOpen)
    {
        var sound = true;
        foreach (var entry in mapping.Entries)
        {
            var key = keys.FirstOrDefault(k => k.Name == entry.Key.Value) ?? (isOpen ? null : Meant(entry, mapping, keys, name, ref sound));
            if (key is not null) sound &= Check(entry.Value, key.Shape, Key(entry.Key.Value));
        }

        return sound;
    }

    /// <summary>Reports an unknown key; where it can only be a misspelt one, that key, so that its value is looked at too.</summary>
    private KeyShape? Meant(YamlEntry entry, YamlMapping mapping, IReadOnlyList<KeyShape> keys, string name, ref bool sound)
    {
        sound = false;
        var free = keys.Select(k => k.Name).Where(k => mapping[k] is null).ToList();
        var near = NearMiss.Of(entry.Key.Value, free);
        if (near is not null) mapping.Take(entry.Key.Value, near);
        if (entry.Value is YamlDamaged) return null;
        diagnostics.Add(YamlMessages.UnknownKey(entry.Key.Span, entry.Key.Value, name, free.Count > 0 ? free : [.. keys.Select(k => k.Name)]));
        return near is null ? null : keys.First(k => k.Name == near);
    }

    private bool CheckScalar(YamlScalar scalar, Shape shape, string where)
    {
        if (scalar.IsBlank)
        {
            if (shape is LevelShape or PercentageShape or TextShape { MayBeBlank: true } or ChoiceShape { MayBeBlank: true } or NumberShape { MayBeBlank: true }) return true;
            return Report(YamlMessages.Blank(scalar.Span, where, shape.Expected));
        }

        return shape switch
        {
            LevelShape level => level.Levels.Contains(scalar.Value)
                                || Report(YamlMessages.LevelNotOnScale(scalar.Span, where, scalar.Value, level.Scale, level.Levels)),
            PercentageShape when ScalarValue.Number(scalar) is { } percent => percent is >= 0 and <= 100
                                || Report(YamlMessages.PercentageOutOfRange(scalar.Span, where, scalar.Value)),
            ChoiceShape choice => choice.Allowed.Contains(scalar.Value)
                                  || Report(YamlMessages.NotAllowed(scalar.Span, where, scalar.Value, choice.Allowed)),
            IdentifierShape => IsIdentifier(scalar.Value) || Bad(),
            NumberShape number => IsNumber(scalar, number) || Bad(),
            PercentageShape => Bad(),
            BooleanShape => scalar is { IsPlain: true, Value: "true" or "false" } || Bad(),
            DateShape => ScalarValue.Date(scalar) is not null || Bad(),
            ColourShape => IsColour(scalar.Value) || Bad(),
            _ => true,
        };

        bool Bad() => Report(YamlMessages.BadValue(scalar.Span, where, scalar.Value, shape.Expected));
    }

    private static bool IsNumber(YamlScalar scalar, NumberShape shape) =>
        ScalarValue.Number(scalar) is { } value && value >= shape.Least && value <= shape.Most
        && (!shape.Whole || value == Math.Floor(value));

    private static bool IsIdentifier(string text) => char.IsAsciiLetter(text[0])
        && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-' or '_');

    private static bool IsColour(string text) => text.Length == 6 && text.All(char.IsAsciiHexDigit);

    private static string Key(string name) => string.Create(CultureInfo.InvariantCulture, $"key '{name}'");

    private bool WrongKind(YamlNode node, Shape shape, string where) =>
        Report(node is YamlScalar { IsBlank: true }
            ? YamlMessages.Blank(node.Span, where, shape.Expected)
            : YamlMessages.WrongKind(node.Span, where, node.Kind, shape.Expected));

    private bool Report(Diagnostic diagnostic)
    {
        diagnostics.Add(diagnostic);
        return false;
    }

    /// <summary>Like LINQ's All, but never stops at the first failure: every item is to be reported.</summary>
    private static bool All<T>(IReadOnlyList<T> items, Func<T, bool> check)
    {
        var sound = true;
        foreach (var item in items) sound &= check(item);
        return sound;
    }
}
