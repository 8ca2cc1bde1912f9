using StrategyReport.Data;
using StrategyReport.Diagnostics;

namespace StrategyReport.Rules.Wording;

/// <summary>SR2010: an acronym that the paper never spells out, and the glossary lacks. Told once, where it is first used.</summary>
internal static class Acronyms
{
    private const string Code = "SR2010";

    public static WordsOption Ignored { get; } = new(
        Code, "ignore", "Words in capitals that everybody knows.", "UK", "IT", "PDF", "TV", "OK", "USA", "EU");

    public static Rule Rule { get; } = new(Code, "An acronym is neither spelt out nor in the glossary.", Check, Ignored);

    private static void Check(Subject subject, DiagnosticBag diagnostics)
    {
        var known = new HashSet<string>(subject.Words(Ignored));
        known.UnionWith(subject.Framework.Glossary.Keys);
        known.UnionWith(subject.Words(Placeholders.Words));
        // The organisation's own name is what it is.
        var blocks = subject.Texts.Where(t => !ReferenceEquals(t.Text, subject.Framework.Organisation.Name))
            .SelectMany(t => subject.Prose(t).Blocks).ToList();
        foreach (var block in blocks)
            foreach (var (offset, length) in block.Tokens())
                if (IsAcronym(block.Text.AsSpan(offset, length)) && IsSpeltOut(block.Text, offset, length))
                    known.Add(Singular(block.Text.Substring(offset, length)));

        var shouting = new Shouting(subject.Blocks);
        foreach (var block in blocks)
        {
            var words = shouting.In(block);
            foreach (var (offset, length) in block.Tokens())
            {
                if (words.Contains(offset) || !IsAcronym(block.Text.AsSpan(offset, length))
                    || (offset > 0 && block.Text[offset - 1] is '[' or '!' or '#')) continue;
                var acronym = Singular(block.Text.Substring(offset, length));
                if (known.Add(acronym) && !known.Contains(acronym.ToUpperInvariant() + "s"))
                    diagnostics.Add(Rule.Warning(
                        block.At(offset, length), $"'{acronym}' is neither spelt out in this paper nor in the glossary.",
                        $"Spell it out where it is first used, 'full name ({acronym})', or add it to 'glossary' in framework.yaml."));
            }
        }
    }

    /// <summary>
    /// At least two capitals, and more capitals and digits than other letters: NHS, MoU, A&amp;E; not SystmOne, II or 2024.
    /// </summary>
    private static bool IsAcronym(ReadOnlySpan<char> word)
    {
        var (capitals, small, digits, roman) = (0, 0, 0, true);
        foreach (var c in word)
        {
            if (char.IsUpper(c)) capitals++;
            else if (char.IsLower(c)) small++;
            else digits++;
            roman &= c is 'I' or 'V' or 'X';
        }

        return capitals >= 2 && capitals + digits > small && !roman;
    }

    /// <summary>"Integrated Care Board (ICB)" or "ICB (Integrated Care Board)".</summary>
    private static bool IsSpeltOut(string text, int offset, int length)
    {
        var end = offset + length;
        if (offset > 2 && text[offset - 1] == '(' && (end >= text.Length || text[end] is ')' or ',' or ';' or '’' or '\''))
            return char.IsLetter(text[offset - 3]);
        return end + 4 < text.Length && text[end] == ' ' && text[end + 1] == '('
            && char.IsLetter(text[end + 2]) && char.IsLower(text[end + 3]);
    }

    private static string Singular(string acronym) =>
        acronym.Length > 2 && acronym[^1] == 's' && char.IsUpper(acronym[^2]) ? acronym[..^1] : acronym;
}
