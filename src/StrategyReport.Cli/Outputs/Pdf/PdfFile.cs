using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace StrategyReport.Cli.Outputs.Pdf;

/// <summary>
/// The objects of a PDF as LibreOffice writes it: each in plain text, and one table of where they stand (ISO 32000-1, 7.5).
/// Not a reader of any PDF: what is written in another way is refused.
/// </summary>
internal sealed partial class PdfFile
{
    /// <summary>A character for each byte.</summary>
    private readonly string _text;

    private readonly int[] _offsets;
    private readonly string _trailer;
    private readonly int _table;

    private PdfFile(string text, int[] offsets, string trailer, int table) =>
        (_text, _offsets, _trailer, _table) = (text, offsets, trailer, table);

    /// <summary>Null where the file is written in another way.</summary>
    public static PdfFile? Read(string text)
    {
        var ending = Ending().Match(text);
        if (!ending.Success || !int.TryParse(ending.Groups["table"].ValueSpan, out var table) || table >= text.Length) return null;
        var head = TableHead().Match(text, table);
        if (!head.Success || !int.TryParse(head.Groups["count"].ValueSpan, out var count)) return null;
        var entries = head.Index + head.Length;
        const int Entry = 20;
        if (entries + (count * (long)Entry) > text.Length) return null;
        var offsets = new int[count];
        for (var i = 0; i < count; i++)
            if (!int.TryParse(text.AsSpan(entries + (i * Entry), 10), NumberStyles.None, null, out offsets[i]) || offsets[i] >= text.Length)
                return null;
        return new PdfFile(text, offsets, ending.Groups["trailer"].Value, table);
    }

    /// <summary>The object that the trailer calls the root.</summary>
    public string? Root => Reference(_trailer, "Root") is { } root ? Object(root) : null;

    /// <summary>What stands between "obj" and "endobj"; null where there is no such object.</summary>
    public string? Object(int number)
    {
        if (number <= 0 || number >= _offsets.Length) return null;
        var head = ObjectHead().Match(_text, _offsets[number]);
        if (!head.Success || head.Groups["number"].Value != Invariant(number)) return null;
        var start = head.Index + head.Length;
        var end = _text.IndexOf("endobj", start, StringComparison.Ordinal);
        return end < 0 ? null : _text[start..end].Trim();
    }

    /// <summary>The object that a dictionary names under a key; null where it names none.</summary>
    public static int? Reference(string dictionary, string key)
    {
        foreach (Match named in NamedReference().Matches(dictionary))
            if (named.Groups["key"].ValueSpan.SequenceEqual(key))
                return int.Parse(named.Groups["number"].ValueSpan, CultureInfo.InvariantCulture);
        return null;
    }

    /// <summary>The file with other texts for some objects, added at its end (ISO 32000-1, 7.5.6).</summary>
    public string With(IReadOnlyList<(int Number, string Text)> objects)
    {
        var added = new StringBuilder(_text);
        var table = new StringBuilder("xref\n");
        foreach (var (number, text) in objects)
        {
            table.Append(CultureInfo.InvariantCulture, $"{number} 1\n{added.Length:D10} 00000 n \n");
            added.Append(CultureInfo.InvariantCulture, $"{number} 0 obj\n{text}\nendobj\n");
        }

        var start = added.Length;
        return added.Append(table)
            .Append(CultureInfo.InvariantCulture, $"trailer\n<<{_trailer.Trim()}\n/Prev {_table}>>\nstartxref\n{start}\n%%EOF\n")
            .ToString();
    }

    private static string Invariant(int number) => number.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"/(?<key>\w+)\s+(?<number>\d{1,9})\s+0\s+R\b")]
    private static partial Regex NamedReference();

    [GeneratedRegex(@"\Gxref\s+0\s+(?<count>\d{1,7})\s*?\n")]
    private static partial Regex TableHead();

    [GeneratedRegex(@"\G\s*(?<number>\d+)\s+0\s+obj\b")]
    private static partial Regex ObjectHead();

    [GeneratedRegex(@"trailer\s*<<(?<trailer>(?:(?!/Prev|/XRefStm|trailer).)*?)>>\s*startxref\s+(?<table>\d{1,9})\s+%%EOF\s*\z",
        RegexOptions.Singleline | RegexOptions.RightToLeft)]
    private static partial Regex Ending();
}
