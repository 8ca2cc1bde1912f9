using StrategyReport.Yaml.Reading;

namespace StrategyReport.Rules.Pasted;

/// <summary>Texts whose lines YAML joins: what stood at the beginning of a line is in the middle of one.</summary>
internal static class FoldedText
{
    /// <summary>The lines of the file that were joined to the one above them.</summary>
    public static IEnumerable<string> Joined(DataText text)
    {
        if (text.Style == TextStyle.Literal) yield break;
        for (var i = 0; i < text.Pieces.Count; i++)
        {
            var start = text.Pieces[i].Offset;
            var end = i + 1 < text.Pieces.Count ? text.Pieces[i + 1].Offset : text.Text.Length;
            if (start > 0 && text.Text[start - 1] != '\n') yield return text.Text[start..end].Split('\n')[0];
        }
    }

    /// <summary>Whether one of them begins like an item of a list.</summary>
    public static bool HasMarks(DataText text) => Joined(text).Any(l => PastedMark.Of(l) is not null);
}
