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
        Block? block = null;
        for (var i = 0; i < lines.Count; i++)
        {
            var column = lines[i].IndexOf(Opening, StringComparison.Ordinal);
            if (column < 0 || (column > 0 && lines[i][column - 1] is not (' ' or '\t'))) continue;
            if (lines.InsideTexts.Contains(i))
            {
                diagnostics.Add(YamlMessages.SuppressionInText(lines.At(i, column)));
                continue;
            }

            // Comments that follow each other stand above the same key.
            if (block is null || i > block.First) block = Block.From(lines, i);
            Read(lines, i, column, block, found ??= []);
        }

        return found ?? [];
    }

    private static void Read(YamlLines lines, int index, int column, Block block, List<Suppression> found)
    {
        var line = lines[index];
        var colon = line.IndexOf(':', column);
        var codes = line[(column + "# allow ".Length)..(colon < 0 ? line.Length : colon)];
        var reason = colon < 0 ? "" : line[(colon + 1)..].Trim();
        foreach (var code in codes.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries))
        {
            var at = lines.At(index, line.IndexOf(code, column, StringComparison.Ordinal)) with { Length = code.Length };
            found.Add(new Suppression(at, code, reason, lines.At(block.First, 0).Line, lines.At(block.Last, 0).Line));
        }
    }

    /// <summary>A key or item and all that is indented below it; lines are 0-based.</summary>
    private sealed record Block(int First, int Last)
    {
        /// <summary>The first one that begins at a line or below it.</summary>
        public static Block From(YamlLines lines, int index)
        {
            var first = lines.NextContent(index, lines.Count) ?? lines.Count - 1;
            var last = first;
            for (var next = first + 1; next < lines.Count; next++)
            {
                if (lines.IsBlank(next)) continue;
                if (lines.Indent(next) <= lines.Indent(first)) break;
                last = next;
            }

            return new Block(first, last);
        }
    }
}
