using StrategyReport.Yaml.Reading;
using StrategyReport.Yaml.Shapes;

namespace StrategyReport.Data;

/// <summary>Names of what the framework defines.</summary>
internal static class FrameworkNames
{
    /// <param name="known">Whether all of them could be read; if not, any name is taken.</param>
    public static Shape<DataText> Of(string expected, bool known, IEnumerable<string> names) =>
        known ? new NameShape(expected, [.. names]) : new IdentifierShape();
}
