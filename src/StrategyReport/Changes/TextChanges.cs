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
    public IEnumerable<ChangedText> Of(IEnumerable<Edit<Node>> edits, Func<Node, bool> isToldElsewhere, string? item = null) =>
        edits.Where(e => e.IsTold).SelectMany(edit => Of(edit, isToldElsewhere, item));

    /// <param name="item">What a line in it is called where it is of a greater thing, such as a point; null: by itself.</param>
    private IEnumerable<ChangedText> Of(Edit<Node> edit, Func<Node, bool> isToldElsewhere, string? item)
    {
        switch (edit)
        {
            case Added<Node> added: return Whole(ChangeKind.Added, added.New, now, isToldElsewhere, item);
            case Removed<Node> removed: return Whole(ChangeKind.Removed, removed.Old, old, isToldElsewhere, item);
            case MovedHere<Node>(_, Section section, var change):
                var annex = new ChangedText(ChangeKind.Moved, "annex", [new(ChangeKind.Moved, NameOf(section))]);
                return [annex, .. Of([change], isToldElsewhere, item)];
            case MovedHere<Node>(_, TableRow row, var change) when Holds(row, isToldElsewhere):
                var label = new ChangedText(ChangeKind.Moved, "row", [new(ChangeKind.Moved, LabelOf(row))]);
                return [label, .. Of([change], isToldElsewhere, item)];
            case MovedHere<Node> moved:
                return [.. Whole(ChangeKind.Moved, moved.New, now, isToldElsewhere, item), .. Of([moved.Change], isToldElsewhere, item)];
            case Replaced { Old: not Chart } replaced:
                ChangedWords[] both =
                    [new(ChangeKind.Removed, Tokenizer.Read(replaced.Old)!), new(ChangeKind.Added, Tokenizer.Read(replaced.New)!)];
                return [new ChangedText(ChangeKind.Changed, Name(replaced.New), both)];
            case Replaced replaced:
                return [new ChangedText(ChangeKind.Changed, Name(replaced.New), [new(ChangeKind.Changed, NameOf(replaced.New))])];
            case Changed changed when isToldElsewhere(changed.New): return [];
            case Changed { Tokens.Count: > 0 } changed: return Line(changed, isToldElsewhere, item ?? Name(changed.New));
            case Changed { New: ListItem or TableCell } changed: return Of(changed.Parts, isToldElsewhere, Name(changed.New));
            case Changed changed: return Of(changed.Parts, isToldElsewhere, item);
            default: return [];
        }
    }

    /// <summary>What has come, gone or moved; of what only holds others, those.</summary>
    private static IEnumerable<ChangedText> Whole(
        ChangeKind kind, Node node, Tokenizer tokens, Func<Node, bool> isToldElsewhere, string? item)
    {
        // A row goes with what it says of others.
        if (isToldElsewhere(node) || (node is TableRow && Holds(node, isToldElsewhere))) return [];
        if (node is TableCell) item = Name(node);
        if (node is List or DataBlock or Quotation or Section or TableCell || Holds(node, isToldElsewhere))
        {
            return Walk.Children(node).Where(child => child is not Inline)
                .SelectMany(child => Whole(kind, child, tokens, isToldElsewhere, item));
        }

        var text = node is Chart chart ? chart.Title : tokens.TextOf([node]);
        return text.Length == 0 ? [] : [new ChangedText(kind, node is Paragraph ? item ?? Name(node) : Name(node), [new(kind, text)])];
    }

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
    private static IEnumerable<ChangedText> Line(Changed changed, Func<Node, bool> isToldElsewhere, string what)
    {
        var words = new List<ChangedWords>();
        foreach (var edit in changed.Tokens)
        {
            var (kind, token) = edit switch
            {
                Added<Token> added => (ChangeKind.Added, added.New),
                Removed<Token> removed => (ChangeKind.Removed, removed.Old),
                Kept<Token> kept => (ChangeKind.Changed, kept.New),
                _ => throw new System.Diagnostics.UnreachableException(),
            };
            if (kind != ChangeKind.Changed && token.Within.Any(isToldElsewhere)) continue;
            var link = kind == ChangeKind.Changed ? null : token.Within.OfType<Link>().FirstOrDefault(l => !l.Target.StartsWith('#'));
            var text = link is not null && EndsLink(changed, edit, link) ? $"{token.Text} ({link.Target})" : token.Text;
            if (words is [.., var last] && last.Kind == kind) words[^1] = last with { Text = last.Text + text };
            else words.Add(new ChangedWords(kind, text));
        }

        return words.TrueForAll(w => w.Kind == ChangeKind.Changed) ? [] : [new ChangedText(ChangeKind.Changed, what, words)];
    }

    /// <summary>Whether a word is the last of a link, behind which stands where that leads.</summary>
    private static bool EndsLink(Changed changed, Edit<Token> edit, Link link)
    {
        var words = changed.Tokens.Where(e => e.GetType() == edit.GetType()).ToList();
        var next = words.ElementAtOrDefault(words.IndexOf(edit) + 1);
        return !((next as Added<Token>)?.New ?? (next as Removed<Token>)?.Old)?.Within.Contains(link) ?? true;
    }

    private static string Name(Node node) => node switch
    {
        ListItem => "point",
        TableRow => "row",
        TableCell => "cell",
        Fill => "line",
        _ => node.GetType().Name.ToLowerInvariant(),
    };

    private static string NameOf(Node node) => node switch
    {
        Chart chart => chart.Title,
        Section section => section.Title ?? PlainText.Of(section.Blocks.OfType<Heading>().FirstOrDefault()?.Inlines ?? []),
        _ => Name(node),
    };
}
