namespace StrategyReport.Word.Package;

/// <summary>A Word file, or a part of one, cannot be read; the message says which and why, in the analyst's words, as a clause.</summary>
/// <param name="part">Its name in the file; blank: the whole file.</param>
/// <param name="cause">What follows "it" or the part's name: "is damaged".</param>
internal sealed class UnreadablePackageException(string part, string cause)
    : IOException(part.Length == 0 ? $"it {cause}" : $"its part '{part}' {cause}")
{
    /// <summary>Whether a part is no XML; else the file itself is damaged, or a limit is exceeded.</summary>
    public bool IsDamage { get; init; }
}
