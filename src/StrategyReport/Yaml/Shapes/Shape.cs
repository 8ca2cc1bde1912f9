namespace StrategyReport.Yaml.Shapes;

/// <summary>
/// What a YAML value may be. One description serves twice: <see cref="ShapeChecker"/> finds what is wrong in a
/// file, and the editors' JSON Schema is written from it.
/// </summary>
/// <param name="Expected">What should stand there, in the words of a message: "a date such as 2024-03-20".</param>
public abstract record Shape(string Expected);

/// <param name="MayBeBlank">Whether <c>key:</c> with nothing behind it is allowed.</param>
public sealed record TextShape(string Expected, bool MayBeBlank = false) : Shape(Expected);

/// <summary>A word that others refer to: lower-case letters, digits, hyphens and underscores, beginning with a letter.</summary>
public sealed record IdentifierShape() : Shape("a short name of lower-case letters, digits and hyphens, such as 'be-collaborative'");

public sealed record ChoiceShape(string Expected, IReadOnlyList<string> Allowed, bool MayBeBlank = false) : Shape(Expected);

/// <summary>A level of one of the framework's scales. What each level means is shown by editors.</summary>
public sealed record LevelShape(string Scale, IReadOnlyList<string> Levels, IReadOnlyList<string> Meanings)
    : Shape($"a level of the scale '{Scale}': {string.Join(", ", Levels)}");

/// <summary>0 to 100; blank where nothing is known yet.</summary>
public sealed record PercentageShape() : Shape("a number from 0 to 100, without a % sign");

/// <summary>Whatever stands there: used where what it should be could not be read.</summary>
public sealed record AnyShape() : Shape("anything");

public sealed record NumberShape(string Expected, double Least, double Most, bool Whole = false, bool MayBeBlank = false) : Shape(Expected)
{
    /// <summary>For editors: the only numbers that make sense; none means any. What is said of others is the loader's business.</summary>
    public IReadOnlyList<int> Known { get; init; } = [];
}

public sealed record BooleanShape() : Shape("true or false");

public sealed record DateShape() : Shape("a date such as 2024-03-20");

public sealed record ColourShape() : Shape("a colour of six hexadecimal digits in quotes, such as \"00B050\"");

public sealed record ListShape(string Expected, Shape Item, bool MayBeBlank = false) : Shape(Expected);

/// <param name="Name">What the group is called in a message: "the framework", "a scale level".</param>
public sealed record MappingShape(string Name, IReadOnlyList<KeyShape> Keys) : Shape("a group of keys: " + string.Join(", ", Keys.Select(k => k.Name)))
{
    /// <summary>Whether other keys may stand there: so where it is not known which there are.</summary>
    public bool IsOpen { get; init; }
}

/// <summary>A group whose keys are the author's own names, each holding the same shape.</summary>
public sealed record DictionaryShape(string Expected, Shape Value, bool MayBeBlank = false) : Shape(Expected);

/// <summary>A group that is of exactly one of several kinds, told apart by the one key that it has.</summary>
public sealed record VariantShape(string Name, IReadOnlyList<KeyShape> Kinds) : Shape("exactly one of the keys " + string.Join(", ", Kinds.Select(k => k.Name)));

/// <summary>A short form (one value) or a long one (a group of keys).</summary>
public sealed record ShortOrLongShape(Shape Short, MappingShape Long) : Shape(Short.Expected);

/// <param name="Description">One sentence for the author: what an editor shows on hover.</param>
public sealed record KeyShape(string Name, Shape Shape, string Description, bool Required = false);
