using System.Globalization;
using StrategyReport.Diagnostics;
using StrategyReport.Markup.Tree;

namespace StrategyReport.Markup.Parsing;

/// <summary>Checks the attributes of an element against its rule, and reads those that passed.</summary>
internal static class AttributeReader
{
    public static void Check(Element element, List<Diagnostic> diagnostics)
    {
        var rule = element.Rule!;
        var wrong = new List<string>();
        foreach (var (name, value) in element.Attributes)
        {
            if (Problem(element, name, value) is not { } problem) continue;
            diagnostics.Add(problem);
            wrong.Add(name);
        }

        if (wrong.Count > 0) element.Drop(wrong);
        foreach (var attribute in rule.Attributes)
        {
            // A wrong value is not missing as well.
            if (!attribute.Required || wrong.Contains(attribute.Name) || Text(element, attribute.Name) is not null) continue;
            diagnostics.Add(MarkupMessages.MissingAttribute(
                element.ValuePlace, element.Name, attribute.Name, attribute.Meaning!));
            element.Damaged = true;
        }
    }

    /// <summary>The value without blanks at its ends; null if there is none or it is blank.</summary>
    public static string? Text(Element element, string name) =>
        element[name]?.Trim() is { Length: > 0 } value ? value : null;

    public static int? Integer(Element element, string name) =>
        Text(element, name) is { } value ? int.Parse(value, NumberStyles.None, CultureInfo.InvariantCulture) : null;

    public static bool Boolean(Element element, string name, bool otherwise) =>
        Text(element, name) is { } value ? value == "true" : otherwise;

    /// <summary>The number before the per cent sign.</summary>
    public static double? Percentage(Element element, string name) =>
        Text(element, name) is { } value && ColumnWidths.TryPercentage(value, out var percent) ? percent : null;

    /// <summary>First and last level; 1 to 2 unless said otherwise.</summary>
    public static (int First, int Last) Levels(Element element, string name) =>
        Text(element, name) is { } value ? (value[0] - '0', value[^1] - '0') : (1, 2);

    private static Diagnostic? Problem(Element element, string name, string value)
    {
        if (name is Grammar.Source or Grammar.At) return null;
        if (element.Rule!.Attribute(name) is not { } attribute)
            return MarkupMessages.UnknownAttribute(
                element.TagPlace, element.Name, name, Array.ConvertAll(element.Rule.Attributes, a => a.Name));
        if (WhiteSpace.IsBlank(value) || IsValid(attribute, value.Trim())) return null;
        return attribute.Kind == ValueKind.Colour
            ? MarkupMessages.BadColour(element.ValuePlace, element.Name, name, value)
            : MarkupMessages.BadValue(element.ValuePlace, element.Name, name, value, Hint(attribute, value));
    }

    private static bool IsValid(AttributeRule rule, string value) => rule.Kind switch
    {
        ValueKind.Id => IsId(value),
        ValueKind.Integer => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= rule.Least && number <= rule.Most,
        ValueKind.Boolean => value is "true" or "false",
        ValueKind.Choice => Array.IndexOf(rule.Choices!, value) >= 0,
        ValueKind.Colour => value.Length == 6 && value.All(char.IsAsciiHexDigit),
        ValueKind.Percentage => ColumnWidths.TryPercentage(value, out var percent) && percent > 0,
        ValueKind.Columns => ColumnWidths.Parse(value) is not null,
        ValueKind.Address => IsAddress(value),
        ValueKind.Levels => value is [>= '1' and <= '6'] || (value is [>= '1' and <= '6', '-', >= '1' and <= '6'] && value[0] <= value[2]),
        ValueKind.NumberPatterns => NumberPattern.Split(value) is not null,
        _ => true,
    };

    private static string? Hint(AttributeRule rule, string value) => rule.Kind switch
    {
        ValueKind.Id => "An id holds letters from a to z, digits, '-', '_' and '.', and no spaces.",
        ValueKind.Integer => $"It is a whole number from {rule.Least} to {rule.Most}.",
        ValueKind.Boolean => "It is true or false.",
        ValueKind.Choice => NearMiss.Hint(value, rule.Choices!),
        ValueKind.Percentage => "It is a share of the width, such as 60%, and at most 100%.",
        ValueKind.Columns => "It names a width for each column: 20%, 10-30% or auto, with spaces between.",
        ValueKind.Address => "A link leads to https://…, mailto:… or tel:…, or to an id in the paper: #id.",
        ValueKind.Levels => "It names levels of headings from 1 to 6: 1-2, or 1 alone.",
        ValueKind.NumberPatterns => "It has a pattern for each level, in which %1 stands for the count of level 1: %1.0 %1.%2 %1.%2.%3.",
        _ => null,
    };

    private static bool IsId(ReadOnlySpan<char> value)
    {
        foreach (var c in value)
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_' or '.')) return false;
        return value.Length > 0;
    }

    private static bool IsAddress(string value)
    {
        return value[0] == '#'
            ? IsId(value.AsSpan(1))
            : Has("https://") || Has("http://") || Has("mailto:") || Has("tel:");

        bool Has(string scheme) =>
            value.Length > scheme.Length && value.StartsWith(scheme, StringComparison.OrdinalIgnoreCase);
    }
}
