using StrategyReport.Diagnostics;

namespace StrategyReport.Yaml.Reading;

/// <summary>
/// Finds the comments <c># allow SR2013: reason</c>. One beside a key or item covers it and all that is indented below
/// it; one on a line of its own covers the next key or item likewise. A comment stands next to what it is about, so
/// it moves and is reviewed together with it.
/// </summary>
internal static class SuppressionReader
{
    private const string Opening = "# allow SR";

    public static IReadOnlyList<Suppression> Read(YamlLines lines, DiagnosticBag diagnostics)
    {
        List<Suppression>? found = null;
        for (var i = 0; i < lines.Count; i++)
        {
            var column = lines[i].IndexOf(Opening, StringComparison.Ordinal);
            if (column < 0 || (column > 0 && lines[i][column - 1] is not (' ' or '\t'))) continue;
            if (lines.InsideTexts.Contains(i))
            {
                diagnostics.Add(YamlMessages.SuppressionInText(lines.At(i, column)));
                continue;
            }

            Read(lines, i, column, found ??= []);
        }

        return found ?? [];
    }

    private static void Read(YamlLines lines, int index, int column, List<Suppression> found)
    {
        var line = lines[index];
        var first = index;
        while (first < lines.Count && lines.IsBlank(first)) first++;
        if (first == lines.Count) first = index;
        var last = first;
        for (var next = first + 1; next < lines.Count; next++)
        {
            if (lines.IsBlank(next)) continue;
            if (lines.Indent(next) <= lines.Indent(first)) break;
            last = next;
        }

        var colon = line.IndexOf(':', column);
        var codes = line[(column + "# allow ".Length)..(colon < 0 ? line.Length : colon)];
        var reason = colon < 0 ? "" : line[(colon + 1)..].Trim();
        foreach (var code in codes.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries))
        {
            var at = lines.At(index, line.IndexOf(code, column, StringComparison.Ordinal)) with { Length = code.Length };
            found.Add(new Suppression(at, code, reason, lines.At(first, 0).Line, lines.At(last, 0).Line));
        }
    }
}
