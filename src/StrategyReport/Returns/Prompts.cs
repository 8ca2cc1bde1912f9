using StrategyReport.Word.Package;

namespace StrategyReport.Returns;

/// <summary>
/// Words that only invite to an answer. A file's word is not taken for it: programs leave the mark of an invitation over the answer.
/// </summary>
internal static class Prompts
{
    /// <summary>What Word itself puts where an answer was emptied.</summary>
    private static readonly HashSet<string> OfWord =
    [
        "Click or tap here to enter text.", "Click here to enter text.", "Choose an item.", "Click or tap to enter a date.",
        "Click here to enter a date.",
    ];

    /// <summary>The items without those invitations that are Word's, or that were sent.</summary>
    /// <param name="digest">Of the words that were sent; null: not known.</param>
    public static IReadOnlyList<StoryItem> Without(IReadOnlyList<StoryItem> items, string? digest)
    {
        if (!items.Any(IsPrompt)) return items;
        var answered = new List<StoryItem>(items.Count);
        var line = new List<StoryItem>();
        foreach (var item in items)
        {
            line.Add(item);
            if (item is ParagraphEnds) Flush();
        }

        Flush();
        return answered;

        void Flush()
        {
            var prompt = line.FindAll(IsPrompt);
            var words = StoryText.Of(prompt, 0, prompt.Count);
            if (OfWord.Contains(words) || PieceText.DigestOf(words) == digest) line.RemoveAll(IsPrompt);
            answered.AddRange(line);
            line.Clear();
        }
    }

    private static bool IsPrompt(StoryItem item) => item is RunRead { IsPrompt: true };
}
