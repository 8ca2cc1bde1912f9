using System.Xml.Linq;
using StrategyReport.Word.Package;

namespace StrategyReport.Returns;

/// <summary>Reads comments, each with the words that it is about (ECMA-376 Part 1, 17.13.4).</summary>
internal static class CommentReader
{
    private static readonly XNamespace W = WordXml.W;

    /// <param name="ranges">Where pieces stand.</param>
    /// <param name="headingAt">The heading above an item; may be blank.</param>
    public static IReadOnlyList<ReturnedComment> Read(
        XElement? comments, IReadOnlyList<StoryItem> items, IReadOnlyList<PieceRange> ranges, Func<int, string> headingAt)
    {
        var places = new Dictionary<string, (int From, int To)>(StringComparer.Ordinal);
        for (var i = 0; i < items.Count; i++)
            if (items[i] is MarkRead { Kind: StoryMark.Comment } mark)
                places[mark.Name] = places.TryGetValue(mark.Name, out var begun) && !mark.Begins
                    ? (begun.From, Math.Max(begun.To, i)) : (i, i);
        var read = new List<(int At, ReturnedComment Comment)>();
        foreach (var comment in comments?.Elements(W + "comment") ?? [])
        {
            var id = (string?)comment.Attribute(W + "id") ?? "";
            var text = string.Join('\n', comment.Descendants(W + "p").Select(p => string.Concat(p.Descendants(W + "r")
                .SelectMany(r => r.Elements()).Select(e => RunSigns.Of(e) ?? ""))).Where(t => t.Length > 0));
            var known = places.TryGetValue(id, out var at);
            var about = known ? StoryText.Of(items, at.From, at.To) : "";
            var address = known ? AddressAt(at.From, at.To) : null;
            read.Add((known ? at.From : int.MaxValue, new ReturnedComment(
                (string?)comment.Attribute(W + "author") ?? "", text, about, address,
                BlockBuilder.PlaceOf(known ? headingAt(at.From) : "", about))));
        }

        return [.. read.OrderBy(r => r.At).Select(r => r.Comment)];

        // A mark may stand before the paragraph that it means.
        string? AddressAt(int from, int to) =>
            ranges.Where(r => r.From <= from && from < r.To).MinBy(r => r.To - r.From)?.Address
            ?? ranges.Where(r => r.From < to && from < r.To).MinBy(r => r.From)?.Address;
    }
}
