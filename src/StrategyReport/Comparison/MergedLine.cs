using StrategyReport.Markup.Tree;

namespace StrategyReport.Comparison;

/// <summary>The words of two lines as the inlines of one.</summary>
internal sealed class MergedLine(Departed departed)
{
    public IReadOnlyList<Inline> Of(IReadOnlyList<EditStep<Token>> tokens) => Build(
        [.. tokens.SelectMany(edit => (Step[])(edit switch
        {
            // The same to a reader: to the letter, one goes and one comes.
            Kept<Token> kept when kept.Old.Text != kept.New.Text => [new(Revision.Deleted, kept.Old), new(Revision.Inserted, kept.New)],
            Kept<Token> kept => [new(null, kept.New)],
            Removed<Token> removed => [new(Revision.Deleted, removed.Old)],
            Added<Token> added => [new(Revision.Inserted, added.New)],
            _ => throw new System.Diagnostics.UnreachableException(),
        }))], 0);

    /// <param name="depth">How many of the inlines around the words are written already.</param>
    private List<Inline> Build(IReadOnlyList<Step> steps, int depth)
    {
        var inlines = new List<Inline>();
        for (var at = 0; at < steps.Count;)
        {
            var end = at + 1;
            var around = steps[at].Around(depth);
            while (end < steps.Count && (around is null
                ? steps[end].Around(depth) is null && steps[end].Revision == steps[at].Revision
                : IsSame(around, steps[end].Around(depth)))) end++;
            IReadOnlyList<Step> group = [.. steps.Skip(at).Take(end - at)];
            inlines.AddRange(around is null ? Words(group) : Around(around, group, depth));
            at = end;
        }

        return inlines;
    }

    /// <summary>A target, or a piece of data, is only where something of the new paper stands in it.</summary>
    private List<Inline> Around(Inline around, IReadOnlyList<Step> group, int depth)
    {
        var inlines = Build(group, depth + 1);
        var isGone = group.All(s => s.Revision == Revision.Deleted);
        // It is the new one where there is one: what it was is for those who accept nothing.
        around = group.FirstOrDefault(s => s.Revision != Revision.Deleted)?.Around(depth) ?? around;
        return around switch
        {
            DataInline or Label or Link { Target: ['#', ..] } when isGone => inlines,
            DataInline data => [data with { Inlines = inlines }],
            Label label => [label with { Inlines = inlines }],
            Link link => [link with { Inlines = inlines }],
            Emphasised emphasised => [emphasised with { Inlines = inlines }],
            Styled styled => [styled with { Inlines = inlines }],
            _ => throw Walk.Unknown(around),
        };
    }

    private List<Inline> Words(IReadOnlyList<Step> steps)
    {
        var inlines = new List<Inline>();
        foreach (var step in steps)
        {
            if (step.Token.Piece is { } piece) inlines.Add(piece);
            else if (inlines is [.., Text last]) inlines[^1] = last with { Value = last.Value + step.Token.Text };
            else inlines.Add(new Text(step.Token.Source, step.Token.Text));
        }

        return steps[0].Revision switch
        {
            null => inlines,
            Revision.Deleted => [new Revised(steps[0].Token.Source, Revision.Deleted, departed.Line(inlines))],
            var revision => [new Revised(steps[0].Token.Source, revision.Value, inlines)],
        };
    }

    /// <summary>Whether two inlines around words are one: of a kind, and with the same to say of what is in them.</summary>
    private static bool IsSame(Inline one, Inline? other) => (one, other) switch
    {
        (Emphasised a, Emphasised b) => a.Emphasis == b.Emphasis,
        (Styled a, Styled b) => a.Style == b.Style,
        (Link a, Link b) => a.Target == b.Target && a.Title == b.Title,
        (DataInline a, DataInline b) => a.Tag == b.Tag,
        (Label a, Label b) => a.Id == b.Id,
        _ => false,
    };

    private sealed record Step(Revision? Revision, Token Token)
    {
        public Inline? Around(int depth) => depth < Token.Within.Count ? Token.Within[depth] : null;
    }
}
