using System.Buffers;
using System.Text.RegularExpressions;
using StrategyReport.Data;
using StrategyReport.Diagnostics;
using StrategyReport.Prose;

namespace StrategyReport.Rules.Marks;

/// <summary>SR2056: marks of other programs, which are printed as they are; a name <c>{#id}</c> where it names nothing.</summary>
internal static partial class ForeignMarks
{
    private const string LeaveOut = "Leave it out.";

    private static readonly SearchValues<char> Beginnings = SearchValues.Create("{[=:~^\\$-");

    /// <summary>What is looked for, what it is called, and what to write.</summary>
    private static readonly (Regex Mark, string What, string Advice)[] Marks =
    [
        (Name(), "The name", "A name stands at the end of a paragraph or item, of letters, digits, - and _: … by June. {#case-for-change}"),
        (Attributes(), "The attribute", "Leave it out: the layout says how wide and how styled things are."),
        (Fence(), "The fence", "Leave it out, and the one that closes it."),
        (Admonition(), "The mark", "Write the word in bold: **Note:** …"),
        (Wiki(), "The mark", "Write [its name](#id) for a part of the paper, or [its name](https://…)."),
        (Highlight(), "The mark", "Write **…** for bold: the paper has no highlighting."),
        (Script(), "The mark", "Type the character itself: ₂ or ²."),
        (Command(), "The command", LeaveOut),
        (Formula(), "The mark", "Write the formula in words and characters."),
        (Contents(), "The mark", "Leave it out; 'contents: true' in paper.yaml gives a table of contents."),
        (Note(), "The number", "Write a footnote: [^1] at its place, and [^1]: with its text below; to print the brackets write \\["),
    ];

    public static Rule Rule { get; } = new("SR2056", "A mark of another program is printed.", Check) { Explains = MarksExplained.Place };

    private static void Check(Subject subject, DiagnosticBag diagnostics)
    {
        var told = new ToldLines(diagnostics);
        foreach (var text in subject.Texts)
        {
            if (text.Kind == TextKind.Plain || text.Text.Text.AsSpan().IndexOfAny(Beginnings) < 0) continue;
            if (FrontMatter(text) is { } front && !told.Has(front.Span))
            {
                diagnostics.Add(front);
                continue;
            }

            var isFenced = false;
            foreach (var block in subject.Prose(text).Blocks)
            {
                if (block.IsNote && block.Id is { } id) diagnostics.Add(InNote(block, id));
                foreach (var (found, what, advice) in Find(block.Typed))
                {
                    var at = block.At(found.Index, found.Length);
                    if (what == "The fence" && isFenced && found.Value.Trim(':', ' ').Length == 0) continue; // It closes the one above.
                    isFenced |= what == "The fence";
                    if (!told.Has(at)) diagnostics.Add(Rule.Warning(at,
                        $"{what} '{MessageText.Short(found.Value, 40)}' is printed as it stands.",
                            Advice(text.Kind, found, what) ?? advice));
                }
            }
        }
    }

    /// <summary>What stands in another match is part of it: <c>[[x]{.y}]</c>.</summary>
    private static IEnumerable<(Match Found, string What, string Advice)> Find(string typed)
    {
        if (typed.AsSpan().IndexOfAny(Beginnings) < 0) yield break;
        var end = 0;
        foreach (var found in Marks.SelectMany(m => m.Mark.Matches(typed).Select(f => (f, m.What, m.Advice))).OrderBy(m => m.f.Index))
        {
            if (found.f.Index < end) continue;
            end = found.f.Index + found.f.Length;
            yield return found;
        }
    }

    /// <summary>What to write where it depends on the place or on the words.</summary>
    private static string? Advice(TextKind kind, Match found, string what) =>
        what == "The name" && MarkdownSyntax.IsLine(kind)
            ? "Leave it out: a key 'id' beside it names a section or a table; a name in a text stands at the end of a paragraph."
        : what == "The attribute" && found.Value[0] == '[' && found.Value.IndexOf(']', StringComparison.Ordinal) is > 1 and var end
            ? $"Write '{MessageText.Short(found.Value[1..end], 60)}': the layout says how things are styled."
        : null;

    private static Diagnostic InNote(ProseBlock block, string id) => Rule.Warning(
        block.Place, $"The name '{{#{id}}}' stands in a footnote, to which nothing can refer.",
            "Name the paragraph in which its mark stands.");

    private static Diagnostic? FrontMatter(PaperText text)
    {
        if (MarkdownSyntax.IsLine(text.Kind) || !FrontMatter().IsMatch(text.Text.Text)) return null;
        return Rule.Warning(
            text.Text.At(0, 0) with { Length = 3 }, "The lines between '---' are printed: a text here has no head of its own.",
            "Leave them out; what they say belongs to the keys of the file.");
    }

    [GeneratedRegex(@"^---[ \t]*\n(?:[\w -]+:.*\n)+---[ \t]*(?:\n|$)", RegexOptions.CultureInvariant)]
    private static partial Regex FrontMatter();

    [GeneratedRegex(@"\{\s*\#[^{}\n]{0,80}\}", RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    [GeneratedRegex(@"(?:\[[^\[\]\n]*\])?\{:?\s*(?:\.[\w-]+|[\w-]+\s*=\s*(?:""[^""\n]*""|“[^”\n]*”|[^\s{}]+))(?:\s+[^{}\n]*)?\}",
        RegexOptions.CultureInvariant)]
    private static partial Regex Attributes();

    [GeneratedRegex(@"^:::+.*$", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"\[!\w+\]", RegexOptions.CultureInvariant)]
    private static partial Regex Admonition();

    [GeneratedRegex(@"\[\[(?!_?toc_?\]\])[^\[\]\n]+\]\]", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Wiki();

    [GeneratedRegex(@"(?<![=\w])==(?![=\s])[^=\n]*(?<!\s)==(?![=\w])", RegexOptions.CultureInvariant)]
    private static partial Regex Highlight();

    [GeneratedRegex(@"(?<=\w)~[\w+-]{1,4}~(?!~)|(?<=[\w)])\^[\w+-]{1,4}\^", RegexOptions.CultureInvariant)]
    private static partial Regex Script();

    [GeneratedRegex(
        @"(?<![^\s(])\\(?:[a-z]+\{[^{}\n]*\}"
        + @"|newpage|pagebreak|clearpage|newline|tableofcontents|noindent|hfill|vspace|bigskip|medskip|smallskip)\b?",
        RegexOptions.CultureInvariant)]
    private static partial Regex Command();

    [GeneratedRegex(@"\$\$[^$]*\$\$|\$\$", RegexOptions.CultureInvariant)]
    private static partial Regex Formula();

    [GeneratedRegex(@"^\[\[?_?toc_?\]\]?\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Multiline)]
    private static partial Regex Contents();

    /// <summary>Behind a word or a sentence.</summary>
    [GeneratedRegex(@"(?<=[\p{L}.,;:!?)”’])\[[0-9]{1,2}\](?![(\[:])", RegexOptions.CultureInvariant)]
    private static partial Regex Note();
}
