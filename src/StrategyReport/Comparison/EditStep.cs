using StrategyReport.Markup.Tree;

namespace StrategyReport.Comparison;

/// <summary>
/// A step on the way from an old list to a new one, in the order in which both are read; what has gone stands before what has come.
/// Closed: whoever writes a form of the comparison switches over these records and compares nothing himself.
/// </summary>
internal abstract record EditStep<T>
{
    /// <summary>Whether a reader is to be told of it.</summary>
    public virtual bool IsTold => true;
}

/// <summary>
/// The same to a reader. Its characters may be others, such as straight quotation marks for curved ones, and so may a number that it
/// repeats from elsewhere.
/// </summary>
internal sealed record Kept<T>(T Old, T New) : EditStep<T>
{
    public override bool IsTold => false;
}

internal sealed record Added<T>(T New) : EditStep<T>;

internal sealed record Removed<T>(T Old) : EditStep<T>;

/// <summary>Where something stood that stands elsewhere now: <see cref="MovedHere{T}"/> tells of it.</summary>
internal sealed record MovedAway<T>(T Old, T New) : EditStep<T>
{
    public override bool IsTold => false;
}

/// <param name="Change">Whether it is still what it was.</param>
internal sealed record MovedHere<T>(T Old, T New, EditStep<T> Change) : EditStep<T>;

/// <summary>One became the other as a whole: a chart has no parts that a reader could be told of.</summary>
internal sealed record Replaced(Node Old, Node New) : EditStep<Node>;

/// <summary>One became the other, part by part, or word by word.</summary>
/// <param name="Parts">Of what holds nodes: a section, a list, a row.</param>
/// <param name="Tokens">Of what holds text: a paragraph, a heading, a caption.</param>
internal sealed record Changed(Node Old, Node New, IReadOnlyList<EditStep<Node>> Parts, IReadOnlyList<EditStep<Token>> Tokens)
    : EditStep<Node>
{
    /// <summary>Not where it is another only to the letter.</summary>
    public override bool IsTold { get; } = Parts.Any(p => p.IsTold) || Tokens.Any(w => w.IsTold);
}
