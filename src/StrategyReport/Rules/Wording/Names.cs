using StrategyReport.Diagnostics;

namespace StrategyReport.Rules.Wording;

/// <summary>SR2021: a name of the glossary in another spelling: SystemOne for SystmOne, ICASH for iCaSH.</summary>
internal static class Names
{
    /// <summary>Shorter entries are too close to ordinary words.</summary>
    private const int ShortestName = 4;

    public static Rule Rule { get; } = new("SR2021", Check);

    private static void Check(Subject subject, DiagnosticBag diagnostics)
    {
        var glossary = subject.Framework.Glossary;
        var names = glossary.Keys.Where(k => k.Length >= ShortestName && k.All(char.IsLetterOrDigit)).ToList();
        if (names.Count == 0) return;
        var judged = new Dictionary<string, string?>();
        foreach (var text in subject.Texts)
            foreach (var block in subject.Prose(text.Text).Blocks)
                foreach (var (offset, length) in block.Tokens())
                {
                    if (length < ShortestName - 1 || !char.IsUpper(block.Text[offset]) && !block.Text.AsSpan(offset, length).ContainsAnyInRange('A', 'Z')) continue;
                    var word = block.Text.Substring(offset, length);
                    if (!judged.TryGetValue(word, out var meant)) judged[word] = meant = glossary.ContainsKey(word) ? null : Meant(word, names);
                    if (meant is not null) diagnostics.Add(RuleMessages.OtherSpelling(block.At(offset, length), word, meant));
                }
    }

    /// <summary>The name that a word can only be a slip for; a plural or a short word is not one.</summary>
    private static string? Meant(string word, List<string> names)
    {
        foreach (var name in names)
        {
            if (word == name + "s") return null;
            if (word.Equals(name, StringComparison.OrdinalIgnoreCase)) return name;
            if (name.Length >= 6 && char.ToUpperInvariant(word[0]) == char.ToUpperInvariant(name[0]) && Math.Abs(name.Length - word.Length) <= 2
                && NearMiss.Edits(word.ToLowerInvariant(), name.ToLowerInvariant()) <= (name.Length >= 9 ? 2 : 1)) return name;
        }

        return null;
    }
}
