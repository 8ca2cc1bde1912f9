namespace StrategyReport.Templates.Engine;

/// <summary>
/// What one paper's templates may do. The bounds are counts, so that a template that passes or fails does so on every
/// machine alike; each is far above what a paper of a thousand pages needs. For a regular expression memory is counted,
/// which .NET tells: it differs a little between systems, but between what is in use and what explodes lies a wide gap.
/// </summary>
internal static class EngineLimits
{
    /// <summary>Steps of work: an expression or statement evaluated, an item of a list gone through, 32 characters read.</summary>
    public const int Steps = 1_000_000;

    /// <summary>Characters that may be made or written, counted again wherever a text passes through an include.</summary>
    public const int Characters = 48_000_000;

    /// <summary>For each so many ambitions a paper may have as much again.</summary>
    public const int Ambitions = 25;

    /// <summary>Characters of one text, such as what one include gives, whatever the size of the paper.</summary>
    public const int LongestText = 4_000_000;

    /// <summary>Characters of the paper's markup.</summary>
    public const int LongestPaper = 12_000_000;

    /// <summary>Includes and functions within each other.</summary>
    public const int Depth = 100;

    /// <summary>Lists and objects within each other, where they are printed or compared.</summary>
    public const int Nesting = 20;

    /// <summary>Bits of a whole number; about 300 digits.</summary>
    public const int Bits = 1024;

    /// <summary>Characters of a regular expression or of a pattern of dates.</summary>
    public const int LongestPattern = 500;

    /// <summary>Characters that are read in the time of one step.</summary>
    public const int CharactersPerStep = 32;

    /// <summary>
    /// The last resort, if the counting should have missed something: far longer than all that is counted takes on a
    /// slow machine, so that no result depends on it.
    /// </summary>
    public static readonly TimeSpan LastResort = TimeSpan.FromSeconds(30);
}
