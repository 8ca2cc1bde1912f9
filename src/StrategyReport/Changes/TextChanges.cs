using StrategyReport.Comparison;
using StrategyReport.Markup.Tree;

namespace StrategyReport.Changes;

/// <summary>An edit of nodes as the lines and things in it that are other.</summary>
/// <param name="old">Reads the old paper.</param>
/// <param name="now">Reads the new one.</param>
internal sealed class TextChanges(Tokenizer old, Tokenizer now)
{
    /// <summary>What in some edits a reader is told of.</summary>
    /// <param name="isToldElsewhere">Whether a node, and all in it, is told of by itself.</param>
    public IEnumerable<ChangedText> Of(IEnumerable<EditStep<Node>> edits, Func<Node, bool> isToldElsewhere, Thing? item = null) =>
        edits.Where(e => e.IsTold).SelectMany(edit => Of(edit, isToldElsewhere, item));

    /// <param name="item">What a line in it is called where it is of a greater thing, such as a point; null: by itself.</param>
    private IEnumerable<ChangedText> Of(EditStep<Node> edit, Func<Node, bool> isToldElsewhere, Thing? item)
    {
        switch (edit)
        {
            case Added<Node> added: return Whole(ChangeKind.Added, added.New, now, isToldElsewhere, item);
            case Removed<Node> removed: return Whole(ChangeKind.Removed, removed.Old, old, isToldElsewhere, item);
            case MovedHere<Node>(_, Section section, var change):
                var whole = new ChangedText(ChangeKind.Moved, Thing.Section, [new(WordKind.Same, NameOf(section))]);
                return [whole, .. Of([change], isToldElsewhere, item)];
            // A point that only leads to a place has gone where that has gone.
            case MovedHere<Node>(_, ListItem point, var change) when NodeIdentity.Of(point) is not null:
                return Of([change], isToldElsewhere, item);
            case MovedHere<Node>(_, TableRow row, var change) when Holds(row, isToldElsewhere):
                var label = new ChangedText(ChangeKind.Moved, Thing.Row, [new(WordKind.Same, LabelOf(row))]);
                return [label, .. Of([change], isToldElsewhere, item)];
            case MovedHere<Node> moved:
                return [.. Whole(ChangeKind.Moved, moved.New, now, isToldElsewhere, item), .. Of([moved.Change], isToldElsewhere, item)];
            case Replaced { Old: not Chart } replaced:
                ChangedWords[] both =
                    [new(WordKind.Removed, Tokenizer.Read(replaced.Old)!), new(WordKind.Added, Tokenizer.Read(replaced.New)!)];
                return [new ChangedText(ChangeKind.Changed, ThingOf(replaced.New), both)];
            case Replaced replaced:
                return [new ChangedText(ChangeKind.Changed, ThingOf(replaced.New), [new(WordKind.Same, Tokenizer.Read(replaced.New)!)])];
            case Changed changed when isToldElsewhere(changed.New): return [];
            case Changed { Tokens.Count: > 0 } changed: return Line(changed, isToldElsewhere, item ?? ThingOf(changed.New));
            case Changed { New: Table } table when ColumnChanges.Of(table) is { Count: > 0 } columns:
                return [.. columns.SelectMany(c => Column(c, isToldElsewhere)),
                    .. Of(ColumnChanges.Without(table, columns).Parts, isToldElsewhere, item)];
            case Changed { New: ListItem or TableCell } changed: return Of(changed.Parts, isToldElsewhere, ThingOf(changed.New));
            case Changed changed: return Of(changed.Parts, isToldElsewhere, item);
            default: return [];
        }
    }

    /// <summary>What has come, gone or moved; of what only holds others, those.</summary>
    private static IEnumerable<ChangedText> Whole(
        ChangeKind kind, Node node, Tokenizer tokens, Func<Node, bool> isToldElsewhere, Thing? item)
    {
        // A row goes with what it says of others.
        if (isToldElsewhere(node) || (node is TableRow && Holds(node, isToldElsewhere))) return [];
        if (node is TableCell) item = ThingOf(node);
        if (node is Table { Rows: var rows } && Holds(node, isToldElsewhere))
        {
            var own = string.Join(' ', rows.Where(r => !Holds(r, isToldElsewhere)).Select(r => tokens.TextOf([r])));
            return own.Length == 0 ? [] : [new ChangedText(kind, Thing.Table, [new(WordOf(kind), own)])];
        }

        if (node is List or DataBlock or Quotation or Section or TableCell || Holds(node, isToldElsewhere))
        {
            return Walk.Children(node).Where(child => child is not Inline)
                .SelectMany(child => Whole(kind, child, tokens, isToldElsewhere, item));
        }

        // A line across the page says nothing.
        if (tokens.TextOf([node]) is not { Length: > 0 } text) return [];
        var what = node is Paragraph && item is not null ? item : ThingOf(node);
        return [new ChangedText(kind, what, [new(WordOf(kind), text)])];
    }

    /// <summary>A column that has come, gone or moved: its heading, and what else in it is not told of by itself.</summary>
    private IEnumerable<ChangedText> Column(ColumnChange column, Func<Node, bool> isToldElsewhere)
    {
        var (kind, tokens) = (WordOf(column.Kind), column.Kind == ChangeKind.Removed ? old : now);
        var said = column.Cells.Where(c => !isToldElsewhere(c) && !Holds(c, isToldElsewhere))
            .Select(c => (c.IsHeader, Text: tokens.TextOf([c]))).Where(c => c.Text.Length > 0).ToList();
        // Of several rows of headings one may only count the columns: (a), (b).
        var heading = string.Join(", ", said.Where(c => c.IsHeader && !Tokenizer.IsLetter(c.Text)).Select(c => c.Text));
        var rest = string.Join("; ", said.Where(c => !c.IsHeader).Select(c => c.Text));
        var text = heading.Length > 0 && rest.Length > 0 ? $"{heading}: {rest}" : heading + rest;
        return text.Length == 0 ? [] : [new ChangedText(column.Kind, Thing.Column, [new(kind, text)])];
    }

    private static WordKind WordOf(ChangeKind kind) => kind switch
    {
        ChangeKind.Added => WordKind.Added,
        ChangeKind.Removed => WordKind.Removed,
        _ => WordKind.Same,
    };

    /// <summary>What a row is called that shows what is told of elsewhere: by the first of its cells that says something.</summary>
    private string LabelOf(TableRow row) => row.Cells.Select(c => now.TextOf([c])).FirstOrDefault(text => text.Trim().Length > 0) ?? "";

    /// <summary>Whether something in a node is told of by itself.</summary>
    private static bool Holds(Node node, Func<Node, bool> isToldElsewhere)
    {
        var holds = false;
        Walk.Visit(Walk.Children(node), inner => holds |= isToldElsewhere(inner));
        return holds;
    }

    /// <summary>A line whose words are other; words that are a piece of data by themselves are told of there.</summary>
    private static IEnumerable<ChangedText> Line(Changed changed, Func<Node, bool> isToldElsewhere, Thing what)
    {
        var words = new List<ChangedWords>();
        foreach (var (at, edit) in changed.Tokens.Index())
        {
            var (kind, token) = Word(edit);
            if (kind != WordKind.Same && token.Within.Any(isToldElsewhere)) continue;
            var link = kind == WordKind.Same ? null : token.Within.OfType<Link>().FirstOrDefault(l => !l.Target.StartsWith('#'));
            var text = link is not null && EndsLink(changed.Tokens, at, link) ? $"{token.Text} ({link.Target})" : token.Text;
            if (words is [.., var last] && last.Kind == kind) words[^1] = last with { Text = last.Text + text };
            else words.Add(new ChangedWords(kind, text));
        }

        return words.TrueForAll(w => w.Kind == WordKind.Same) ? [] : [new ChangedText(ChangeKind.Changed, what, words)];
    }

    private static (WordKind Kind, Token Token) Word(EditStep<Token> edit) => edit switch
    {
        Added<Token> added => (WordKind.Added, added.New),
        Removed<Token> removed => (WordKind.Removed, removed.Old),
        Kept<Token> kept => (WordKind.Same, kept.New),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>Whether the word at a place is the last of a link, behind which stands where that leads.</summary>
    private static bool EndsLink(IReadOnlyList<EditStep<Token>> words, int at, Link link)
    {
        var kind = Word(words[at]).Kind;
        var next = words.Skip(at + 1).Select(Word).FirstOrDefault(w => w.Kind == kind);
        return next.Token is null || !next.Token.Within.Any(w => ReferenceEquals(w, link));
    }

    private static string NameOf(Section section) =>
        section.Title ?? PlainText.Of(section.Blocks.OfType<Heading>().FirstOrDefault()?.Inlines ?? []);

    private static Thing ThingOf(Node node) => node switch
    {
        Heading => Thing.Heading,
        Paragraph => Thing.Paragraph,
        Caption => Thing.Caption,
        List or ListItem => Thing.Point,
        Table => Thing.Table,
        TableRow => Thing.Row,
        TableCell => Thing.Cell,
        Section => Thing.Section,
        Chart => Thing.Chart,
        Quotation => Thing.Quotation,
        Preformatted => Thing.Lines,
        Contents => Thing.Contents,
        Fill => Thing.PageLine,
        DataInline => Thing.Paragraph, // It stands within a line.
        _ => throw Walk.Unknown(node),
    };
}
