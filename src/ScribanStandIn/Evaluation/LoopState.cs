using System.Collections;

namespace Scriban.Evaluation;

/// <summary>The members of <c>for</c> and <c>while</c>, and the items which a <c>for</c> goes through.</summary>
internal sealed class LoopState(IEnumerable? source)
{
    // A list is read by index: then it may change while the loop runs.
    private readonly IList? _list = source as IList;
    private readonly IEnumerator? _enumerator = source is IList ? null : source?.GetEnumerator();
    private bool _hasNext;
    private bool _hasLookedAhead;

    public int Index { get; private set; } = -1;

    public object? Current { get; private set; }

    public bool Changed { get; private set; }

    public bool MoveNext()
    {
        if (source is null)
        {
            Index++;
            return true;
        }
        if (!HasNext()) return false;
        Index++;
        _hasLookedAhead = false;
        var next = _list is null ? _enumerator!.Current : _list[Index];
        Changed = Index == 0 || !Equals(Current, next);
        Current = next;
        return true;
    }

    public bool TryGet(string member, out object? value)
    {
        value = member switch
        {
            "index" => Index,
            "first" => Index == 0,
            "even" => Index % 2 == 0,
            "odd" => Index % 2 == 1,
            "last" => !HasNext(),
            "changed" => Changed,
            "length" => Length,
            "rindex" => Length - Index - 1,
            _ => null,
        };
        return value is not null;
    }

    private int Length => _list?.Count ?? source?.Cast<object?>().Count() ?? 0;

    private bool HasNext()
    {
        if (_list is not null) return Index + 1 < _list.Count;
        if (!_hasLookedAhead)
        {
            _hasNext = _enumerator!.MoveNext();
            _hasLookedAhead = true;
        }
        return _hasNext;
    }
}
