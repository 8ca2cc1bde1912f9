namespace StrategyReport.Diagnostics;

/// <summary>
/// The page of each code: a heading "# SR2004: …", then what, why, an example and how to mend it. It stands in
/// <c>Codes/SR2004.md</c>, a rule's beside the rule (<c>Rules/Wording/Acronyms.md</c>); the heading says whose it is.
/// </summary>
public static class CodePages
{
    private const string Mark = "# ";

    private static readonly Lazy<SortedDictionary<string, CodePage>> Pages = new(ReadAll);

    /// <summary>All codes that have a page, in order.</summary>
    public static IReadOnlyCollection<string> Codes => Pages.Value.Keys;

    /// <summary>Null where a code has no page.</summary>
    public static CodePage? Find(string code) => Pages.Value.GetValueOrDefault(code);

    private static SortedDictionary<string, CodePage> ReadAll()
    {
        var pages = new SortedDictionary<string, CodePage>(StringComparer.Ordinal);
        var assembly = typeof(CodePages).Assembly;
        foreach (var name in assembly.GetManifestResourceNames())
        {
            if (Path.GetExtension(name) != ".md") continue;
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            var text = reader.ReadToEnd().ReplaceLineEndings("\n");
            var heading = text[Mark.Length..text.IndexOf('\n', StringComparison.Ordinal)];
            var colon = heading.IndexOf(": ", StringComparison.Ordinal);
            pages.Add(heading[..colon], new CodePage(heading[(colon + 2)..], text));
        }

        return pages;
    }
}

/// <param name="Title">The heading without the code.</param>
public sealed record CodePage(string Title, string Text);
