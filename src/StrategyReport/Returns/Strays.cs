using System.Xml.Linq;

namespace StrategyReport.Returns;

/// <summary>What of a story belongs to no piece of data: whole paragraphs, and in a line what stands beside its pieces.</summary>
internal static class Strays
{
    /// <summary>What headers and footers are called, for places and as a part of the file.</summary>
    public const string Margin = "in a header or footer";

    /// <param name="headingAt">The heading above an item; may be blank.</param>
    /// <param name="losses">Is told of what is no text.</param>
    public static IEnumerable<(string Text, IReadOnlyList<ReturnedBlock> Blocks)> Of(
        IReadOnlyList<StoryItem> items, StoryOutline outline, IReadOnlyList<PieceRange> ranges, Func<int, string> headingAt,
        List<Loss> losses)
    {
        var isTaken = new bool[items.Count];
        foreach (var range in ranges) Array.Fill(isTaken, true, range.From, range.To - range.From);
        foreach (var paragraph in outline.Paragraphs)
        {
            var own = new List<StoryItem>();
            for (var i = paragraph.From; i < paragraph.To; i++)
                if (!isTaken[i]) own.Add(items[i]);
            if (own.Exists(i => i is RunRead or OddRead))
                yield return (StoryText.Of(own, 0, own.Count), BlockBuilder.Build(own, headingAt(paragraph.From), losses));
        }
    }

    /// <summary>
    /// Of headers and footers. Each section may have the same, and programs make more of them: what is the same counts once.
    /// </summary>
    public static IEnumerable<ReturnedBlock> OfMargins(ReturnedParts parts, List<Loss> losses)
    {
        foreach (var margin in parts.Margins.SelectMany(Read).DistinctBy(m => m.Text))
            foreach (var block in margin.Blocks)
                yield return block with { Place = Margin };

        IEnumerable<(string Text, IReadOnlyList<ReturnedBlock> Blocks)> Read(XElement margin)
        {
            var items = StoryReader.Read(parts, margin, losses, Margin);
            return Of(items, new StoryOutline(items), [], _ => "", losses);
        }
    }
}
