namespace StrategyReport.Changes;

/// <summary>A changed line without the words that are far from any change.</summary>
public static class Excerpt
{
    /// <param name="context">How many words stay on each side of a change.</param>
    public static IReadOnlyList<ChangedWords> Of(IReadOnlyList<ChangedWords> line, int context)
    {
        if (line is [_]) return line;
        var excerpt = new List<ChangedWords>();
        foreach (var (at, words) in line.Index())
            excerpt.Add(words.Kind == WordKind.Same
                ? words with { Text = Shortened(words.Text, at == 0 ? 0 : context, at == line.Count - 1 ? 0 : context) }
                : words);
        return excerpt;
    }

    /// <summary>The first and the last words of a text that has more.</summary>
    private static string Shortened(string text, int first, int last)
    {
        var start = 0;
        for (var words = 0; words < first && start < text.Length; words++) start = End(text, start);
        var end = text.Length;
        for (var words = 0; words < last && end > start; words++) end = Start(text, end);
        if (end - start < 3) return text;
        return (start > 0 ? text[..start] + " " : "") + "…" + (end < text.Length ? " " + text[end..].TrimStart() : "");
    }

    /// <summary>Behind the word that begins at a place or behind it.</summary>
    private static int End(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
        while (at < text.Length && !char.IsWhiteSpace(text[at])) at++;
        return at;
    }

    /// <summary>Where the word begins that ends at a place or before it.</summary>
    private static int Start(string text, int at)
    {
        while (at > 0 && char.IsWhiteSpace(text[at - 1])) at--;
        while (at > 0 && !char.IsWhiteSpace(text[at - 1])) at--;
        return at;
    }
}
