using System.Text;
using StrategyReport.Yaml.Reading;

namespace StrategyReport.Rules.Periods;

/// <summary>
/// What a text says, whatever its characters look like: how its lines are broken, how its quotation marks bend and how long its dashes
/// are is no change of wording.
/// </summary>
internal static class SameWording
{
    public static bool Of(DataText now, DataText then) => Words(now) == Words(then);

    public static string Words(DataText text)
    {
        var plain = new StringBuilder(text.Text.Length);
        foreach (var c in text.Text)
            switch (c)
            {
                case '’' or '‘' or '‚' or '‛' or '′' or '`' or '´': plain.Append('\''); break;
                case '“' or '”' or '„' or '″': plain.Append('"'); break;
                case '‐' or '‑' or '‒' or '–' or '—' or '−': plain.Append('-'); break;
                case '…': plain.Append("..."); break;
                case '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF': break;
                default: plain.Append(c); break;
            }

        return string.Join(' ', plain.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
