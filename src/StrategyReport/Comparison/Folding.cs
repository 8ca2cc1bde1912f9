using System.Buffers;
using System.Text;

namespace StrategyReport.Comparison;

/// <summary>Characters that are different ways to write the same one.</summary>
internal static class Folding
{
    private static readonly SearchValues<char> Folded = SearchValues.Create("‘’‚‛“”„‟ʼ\u00A0\u202F\u00AD\t\r\n");

    public static string Of(string text)
    {
        if (!text.AsSpan().ContainsAny(Folded)) return text;
        var folded = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            switch (character)
            {
                case '‘' or '’' or '‚' or '‛' or 'ʼ': folded.Append('\''); break;
                case '“' or '”' or '„' or '‟': folded.Append('"'); break;
                case '\u00A0' or '\u202F' or '\t' or '\r' or '\n': folded.Append(' '); break;
                case '\u00AD': break;
                default: folded.Append(character); break;
            }
        }

        return folded.ToString();
    }
}
