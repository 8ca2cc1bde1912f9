using System.Buffers.Text;
using System.Globalization;

namespace StrategyReport.Word.Intake;

/// <summary>What an attribute's value, or an element's text, may be: read from the notation of the schema.</summary>
internal sealed class PartValue
{
    private readonly char _kind;
    private readonly long _least;
    private readonly long _most;
    private readonly HashSet<string>? _words;

    private PartValue(char kind, long least, long most, HashSet<string>? words) =>
        (_kind, _least, _most, _words) = (kind, least, most, words);

    /// <summary>Whether it names a relationship of the part.</summary>
    public bool IsRelationship => _kind == 'r';

    /// <summary>Whether an element that cannot be off says so with words of its own (17.17.4 and CT_OnOffOnly).</summary>
    public bool IsOnOnly => _kind == 'q';

    /// <param name="code">As the schema has it: <c>i0,9</c>, <c>h4</c>, <c>e12</c>.</param>
    /// <param name="wordsOf">The words of a list, by its name.</param>
    public static PartValue Parse(string code, Func<string, string[]> wordsOf)
    {
        var kind = code[0];
        if (kind == 'e') return new PartValue(kind, 0, 0, [.. wordsOf(code)]);
        var numbers = code[1..].Split(',');
        var most = numbers[^1].Length > 0 && kind is not 'p' ? long.Parse(numbers[^1], CultureInfo.InvariantCulture) : long.MaxValue;
        var least = numbers.Length > 1 && kind is not 'p' ? long.Parse(numbers[0], CultureInfo.InvariantCulture) : 0;
        return new PartValue(kind, least, most, null);
    }

    public bool Accepts(string value) => _kind switch
    {
        'e' => _words!.Contains(value),
        'i' => long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number >= _least && number <= _most && IsAsWritten(value, number),
        'o' => value is "1" or "0" or "true" or "false" or "on" or "off",
        'q' => value is "on" or "off",
        'b' => value is "1" or "0" or "true" or "false",
        't' => value is "t" or "f" or "true" or "false",
        'h' => IsHex(value) && (_most == long.MaxValue || value.Length == _most * 2),
        'x' => IsHex(value) && value.Length >= _least && value.Length <= _most,
        'n' => value.Length == _most && value.All(c => c is '0' or '1'),
        'c' => value == "auto" || (value.Length == 6 && IsHex(value)),
        'f' => double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var real) && double.IsFinite(real),
        'y' => Base64.IsValid(value),
        'd' => DateTime.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out _),
        'g' => Guid.TryParseExact(value, "B", out _) && !value.Any(char.IsLower),
        'k' => value.Length <= _most && value == value.Trim() && !value.Contains("  ", StringComparison.Ordinal)
            && value.IndexOfAny(['\t', '\r', '\n']) < 0,
        'l' => value.Length == _most,
        'z' => value.EndsWith('%') && int.TryParse(value[..^1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var share)
            && share is >= -100 and <= 100,
        'p' => !value.Contains(',', StringComparison.Ordinal),
        _ => value.Length <= _most,
    };

    /// <summary>"+7" and "007" are numbers too, but not as Word writes and compares them.</summary>
    private static bool IsAsWritten(string value, long number) =>
        value[0] != '+' && (number == 0 ? value.Length == 1 : value[number < 0 ? 1 : 0] != '0');

    private static bool IsHex(string value) => value.All(char.IsAsciiHexDigit);
}
