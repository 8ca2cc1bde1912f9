using System.Globalization;
using System.Text.RegularExpressions;
using StrategyReport.Data;
using StrategyReport.Data.Fields;
using StrategyReport.Diagnostics;
using StrategyReport.Prose;
using StrategyReport.Yaml.Reading;

namespace StrategyReport.Rules.Marks;

/// <summary>SR2055: a number or letter that is typed where the paper counts by itself, so that two are printed.</summary>
internal static partial class DoubleNumbers
{
    public static Rule Rule { get; } = new("SR2055", "A number is typed where the paper counts by itself.",
        Check)
    { Explains = MarksExplained.Line };

    private static void Check(Subject subject, DiagnosticBag diagnostics)
    {
        var (told, lists) = (new ToldLines(diagnostics), new TypedLists(subject));
        foreach (var finding in Titles(subject.Paper).Concat(subject.Texts.SelectMany(t => Texts(subject, t, lists))))
            if (!told.Has(finding.Span)) diagnostics.Add(finding);
    }

    private static IEnumerable<Diagnostic> Titles(PeriodPaper paper)
    {
        for (var i = 0; i < paper.Sections.Count; i++)
        {
            var heading = paper.Sections[i].Heading;
            var found = SectionNumber().Match(heading.Text);
            var isOwn = found.Groups["bare"].Value == (i + 1).ToString(CultureInfo.InvariantCulture);
            if (found.Success && (isOwn || !found.Groups["bare"].Success)) yield return Twice(heading, found, "sections are numbered");
            foreach (var caption in paper.Sections[i].Parts.SelectMany(p => p.Texts).Where(t => t.Kind == TextKind.Label))
                if (Caption().Match(caption.Text.Text) is { Success: true } number)
                    yield return Twice(caption.Text, number, "captions are numbered");
        }

        foreach (var annex in paper.Annexes)
            if (annex.Title is { } title && AnnexLetter().Match(title.Text) is { Success: true } letter)
                yield return Twice(title, letter, "annexes have their letters");
        if (paper.AnnexTable is not { RowLetters: true } table) yield break;
        var labels = table.Rows.Select(r => r.Label.Text).ToList();
        for (var i = 0; i < labels.Count; i++)
            if (Letter().Match(labels[i]) is { Success: true } letter && TypedCount.Of(labels, i) is { } count)
                yield return Twice(table.Rows[i].Label, letter, "rows are lettered", count);
    }

    private static IEnumerable<Diagnostic> Texts(Subject subject, PaperText text, TypedLists lists)
    {
        if (text.Kind == TextKind.Line && text.Field?.Type is ListField)
        {
            if (Letter().Match(text.Text.Text) is not { Success: true } letter)
            {
                if (!NoteStars.IsNote(subject, text.Text) && Bullet().Match(text.Text.Text) is { Success: true } bullet)
                    yield return Twice(text.Text, bullet, "items are lettered");
                yield break;
            }

            var (items, index) = lists.Of(text);
            if (TypedCount.Of(items, index) is { } count)
                yield return Twice(text.Text, letter, "items are lettered", count);
            yield break;
        }

        if (MarkdownSyntax.IsLine(text.Kind)) yield break;
        var blocks = subject.Prose(text).Blocks.Where(b => b.Kind is ProseKind.Paragraph or ProseKind.Bullet).ToList();
        var places = new Lazy<Dictionary<ProseBlock, (List<string> Items, int Index)>>(() => TypedLists.Of(blocks));
        var decimals = blocks.Count(b => Decimal().IsMatch(b.Typed));
        foreach (var block in blocks)
        {
            if (block.BeginsNumbered is { } numbered && Letter().Match(block.Typed) is { Success: true } typed)
            {
                var (items, index) = places.Value[block];
                if (TypedCount.Of(items, index) is { } count)
                    yield return Twice(block, text.Text, typed, numbered ? "items are numbered" : "a bullet stands before it", count);
            }
            else if ((block.BeginsNumbered == true || text.Kind == TextKind.Section)
                && Decimal().Match(block.Typed) is { Success: true } number
                && (decimals > 1 || Sentence().IsMatch(block.Typed[number.Length..])))
                yield return block.BeginsNumbered is null
                    ? Rule.Warning(block.At(0, number.Value.Trim().Length),
                        $"The number '{number.Value.Trim()}' is typed: the paper does not count it, and it stays when others move.",
                        $"Write '1. {MessageText.Short(block.Text[number.Length..], 40)}': the paper gives the number.")
                    : Twice(block, text.Text, number, "items are numbered");
        }
    }

    private static Diagnostic Twice(DataText text, Match found, string why, TypedCount? count = null) => Twice(
        text.At(0, found.Groups["lead"].Length), text, found, text.Text[found.Length..], why, count);

    private static Diagnostic Twice(ProseBlock block, DataText text, Match found, string why, TypedCount? count = null) => Twice(
        block.At(found.Groups["lead"].Length), text, found, block.Text[found.Length..], why, count);

    /// <param name="count">How certain it is that the number counts; null: there is no doubt.</param>
    private static Diagnostic Twice(SourceSpan at, DataText text, Match found, string rest, string why, TypedCount? count)
    {
        var typed = found.Value[found.Groups["lead"].Length..];
        return Rule.Warning(at with { Length = typed.Trim().Length },
            $"'{typed.Trim()}' is typed and printed besides the paper's own: {why} by themselves.".Replace(
                "before it by themselves", "before it", StringComparison.Ordinal),
            count is { HasOthers: true } ? "Write each of the lines that count on from it as an item of its own, without the number."
                : $"Write '{MessageText.Short(rest, 40)}'"
                    + (count is { IsCertain: false } ? $"; if '{typed.Trim()}' belongs to the sentence, begin it with a word." : ".")) with
        {
            Fix = count is null or { IsCertain: true } && rest.Length > 0 && char.IsLetterOrDigit(rest[0])
                ? Edit.AllOrNone(text.Change(at, typed, ""))
                : [],
        };
    }

    /// <summary>
    /// "1. Executive summary", "2.0 Background", "2 Background"; a bare number only where it is the section's own: "5 Year Plan".
    /// </summary>
    [GeneratedRegex(@"^(?<lead>)(?:[0-9]{1,2}[.)]|[0-9]{1,2}(?:\.[0-9]{1,2})+[.)]?|(?<bare>[0-9]{1,2}))\s+(?=\p{Lu})",
        RegexOptions.CultureInvariant)]
    private static partial Regex SectionNumber();

    [GeneratedRegex(@"^(?<lead>)(?:Table|Figure|Chart|Fig\.)\s+[0-9]{1,2}\s*(?:[.:–—-]\s+|$)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Caption();

    [GeneratedRegex(@"^(?<lead>)(?:Annex|Appendix)\s+[A-Z0-9]\s*(?:[.:–—-]\s+|$)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex AnnexLetter();

    [GeneratedRegex(
        @"^(?<lead>)(?:\((?:[a-z]|[ivx]{1,4}|[0-9]{1,2})\)|[a-z][.)]|[ivx]{2,4}[.)]|[A-Z]\)|[0-9]{1,2}[.)])\s+(?=\S)",
            RegexOptions.CultureInvariant)]
    private static partial Regex Letter();

    /// <summary>Of Markdown's blocks, which a text of one line does not have.</summary>
    [GeneratedRegex(@"^(?<lead>)[-*+](?:\s+(?=\p{L})|(?=\p{Lu}[^*]*$))", RegexOptions.CultureInvariant)]
    private static partial Regex Bullet();

    /// <summary>"2.2 It was agreed".</summary>
    [GeneratedRegex(@"^(?<lead>)[0-9]{1,2}(?:\.[0-9]{1,2}){1,3}[.)]?\s+(?=\p{Lu}|“|"")", RegexOptions.CultureInvariant)]
    private static partial Regex Decimal();

    /// <summary>A word with a capital, not in capitals: "2.5 WTE" is an amount.</summary>
    [GeneratedRegex(@"^[“""]?(?:\p{Lu}\p{Ll}|[AI]\s)", RegexOptions.CultureInvariant)]
    private static partial Regex Sentence();
}
