using StrategyReport.Yaml.Reading;

namespace StrategyReport.Yaml.Mending;

/// <summary>Where the keys or the items of a block begin, by their indentation.</summary>
internal static class Division
{
    /// <summary>The lines at which they begin; at least one.</summary>
    public static List<int> Of(YamlLines lines, int from, int to)
    {
        var indent = int.MaxValue;
        for (var i = from; i < to; i++)
            if (!lines.IsBlank(i) && !lines.HasTab(i)) indent = Math.Min(indent, lines.Indent(i));

        var pieces = new List<int>();
        for (var i = from; i < to; i++)
        {
            if (lines.IsBlank(i)) continue;
            // A list may stand in the column of its key: its items belong to the key then.
            var starts = pieces.Count == 0
                || (lines.Indent(i) == indent && !lines.HasTab(i)
                    && (!lines.IsItem(i) || lines.IsItem(pieces[^1]) || !HyphenSlips.MayOwn(lines, pieces[^1], i)));
            if (starts) pieces.Add(i);
        }

        if (pieces.Count == 0) pieces.Add(from);
        return pieces;
    }
}
