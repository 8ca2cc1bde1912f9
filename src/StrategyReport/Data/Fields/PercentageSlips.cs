using System.Globalization;
using System.Text.RegularExpressions;
using StrategyReport.Diagnostics;
using StrategyReport.Yaml;
using StrategyReport.Yaml.Reading;

namespace StrategyReport.Data.Fields;

/// <summary>What an analyst may have meant by a percentage that is no number: "70%", "66% (1 of 3 wards)", "70-80".</summary>
internal static partial class PercentageSlips
{
    public static Diagnostic Told(YamlScalar scalar, string where, string expected)
    {
        var (value, isInGroup) = (scalar.Value.Trim(), where == "key 'percent'");
        var digits = value[..value.TakeWhile(c => char.IsAsciiDigit(c) || c == '.').Count()];
        if (double.TryParse(digits, CultureInfo.InvariantCulture, out var percent) && percent > 100)
            return DataMessages.PercentageOutOfRange(scalar.Span, where, value);

        var told = YamlMessages.BadValue(scalar.Span, where, value, expected);
        if (Alone().Match(value) is { Success: true } alone)
        {
            var number = alone.Groups["number"].Value;
            var isQuoted = !scalar.IsPlain && number == value;
            return told with { Hint = $"Write {number}{(isQuoted ? ", without quotes" : "")}.", Fix = Put(scalar, number) };
        }

        if (WithComma().IsMatch(value)) return told with { Hint = $"Write {value.Replace(',', '.').TrimEnd('%', ' ')}." };
        if (!isInGroup && Noted().Match(value) is { Success: true } noted)
        {
            var put = $"{{percent: {noted.Groups["number"].Value}, note: {Quoted.Single(noted.Groups["note"].Value)}}}";
            return told with { Hint = $"Write {put}.", Fix = noted.Groups["open"].Success ? Put(scalar, put) : [] };
        }

        return isInGroup || !value.Any(char.IsAsciiDigit)
            ? told
            : told with { Hint = $"It should be {expected}; what else is to be said goes into a note: {{percent: 70, note: '…'}}." };
    }

    /// <summary>In place of the value, with its quotes.</summary>
    private static IReadOnlyList<Edit> Put(YamlScalar scalar, string put)
    {
        var quote = scalar.Text.Style switch { TextStyle.SingleQuoted => "'", TextStyle.DoubleQuoted => "\"", _ => "" };
        var isOnLine = scalar.Text is { IsVerbatim: true, Pieces.Count: 1, Style: not (TextStyle.Folded or TextStyle.Literal) };
        return isOnLine ? [new Edit(scalar.Span, quote + scalar.Value + quote, put)] : [];
    }

    [GeneratedRegex(@"^(?<number>[0-9]+(?:\.[0-9]+)?)(?:\s*(?:%|per ?cent))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Alone();

    /// <summary>A decimal comma.</summary>
    [GeneratedRegex("^[0-9]{1,2},[0-9]{1,2} ?%?$", RegexOptions.CultureInvariant)]
    private static partial Regex WithComma();

    /// <summary>Words in brackets; or words behind a % sign, a comma or a dash. "70% to 80%" and "7 of 10" are other figures.</summary>
    [GeneratedRegex(
        @"^(?<number>[0-9]+(?:\.[0-9]+)?)(?:
            \s*(?:%|per\ ?cent)?\s*(?<open>\()(?<note>[^()]+)\)
            | (?:\s*(?:%|per\ ?cent)\s+ | \s*(?:%|per\ ?cent)?(?:\s*[,;:]\s*|\s+[-–—]\s+))(?!(?:to|or|and)\b)(?<note>\p{L}.*))$",
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Noted();
}
