using System.Collections;
using System.Collections.ObjectModel;
using Scriban.Parsing;

namespace Scriban.Runtime;

/// <summary>A list that grows where it is written past its end, and may carry named members besides.</summary>
public class ScriptArray : Collection<object?>, IScriptObject
{
    private bool _isReadOnly;
    private ScriptObject? _members;

    public ScriptArray()
        : base(new List<object?>())
    {
    }

    public ScriptArray(int capacity)
        : base(new List<object?>(capacity))
    {
    }

    public ScriptArray(IEnumerable<object?> values)
        : base(new List<object?>(values))
    {
    }

    public ScriptArray(IEnumerable values)
        : base(values.Cast<object?>().ToList())
    {
    }

    /// <summary>The members besides the items.</summary>
    public ScriptObject ScriptObject => _members ??= new ScriptObject();

    internal bool HasMembers => _members is not null;

    public virtual bool IsReadOnly
    {
        get => _isReadOnly;
        set => _isReadOnly = ScriptObject.IsReadOnly = value;
    }

    /// <summary>Reading outside gives null, writing past the end fills up with null.</summary>
    public new virtual object? this[int index]
    {
        get => index >= 0 && index < Count ? Items[index] : null;
        set
        {
            if (index < 0) return;
            this.AssertNotReadOnly();
            while (Count <= index) Items.Add(null);
            Items[index] = value;
        }
    }

    public void AddRange(IEnumerable<object?> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        foreach (var item in items) Add(item);
    }

    public IEnumerable<string> GetMembers() => _members is null ? ["size"] : _members.GetMembers().Prepend("size");

    public virtual bool Contains(string member) => member == "size" || (_members?.Contains(member) ?? false);

    public virtual bool TryGetValue(TemplateContext context, SourceSpan span, string member, out object? value)
    {
        value = member == "size" ? Count : null;
        return member == "size" || (_members is not null && _members.TryGetValue(context, span, member, out value));
    }

    public virtual bool CanWrite(string member) => member != "size" && ScriptObject.CanWrite(member);

    public virtual bool TrySetValue(TemplateContext context, SourceSpan span, string member, object? value, bool readOnly) =>
        member != "size" && ScriptObject.TrySetValue(context, span, member, value, readOnly);

    public virtual bool Remove(string member) => ScriptObject.Remove(member);

    public virtual void SetReadOnly(string member, bool readOnly) => ScriptObject.SetReadOnly(member, readOnly);

    public virtual IScriptObject Clone(bool deep)
    {
        var clone = new ScriptArray(deep ? this.Select(item => item is IScriptObject inner ? inner.Clone(true) : item) : this);
        _members?.CopyTo(clone.ScriptObject);
        return clone;
    }

    protected override void InsertItem(int index, object? item)
    {
        this.AssertNotReadOnly();
        base.InsertItem(index, item);
    }

    protected override void RemoveItem(int index)
    {
        this.AssertNotReadOnly();
        base.RemoveItem(index);
    }

    protected override void ClearItems()
    {
        this.AssertNotReadOnly();
        base.ClearItems();
    }

    protected override void SetItem(int index, object? item) => this[index] = item;
}
