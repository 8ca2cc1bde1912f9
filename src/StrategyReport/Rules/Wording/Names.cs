using StrategyReport.Diagnostics;

namespace StrategyReport.Rules.Wording;

/// <summary>SR2021: a name of the glossary in another spelling: SystemOne for SystmOne, ICASH for iCaSH.</summary>
internal static class Names
{
    /// <summary>Shorter entries are too close to ordinary words.</summary>
    private const int ShortestName = 4;

    public static Rule Rule { get; } = new("SR2021", "A name of the glossary is spelt in another way.", Check);

    private static void Check(Subject subject, DiagnosticBag diagnostics)
    {
        var glossary = subject.Framework.Glossary;
        var names = glossary.Keys.Where(k => k.Length >= ShortestName && k.All(char.IsLetterOrDigit)).ToList();
        if (names.Count == 0) return;
        var judged = new Dictionary<string, string?>();
        foreach (var block in subject.Blocks)
            foreach (var (offset, length) in block.Tokens())
            {
                var word = block.Text.Substring(offset, length);
                if (length < ShortestName - 1 || !(char.IsUpper(word[0]) || word.AsSpan().ContainsAnyInRange('A', 'Z'))) continue;
                if (!judged.TryGetValue(word, out var meant)) judged[word] = meant = glossary.ContainsKey(word) ? null : Meant(word, names);
                if (meant is not null)
                    diagnostics.Add(Rule.Warning(block.At(offset, length), $"'{word}' is spelt '{meant}' in the glossary.",
                        $"Write '{meant}', or add '{word}' to 'glossary' in framework.yaml if it is another name."));
            }
    }

    /// <summary>The name that a word can only be a slip for; a plural or a short word is not one.</summary>
    private static string? Meant(string word, List<string> names)
    {
        foreach (var name in names)
        {
            if (word == name + "s") return null;
            if (word.Equals(name, StringComparison.OrdinalIgnoreCase)) return name;
            if (name.Length >= 6 && char.ToUpperInvariant(word[0]) == char.ToUpperInvariant(name[0])
                && Math.Abs(name.Length - word.Length) <= 2
                && NearMiss.Edits(word.ToLowerInvariant(), name.ToLowerInvariant()) <= (name.Length >= 9 ? 2 : 1)) return name;
        }

        return null;
    }
}
