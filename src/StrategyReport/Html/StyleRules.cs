using System.Globalization;
using System.Text;

namespace StrategyReport.Html;

/// <summary>
/// What the paper itself says of looks, such as the fill of a cell or the width of a column: rules of the page's one style sheet,
/// since the page's policy allows no style beside it.
/// </summary>
internal sealed class StyleRules
{
    private readonly Dictionary<string, string> _names = [];
    private readonly StringBuilder _css = new();

    /// <summary>The class that stands for some declarations.</summary>
    public string ClassOf(string declarations)
    {
        if (_names.TryGetValue(declarations, out var name)) return name;
        name = string.Create(CultureInfo.InvariantCulture, $"look-{_names.Count + 1}");
        _names.Add(declarations, name);
        _css.Append('.').Append(name).Append(" { ").Append(declarations).Append(" }\n");
        return name;
    }

    public override string ToString() => _css.ToString();
}
