using System.Collections;
using System.Numerics;
using Scriban.Evaluation;
using Scriban.Functions;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban;

public partial class TemplateContext
{
    /// <summary>The text of a value; inside an array or object (<paramref name="nested"/>) texts are quoted.</summary>
    public virtual string? ObjectToString(object? value, bool nested = false) =>
        value switch
        {
            null => nested ? "null" : null,
            string text when !nested => text,
            IEnumerable and not string => new ObjectPrinter(this).Print(value),
            _ => ScalarToString(value, nested),
        };

    /// <summary>null, false and <c>empty</c> are false; everything else is true.</summary>
    public virtual bool ToBool(SourceSpan span, object? value) => value switch
    {
        null or EmptyScriptObject => false,
        bool truth => truth,
        _ => true,
    };

    public virtual int ToInt(SourceSpan span, object? value)
    {
        switch (value)
        {
            case null: return 0;
            case int number: return number;
        }
        try
        {
            return value is BigInteger big ? (int)big : System.Convert.ToInt32(value, CurrentCulture);
        }
        catch (Exception exception) when (exception is FormatException or OverflowException or InvalidCastException)
        {
            throw new ScriptRuntimeException(span, $"Unable to convert type `{GetTypeName(value)}` to int", exception);
        }
    }

    public virtual IList? ToList(SourceSpan span, object? value)
    {
        switch (value)
        {
            case null: return null;
            case IList list: return list;
            case IEnumerable sequence:
                var copy = new ScriptArray();
                var steps = 0;
                foreach (var item in sequence)
                {
                    StepInternal(span, ref steps);
                    copy.Add(item);
                }
                return copy;
            default:
                throw new ScriptRuntimeException(span, "Unexpected list value. Expecting an array, list or iterator. Unable to convert to a list.");
        }
    }

    public T? ToObject<T>(SourceSpan span, object? value) => (T?)ToObject(span, value, typeof(T));

    /// <summary>Converts a value for a parameter of that type.</summary>
    public virtual object? ToObject(SourceSpan span, object? value, Type destinationType)
    {
        ArgumentNullException.ThrowIfNull(destinationType);
        if (destinationType == typeof(object)) return value;
        if (destinationType == typeof(string)) return ObjectToString(value);
        if (Nullable.GetUnderlyingType(destinationType) is { } underlying)
        {
            if (value is null) return null;
            destinationType = underlying;
        }
        if (value?.GetType() == destinationType) return value;
        if (destinationType == typeof(int)) return ToInt(span, value);
        if (destinationType == typeof(bool)) return ToBool(span, value);
        if (value is null) return destinationType.IsValueType ? Activator.CreateInstance(destinationType) : null;
        if (destinationType.IsInstanceOfType(value)) return value;
        return Convert(span, value, destinationType);
    }

    /// <summary>The name of a value's type as templates and messages give it.</summary>
    public virtual string GetTypeName(object? value) => (value as Type ?? value?.GetType()) is not { } type ? "null" : type switch
    {
        _ when type == typeof(bool) => "bool",
        _ when type == typeof(int) => "int",
        _ when type == typeof(long) => "long",
        _ when type == typeof(double) => "double",
        _ when type == typeof(float) => "float",
        _ when type == typeof(decimal) => "decimal",
        _ when type == typeof(BigInteger) => "bigint",
        _ when type == typeof(string) => "string",
        _ when type == typeof(DateTime) => "datetime",
        _ when type == typeof(TimeSpan) => "timespan",
        { IsEnum: true } => "enum",
        { IsPrimitive: true } => type.Name.ToLowerInvariant(),
        _ when typeof(ScriptRange).IsAssignableFrom(type) => "range",
        _ when typeof(ScriptArray).IsAssignableFrom(type) || typeof(Array).IsAssignableFrom(type) => "array",
        _ when typeof(ScriptObject).IsAssignableFrom(type) => "object",
        _ when typeof(IScriptCustomFunction).IsAssignableFrom(type) => "function",
        _ when typeof(IList).IsAssignableFrom(type) => "array",
        _ when typeof(IDictionary).IsAssignableFrom(type) => "dictionary",
        _ => "object",
    };

    /// <summary>Does a value hold nothing? Null for null, which is neither.</summary>
    public virtual object? IsEmpty(SourceSpan span, object? against) => against switch
    {
        null => null,
        ICollection collection => collection.Count == 0,
        IEnumerable sequence => !sequence.Cast<object?>().Any(),
        IScriptObject members => members.Count == 0,
        _ => false,
    };

    /// <summary>The text of anything but lists and objects with members.</summary>
    internal string? ScalarToString(object value, bool nested) => value switch
    {
        string text => "\"" + StringFunctions.Escape(text) + "\"",
        EmptyScriptObject => nested ? "null" : null,
        bool truth => truth ? "true" : "false",
        DateTime date when TryGetGlobal(DateFunctions.Variable, out var functions) && functions is DateFunctions dates =>
            dates.Format(date, dates.DefaultPattern, CurrentCulture),
        BigInteger number => BigToString(number),
        IFormattable formattable => formattable.ToString(null, CurrentCulture),
        IConvertible convertible => convertible.ToString(CurrentCulture),
        IScriptCustomFunction and not ScriptFunction => "<function>",
        _ => value.ToString(),
    };

    private string BigToString(BigInteger number)
    {
        // Writing a number out takes the square of its length.
        Spend(CurrentSpan, number.GetBitLength() >> 3);
        return number.ToString(CurrentCulture);
    }

    private object? Convert(SourceSpan span, object value, Type destinationType)
    {
        try
        {
            if (destinationType.IsEnum)
                return value is string name ? Enum.Parse(destinationType, name) : Enum.ToObject(destinationType, value);
            if (destinationType == typeof(BigInteger) && NumberOperation.IsNumber(value)) return NumberOperation.ToBigInteger(value);
            if (value is BigInteger big)
                return destinationType == typeof(double) ? (double)big : System.Convert.ChangeType((decimal)big, destinationType, CurrentCulture);
            if (value is IConvertible && (destinationType.IsPrimitive || destinationType == typeof(decimal)) && value is not (DateTime or string { Length: 0 }))
                return System.Convert.ChangeType(value, destinationType, CurrentCulture);
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or OverflowException or InvalidCastException)
        {
            throw ConversionError(exception);
        }
        if (destinationType.IsAssignableFrom(typeof(ScriptArray)) && typeof(IList).IsAssignableFrom(destinationType))
            return ToList(span, value);
        throw ConversionError(null);

        ScriptRuntimeException ConversionError(Exception? inner) =>
            new(span, $"Unable to convert type `{GetTypeName(value)}` to `{GetTypeName(destinationType)}`", inner);
    }
}
