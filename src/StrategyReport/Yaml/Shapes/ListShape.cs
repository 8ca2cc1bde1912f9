using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.RegularExpressions;
using StrategyReport.Diagnostics;
using StrategyReport.Yaml.Reading;

namespace StrategyReport.Yaml.Shapes;

/// <summary>Items of one shape. What gives no value is left out, unless something stands in for it.</summary>
/// <param name="standIn">What takes the place of an item without a value: for lists whose items are counted.</param>
internal sealed partial class ListShape<T>(string expected, Shape<T> item, bool mayBeBlank = false, Func<SourceSpan, T>? standIn = null)
    : Shape<IReadOnlyList<T>>(expected)
{
    public override IEnumerable<string> KeyNames => item.KeyNames;

    public override bool TakesText => item.TakesText;

    public override bool IsList => true;

    protected override bool TryReadNode(YamlNode node, string where, Findings findings, [MaybeNullWhen(false)] out IReadOnlyList<T> value)
    {
        value = null;
        if (mayBeBlank && node is YamlScalar { IsBlank: true }) return false;
        if (node is YamlMapping { MayBeItem: true }) node = new YamlSequence(node.Span, [node]);
        if (node is not YamlSequence list) return NoList(node, where, findings);
        if (item.IsList && list.Items.Count > 0 && list.Items.All(i => i is YamlScalar { IsMended: false, IsBlank: false }))
        {
            // One list where a list of lists should stand.
            findings.Report(YamlMessages.OneListOnly(list.Span, where, Expected, list.Items.OfType<YamlScalar>().Select(i => i.Value)));
            list = new YamlSequence(list.Span, [list]);
        }

        var items = new List<T>();
        var forms = new HashSet<string>();
        foreach (var entry in list.Items)
        {
            if (TryReadItem(entry, $"an item of {where}", findings, forms, out var read)) items.Add(read);
            else if (standIn is not null) items.Add(standIn(entry.Span));
        }

        value = items;
        return true;
    }

    /// <summary>Values that are wrong in the same way, such as numbers with %, are one slip: the first of them is told.</summary>
    private bool TryReadItem(YamlNode entry, string where, Findings findings, HashSet<string> forms, [MaybeNullWhen(false)] out T read)
    {
        var told = new DiagnosticBag();
        var own = new Findings(told);
        var isRead = item.TryRead(entry, where, own, out read);
        var isRepeated = told.Count == 1 && told.First().Code == YamlMessages.BadValueCode && entry is YamlScalar scalar
            && !forms.Add(Digits().Replace(scalar.Value, "9"));
        if (isRepeated || (told.Count == 0 && own.Count > 0)) findings.CountKnown();
        else foreach (var one in told) findings.Report(one);
        return isRead;
    }

    /// <summary>A row that has lost its brackets, or has others.</summary>
    private bool NoList(YamlNode node, string where, Findings findings)
    {
        if (node is not YamlScalar { IsPlain: true, IsMended: false, Value: var text } || Written(text) is not { } written)
            return WrongKind(node, where, findings);
        findings.Report(YamlMessages.WrongKind(node.Span, where, node.Kind, Expected, $"Write '{MessageText.Short(written)}'."));
        return false;
    }

    /// <summary>"(North, 3)" or "North, 3" as a list; null where the commas may be those of a sentence.</summary>
    private static string? Written(string text)
    {
        var inner = text is ['(', .., ')'] ? text[1..^1] : text;
        var parts = inner.Split(", ");
        return parts.Length > 1 && parts.All(p => p.Length > 0 && p.Count(c => c == ' ') < 3) && inner[^1] != '.' ? $"[{inner}]" : null;
    }

    public override void WriteSchema(Utf8JsonWriter json)
    {
        json.WriteType("array", mayBeBlank);
        json.WriteStartObject("items");
        item.WriteSchema(json);
        json.WriteEndObject();
    }

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Digits();
}
