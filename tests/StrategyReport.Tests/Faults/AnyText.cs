using FsCheck;
using FsCheck.Fluent;

namespace StrategyReport.Tests.Faults;

/// <summary>Texts of any kind for properties: words, marks of Markdown, YAML, XML and templates, and characters that few expect.</summary>
internal static class AnyText
{
    private static readonly string[] Words = ["wards", "nine in ten", "café", "Anytown", "x", "12", "2026-27", "e\u0301", "\U0001F9D1\u200D\U0001F4BB", "\u05D0\u05D1"];

    private static readonly string[] Marks =
    [
        " ", "  ", "*", "**", "_", "__", "~~", "`", "```", "[", "]", "(", ")", "](", "[^", "!", "#", "# ", "- ", "+ ", "1. ", "> ", "|", ":", ": ", " #", "\\", "&", "&amp;", "&lt;", "<", ">", "<b>", "<!--",
        "{{", "}}", "{#a}", "\"", "'", "%", "@", "=", "---", ",", "{", "}", "?", "$", "^", "~", ".", "\u2026", "\u2013", "\u201C", "\u00A0", "\u00AD", "\u200B", "\u202E", "\uFFFD",
    ];

    private static readonly string[] Others = ["\n", "\n\n", "\n  ", "\t", "\r\n", "\v", "\f", "\u001B[31m", "\u0000", "\u0085", "\u2028", "\uFFFE", "\uFFFF", "\uD800"];

    /// <summary>In one line, of characters that are seen.</summary>
    public static Arbitrary<string> Line { get; } = Of(Words, Marks);

    /// <summary>Of several lines, with characters that no text should hold.</summary>
    public static Arbitrary<string> Whatever { get; } = Of(Words, Marks, Others);

    /// <summary>Runs a property some times, always with the same texts.</summary>
    public static void Holds(this Property property, int times = 100) =>
        property.Check(Config.QuickThrowOnFailure.WithMaxTest(times).WithReplay(14, 2027));

    private static Arbitrary<string> Of(params string[][] kinds) =>
        Arb.From(Gen.OneOf(kinds.Select(Gen.Elements)).ListOf().Select(string.Concat), Shorter);

    private static IEnumerable<string> Shorter(string text)
    {
        for (var size = text.Length / 2; size > 0; size /= 2)
            for (var at = 0; at + size <= text.Length; at += size)
                yield return text.Remove(at, size);
    }
}
