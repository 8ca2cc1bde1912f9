using System.Collections;
using System.Diagnostics.CodeAnalysis;
using Scriban.Parsing;

namespace Scriban.Runtime;

/// <summary>Named members in the order they were added; what <c>{a: 1}</c> makes, and the plain form of a host's data.</summary>
public class ScriptObject : IDictionary<string, object?>, IScriptObject
{
    private Dictionary<string, Entry> _members;

    public ScriptObject()
        : this(0)
    {
    }

    public ScriptObject(IEqualityComparer<string>? keyComparer)
        : this(0, keyComparer)
    {
    }

    public ScriptObject(int capacity, IEqualityComparer<string>? keyComparer = null)
        : this(capacity, true, keyComparer)
    {
    }

    /// <summary>A derived class imports its own public static members, unless told not to.</summary>
    public ScriptObject(int capacity, bool? autoImportStaticsFromThisType, IEqualityComparer<string>? keyComparer = null)
    {
        _members = new Dictionary<string, Entry>(capacity, keyComparer);
        if (autoImportStaticsFromThisType == true && GetType() != typeof(ScriptObject)) this.Import(GetType());
    }

    public int Count => _members.Count;

    public virtual bool IsReadOnly { get; set; }

    public ICollection<string> Keys => _members.Keys;

    public ICollection<object?> Values => GetMembers().Select(member => this[member]).ToList();

    public virtual object? this[string key]
    {
        get => TryGetValue(null!, default, key, out var value) ? value : null;
        set
        {
            this.AssertNotReadOnly();
            TrySetValue(null!, default, key, value, false);
        }
    }

    /// <summary>Imports an object, see <see cref="ScriptObjectExtensions.Import(IScriptObject, object?, MemberFilterDelegate?, MemberRenamerDelegate?)"/>.</summary>
    [ScriptMemberIgnore]
    public static ScriptObject From(object? obj)
    {
        var result = new ScriptObject();
        result.Import(obj);
        return result;
    }

    /// <summary>Is it an object with members, not a text, number, enum or array?</summary>
    [ScriptMemberIgnore]
    public static bool IsImportable(object? obj)
    {
        var type = obj as Type ?? obj?.GetType();
        return type is null || !(obj is string || type.IsPrimitive || type == typeof(decimal) || type.IsEnum || type.IsArray);
    }

    public IEnumerable<string> GetMembers() => _members.Keys;

    public virtual bool Contains(string member) => _members.ContainsKey(member);

    public bool ContainsKey(string key) => Contains(key);

    public virtual bool TryGetValue(TemplateContext context, SourceSpan span, string member, out object? value)
    {
        if (!_members.TryGetValue(member, out var entry))
        {
            value = null;
            return false;
        }
        value = entry.Value;
        if (value is Deferred deferred)
        {
            value = deferred.Create();
            _members[member] = entry with { Value = value };
        }
        return true;
    }

    bool IDictionary<string, object?>.TryGetValue(string key, [MaybeNullWhen(false)] out object? value) => TryGetValue(null!, default, key, out value);

    public virtual bool CanWrite(string member) => !(_members.TryGetValue(member, out var entry) && entry.IsReadOnly);

    public virtual bool TrySetValue(TemplateContext context, SourceSpan span, string member, object? value, bool readOnly)
    {
        if (!CanWrite(member)) return false;
        this.AssertNotReadOnly();
        _members[member] = new Entry(value, readOnly);
        return true;
    }

    /// <summary>Sets a member, even one that is read-only so far.</summary>
    public void SetValue(string member, object? value, bool readOnly) => _members[member] = new Entry(value, readOnly);

    public void Add(string key, object? value) => _members.Add(key, new Entry(value, false));

    public virtual bool Remove(string member)
    {
        this.AssertNotReadOnly();
        return _members.Remove(member);
    }

    public virtual void SetReadOnly(string member, bool readOnly)
    {
        this.AssertNotReadOnly();
        if (_members.TryGetValue(member, out var entry)) _members[member] = entry with { IsReadOnly = readOnly };
    }

    public void Clear() => _members.Clear();

    public virtual void CopyTo(ScriptObject dest)
    {
        ArgumentNullException.ThrowIfNull(dest);
        foreach (var (name, entry) in _members) dest._members[name] = entry;
    }

    public virtual IScriptObject Clone(bool deep)
    {
        var clone = (ScriptObject)MemberwiseClone();
        clone._members = new Dictionary<string, Entry>(_members, _members.Comparer);
        if (deep)
        {
            foreach (var (name, entry) in _members)
            {
                if (entry.Value is ScriptObject or ScriptArray)
                    clone._members[name] = entry with { Value = ((IScriptObject)entry.Value).Clone(true) };
            }
        }
        return clone;
    }

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator()
    {
        foreach (var member in _members.Keys) yield return new KeyValuePair<string, object?>(member, this[member]);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public sealed override string ToString() => new TemplateContext().ObjectToString(this) ?? "";

    void ICollection<KeyValuePair<string, object?>>.Add(KeyValuePair<string, object?> item) => Add(item.Key, item.Value);

    bool ICollection<KeyValuePair<string, object?>>.Contains(KeyValuePair<string, object?> item) =>
        Contains(item.Key) && Equals(this[item.Key], item.Value);

    void ICollection<KeyValuePair<string, object?>>.CopyTo(KeyValuePair<string, object?>[] array, int arrayIndex) =>
        this.ToList().CopyTo(array, arrayIndex);

    bool ICollection<KeyValuePair<string, object?>>.Remove(KeyValuePair<string, object?> item) =>
        ((ICollection<KeyValuePair<string, object?>>)this).Contains(item) && Remove(item.Key);

    /// <summary>A member that is made when it is first read, so that unused builtins cost nothing.</summary>
    internal sealed record Deferred(Func<object?> Create);

    private readonly record struct Entry(object? Value, bool IsReadOnly);
}
