using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace StrategyReport.Pages;

/// <summary>What axe-core says of a page by WCAG 2.2 AA and best practice.</summary>
internal static class Axe
{
    /// <param name="state">In which state the page is, for the message.</param>
    public static async Task FindsNothing(IPage page, string state)
    {
        var result = await page.RunAxe(new AxeRunOptions
        {
            RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
        });
        Assert.True(result.Violations.Length == 0, $"{state}: " + string.Join("\n", result.Violations.Select(v =>
            $"{v.Id}: {v.Help}: {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html + n.Any.FirstOrDefault()?.Message))}")));
    }
}
