using StrategyReport.Yaml.Reading;

namespace StrategyReport.Rules.Periods;

/// <summary>What a text says, whatever its lines look like: how they are broken is no change of wording.</summary>
internal static class SameWording
{
    public static bool Of(DataText now, DataText then) => Words(now) == Words(then);

    public static string Words(DataText text) => string.Join(' ', text.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
