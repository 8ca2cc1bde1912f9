using StrategyReport.Data;
using StrategyReport.Data.Fields;
using StrategyReport.Diagnostics;
using StrategyReport.Prose;

namespace StrategyReport.Rules.Escalations;

/// <summary>SR2007: one place says that something is escalated, another that nothing is.</summary>
internal static class EscalationsAgree
{
    private const string Code = "SR2007";

    private static readonly string[] Negations = ["no", "not", "nothing", "none", "never", "without", "nor", "neither", "cannot"];

    private static readonly WordsOption Words = new(
        Code, "words", "The words by which a sentence speaks of escalating.", "escalated", "escalate", "escalates", "escalating");

    public static Rule Rule { get; } = new(Code, "Escalations are claimed in one place and denied in another.", Check, Words);

    private static void Check(Subject subject, DiagnosticBag diagnostics)
    {
        var field = subject.FieldOf(Roles.Escalations);
        if (subject.Framework.Field(field) is null) return;
        var words = subject.Words(Words);
        var ambitions = subject.Paper.Ambitions;
        var escalating = ambitions
            .Where(a => a.Value(field) is (TextValue or ListValue) and var value && !subject.IsNothing(value)).ToList();
        var allDeny = ambitions.Count > 0 && ambitions.All(a => subject.DeniesAnything(a.Value(field)));
        foreach (var text in subject.Texts)
        {
            if (text.Kind is TextKind.Label or TextKind.Plain || text.Field?.Id == field) continue;
            var own = text.Ambition?.Value(field);
            foreach (var (block, at, word, denies) in Mentions(subject.Prose(text), words))
                if (Contradiction(word, denies, own) is { } problem)
                    diagnostics.Add(Rule.Warning(block.At(at, word.Length), problem, "Make the two agree."));

            string? Contradiction(string word, bool denies, FieldValue? own) => (text.Ambition, denies) switch
            {
                (not null, false) when subject.DeniesAnything(own) =>
                    $"Something is {word} here, but key '{field}' says that there is nothing to report ({own!.Span}).",
                (null, true) when escalating.Count > 0 =>
                    $"Nothing is escalated, this says, but key '{field}' of {Named(escalating)} reports an escalation "
                    + $"({escalating[0].Value(field)!.Span}).",
                (null, false) when allDeny =>
                    $"Something is {word} here, but key '{field}' of every ambition says that there is nothing to report.",
                _ => null,
            };
        }
    }

    /// <summary>The sentences that speak of escalating: where, in which word, and whether they say that this is not so.</summary>
    private static IEnumerable<(ProseBlock Block, int At, string Word, bool Denies)> Mentions(ProseText prose, IReadOnlyList<string> words)
    {
        foreach (var block in prose.Blocks)
        {
            if (!words.Any(w => block.Text.Contains(w, StringComparison.OrdinalIgnoreCase))) continue; // As nearly all: no need of tokens.
            foreach (var (offset, length) in block.Sentences())
            {
                var tokens = new List<(int At, string Word)>();
                foreach (var token in block.Tokens())
                    if (token.Offset >= offset && token.Offset < offset + length)
                        tokens.Add((token.Offset, block.Text.Substring(token.Offset, token.Length)));
                var (at, word) = tokens.Find(t => words.Contains(t.Word, StringComparer.OrdinalIgnoreCase));
                if (word is not null)
                    yield return (block, at, word, tokens.Exists(t => Negations.Contains(t.Word, StringComparer.OrdinalIgnoreCase)));
            }
        }
    }

    private static string Named(List<Ambition> ambitions) =>
        (ambitions.Count == 1 ? "ambition " : "ambitions ") + string.Join(", ", ambitions.Select(a => a.Number));
}
