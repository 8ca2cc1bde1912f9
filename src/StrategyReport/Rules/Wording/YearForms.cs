using System.Globalization;
using StrategyReport.Diagnostics;

namespace StrategyReport.Rules.Wording;

/// <summary>SR2009: financial years are written 2024-25 here and 2024/25 there.</summary>
internal static class YearForms
{
    public static Rule Rule { get; } = new("SR2009", "Years such as 2024-25 are written in two forms.", Check);

    private static void Check(Subject subject, DiagnosticBag diagnostics)
    {
        var found = new List<Year>();
        foreach (var block in subject.Blocks)
            foreach (var (offset, length, form) in Years(block.Text))
            {
                var written = block.Text.Substring(offset, length);
                found.Add(new Year(form, written, written[..written.AsSpan().IndexOfAnyExceptInRange('0', '9')], block.At(offset, length)));
            }

        var usual = found.GroupBy(f => f.Form)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal)
            .FirstOrDefault()?.First();
        foreach (var year in found)
            if (year.Form != usual!.Form)
                diagnostics.Add(Rule.Warning(year.At,
                    $"The year is written '{year.Written}' here, but most of the paper uses the form '{usual.Written}' ({usual.At}).",
                    $"Write '{Rewrite(year.First, usual.Form)}'."));
    }

    /// <summary>Years whose second half follows from the first: 2024-25, 2024/25, 2024–25, 2024-2025, 24/25.</summary>
    private static IEnumerable<(int Offset, int Length, string Form)> Years(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i])) continue;
            var start = i;
            while (i < text.Length && char.IsAsciiDigit(text[i])) i++;
            var first = i - start;
            if (first is not (2 or 4) || i >= text.Length || text[i] is not ('-' or '/' or '–')) continue;
            if (start > 0 && text[start - 1] is '-' or '/' or '–' or '.' or '£') continue;
            var end = i + 1;
            while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
            var second = end - i - 1;
            if (second is not (2 or 4) || (first == 2 && (second != 2 || text[i] != '/'))) continue;
            if (end < text.Length && text[end] is '-' or '/') continue;
            var (from, to) = (Number(text, start, i), Number(text, i + 1, end));
            if ((from + 1) % 100 == to % 100 && (second == 2 || to == from + 1))
                yield return (start, end - start, $"{first}{text[i]}{second}");
            i = end - 1;
        }
    }

    private static string Rewrite(string year, string form)
    {
        var from = Number(year, 0, year.Length) + (year.Length == 2 ? 2000 : 0);
        var first = form[0] == '2' ? from % 100 : from;
        var second = form[^1] == '2' ? ((from + 1) % 100).ToString("00", CultureInfo.InvariantCulture) : Words(from + 1);
        return $"{Words(first)}{form[1..^1]}{second}";

        static string Words(int number) => number.ToString(CultureInfo.InvariantCulture);
    }

    private static int Number(string text, int from, int to)
    {
        var number = 0;
        for (var i = from; i < to; i++) number = (number * 10) + text[i] - '0';
        return number;
    }

    /// <param name="First">The first of the two years, as it is written.</param>
    private sealed record Year(string Form, string Written, string First, SourceSpan At);
}
