namespace StrategyReport.Rules.Marks;

/// <summary>The place in its order that the letter or the Roman number of an item names, in either case; -1 where it is none.</summary>
internal static class ItemOrder
{
    private static readonly string[] Romans = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];

    /// <param name="name">A letter from A to Z, or more characters, which are none.</param>
    public static int OfLetter(string name) => name.Length == 1 ? char.ToLowerInvariant(name[0]) - 'a' + 1 : -1;

    /// <summary>Up to 12: nobody types longer lists so.</summary>
    public static int OfRoman(string name) => Array.FindIndex(Romans, r => r.Equals(name, StringComparison.OrdinalIgnoreCase));
}
