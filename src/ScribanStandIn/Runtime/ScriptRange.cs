using System.Collections;

namespace Scriban.Runtime;

/// <summary>A sequence: <c>1..3</c>, or what an array function gives.</summary>
public class ScriptRange(IEnumerable values) : IReadOnlyList<object?>
{
    public IEnumerable Values { get; } = values;

    public int Count => Values is ICollection collection ? collection.Count : Values.Cast<object?>().Count();

    public object? this[int index] => Values is IList list
        ? index >= 0 && index < list.Count ? list[index] : null
        : Values.Cast<object?>().ElementAtOrDefault(index);

    public IEnumerator<object?> GetEnumerator() => Values.Cast<object?>().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => Values.GetEnumerator();
}
