using System.Globalization;
using StrategyReport.Diagnostics;

namespace StrategyReport.Yaml;

/// <summary>Compares a YAML node with its shape and reports every difference.</summary>
public sealed class ShapeChecker(DiagnosticBag diagnostics)
{
    /// <param name="where">What holds the node, in the words of a message: "key 'title'".</param>
    /// <returns>Whether the node is as its shape says.</returns>
    public bool Check(YamlNode node, Shape shape, string where)
    {
        switch (shape)
        {
            case MappingShape mapping:
                return CheckMapping(node, mapping, where);
            case VariantShape variant:
                return CheckVariant(node, variant, where);
            case DictionaryShape dictionary:
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
        var sound = CheckKeys(mapping, shape.Keys, shape.Name);
        foreach (var key in shape.Keys)
        {
            if (!key.Required || mapping[key.Name] is not null) continue;
            diagnostics.Add(YamlMessages.MissingKey(mapping.Span, key.Name, shape.Name, key.Shape.Expected));
            sound = false;
        }

        return sound;
    }

    private bool CheckVariant(YamlNode node, VariantShape shape, string where)
    {
        if (node is not YamlMapping mapping) return WrongKind(node, shape, where);
        var sound = CheckKeys(mapping, shape.Kinds, shape.Name);
        var names = shape.Kinds.Select(k => k.Name).ToList();
        var found = mapping.Entries.Select(e => e.Key.Value).Where(names.Contains).ToList();
        if (found.Count == 1 || (found.Count == 0 && !sound)) return sound;
        diagnostics.Add(YamlMessages.OneOf(mapping.Span, shape.Name, found, names));
        return false;
    }

    private bool CheckKeys(YamlMapping mapping, IReadOnlyList<KeyShape> keys, string name)
    {
        var sound = true;
        foreach (var entry in mapping.Entries)
        {
            var key = keys.FirstOrDefault(k => k.Name == entry.Key.Value);
            if (key is not null)
            {
                sound &= Check(entry.Value, key.Shape, Key(key.Name));
                continue;
            }

            var free = keys.Select(k => k.Name).Where(k => mapping[k] is null).ToList();
            diagnostics.Add(YamlMessages.UnknownKey(entry.Key.Span, entry.Key.Value, name, free));
            sound = false;
        }

        return sound;
    }

    private bool CheckScalar(YamlScalar scalar, Shape shape, string where)
    {
        if (scalar.IsBlank)
        {
            if (shape is TextShape { MayBeBlank: true } or ChoiceShape { MayBeBlank: true } or NumberShape { MayBeBlank: true }) return true;
            return Report(YamlMessages.Blank(scalar.Span, where, shape.Expected));
        }

        return shape switch
        {
            ChoiceShape choice => choice.Allowed.Contains(scalar.Value)
                                  || Report(YamlMessages.NotAllowed(scalar.Span, where, scalar.Value, choice.Allowed)),
            IdentifierShape => IsIdentifier(scalar.Value) || Bad(),
            NumberShape number => IsNumber(scalar, number) || Bad(),
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
        Report(YamlMessages.WrongKind(node.Span, where, node.Kind, shape.Expected));

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
