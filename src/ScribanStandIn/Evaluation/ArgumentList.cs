using System.Collections;
using System.Numerics;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban.Evaluation;

/// <summary>Gathers the arguments of one call in the order of the parameters, converted, with defaults and checks.</summary>
internal sealed class ArgumentList(TemplateContext context, IScriptCustomFunction function, SourceSpan callSpan, Func<string> describe)
{
    private readonly ScriptArray _values = new(Math.Min(function.ParameterCount, 8));
    private readonly List<(string? Name, SourceSpan Span)> _sources = [];
    private readonly int _parameterCount = Math.Min(function.ParameterCount, 64);
    private ulong _given;

    public void Add(object? value, SourceSpan span)
    {
        _sources.Add((null, span));
        Set(_values.Count > 0 && IsVariadic && _values.Count >= _parameterCount ? _parameterCount - 1 : _values.Count, value, span);
    }

    public void AddAll(IEnumerable items, SourceSpan span)
    {
        var steps = 0;
        foreach (var item in items)
        {
            context.StepInternal(span, ref steps);
            Add(item, span);
        }
    }

    public void AddNamed(string name, object? value, SourceSpan span)
    {
        _sources.Add((name, span));
        var index = IndexOf(name);
        if (index < 0 && function.VarParamKind != ScriptVarParamKind.None)
        {
            if (!_values.CanWrite(name))
                throw new ScriptRuntimeException(span, $"Cannot pass argument {name} to function. This name is not supported by this function.");
            _values.ScriptObject.SetValue(name, value, readOnly: false);
            return;
        }
        Set(index < 0 ? _values.Count : index, value, span);
    }

    /// <summary>Fills the gaps with defaults and checks the count.</summary>
    public ScriptArray Complete()
    {
        var required = function.RequiredParameterCount;
        if (function.VarParamKind != ScriptVarParamKind.Direct) FillUpTo(_parameterCount);
        var requiredMask = required >= 64 ? ulong.MaxValue : (1UL << required) - 1;
        if ((_given & requiredMask) != requiredMask)
            throw CountError(BitOperations.PopCount(_given & requiredMask), required, After(callSpan));
        if (function.VarParamKind == ScriptVarParamKind.None && _values.Count > _parameterCount)
            throw CountError(_values.Count, _parameterCount, _values.Count <= _sources.Count ? _sources[_values.Count - 1].Span : After(callSpan));
        return _values;
    }

    /// <summary>Where the argument for the named parameter stands.</summary>
    public SourceSpan? SpanOf(string? parameter)
    {
        var index = parameter is null ? -1 : IndexOf(parameter);
        return index >= 0 && index < _sources.Count ? _sources[index].Span : null;
    }

    private bool IsVariadic => function.VarParamKind == ScriptVarParamKind.LastParameter;

    private int IndexOf(string name)
    {
        for (var i = 0; i < _parameterCount; i++)
            if (function.GetParameterInfo(i).Name == name) return i;
        return -1;
    }

    private void Set(int index, object? value, SourceSpan span)
    {
        FillUpTo(index);
        if (index < _parameterCount) _given |= 1UL << index;
        // Too many arguments are reported once all are known.
        if (index < _parameterCount || function.VarParamKind == ScriptVarParamKind.Direct)
            value = context.ToObject(span, value, function.GetParameterInfo(index).ParameterType);
        if (IsVariadic && index >= _parameterCount - 1)
        {
            FillUpTo(_parameterCount);
            ((ScriptArray)_values[_parameterCount - 1]!).Add(value);
            return;
        }
        _values[index] = value;
    }

    private void FillUpTo(int count)
    {
        for (var i = _values.Count; i < Math.Min(count, _parameterCount); i++)
        {
            var info = function.GetParameterInfo(i);
            if (info.HasDefaultValue) _given |= 1UL << i;
            _values[i] = info.HasDefaultValue ? info.DefaultValue : IsVariadic && i == _parameterCount - 1 ? new ScriptArray() : null;
        }
    }

    private ScriptRuntimeException CountError(int count, int expected, SourceSpan span) =>
        new(span, $"Invalid number of arguments `{count}` passed to `{describe()}` while expecting `{expected}` arguments");

    private static SourceSpan After(SourceSpan span) => new(span.FileName, span.End.NextColumn(), span.End.NextColumn());
}
