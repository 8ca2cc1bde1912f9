using StrategyReport.Preview;

namespace StrategyReport.Pages;

/// <summary>The status board as whoever collects the texts meets it.</summary>
public sealed class StatusPageTests(Browser browser) : IClassFixture<Browser>, IAsyncLifetime
{
    private const string Period = "2024-25-Q2";
    private const string Ambition = $"data/{Period}/ambitions/06-leading-care-collaboratives.yaml";

    private readonly TestProject _project = TestProject.Shipped();
    private PreviewServer _server = null!;

    public async Task InitializeAsync()
    {
        var watch = new FolderWatch(_project.DataFolder, _project.TemplatesFolder);
        _server = (await PreviewServer.StartAsync(() => _project.Sources, watch, Period, null, TextWriter.Null)).Server!;
    }

    public async Task DisposeAsync()
    {
        await _server.DisposeAsync();
        _project.Dispose();
    }

    [SlowFact("chromium")]
    public async Task A_click_on_a_cell_goes_to_its_piece_of_the_paper()
    {
        var page = await browser.Open(_server.Address + "status", 1440);

        await page.GetByRole(Microsoft.Playwright.AriaRole.Row, new() { Name = "Focus to March 2025" })
            .GetByRole(Microsoft.Playwright.AriaRole.Link).Nth(2).ClickAsync();

        var chosen = page.Locator("[data-preview-chosen]");
        await chosen.WaitForAsync();
        Assert.Equal(1, await page.EvaluateAsync<int>("""
            [document.querySelector("[data-preview-chosen]")].filter(piece => {
              const field = piece.closest("[data-tag='ambition/6/focus']") ?? piece.querySelector("[data-tag='ambition/6/focus']");
              const { top, bottom } = piece.getBoundingClientRect();
              return field && bottom > 0 && top < innerHeight;
            }).length
            """));
        Assert.Contains(Ambition + ":", await page.Locator(".preview-place").InnerTextAsync(), StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    [SlowFact("chromium")]
    public async Task A_click_on_a_blank_cell_goes_to_the_cell_that_is_blank()
    {
        var page = await browser.Open(_server.Address + "status", 1440);

        await page.GetByRole(Microsoft.Playwright.AriaRole.Row, new() { Name = "Escalations" })
            .GetByRole(Microsoft.Playwright.AriaRole.Link).Nth(2).ClickAsync();

        await page.Locator("td[data-preview-chosen]").WaitForAsync();
        Assert.Equal("Escalations:", await page.EvaluateAsync<string>("document.querySelector('[data-preview-chosen]').dataset.label"));
        await page.Context.CloseAsync();
    }

    [SlowFact("chromium")]
    public async Task A_save_is_shown_and_marked_and_an_error_too()
    {
        var page = await browser.Open(_server.Address + "status", 1440);
        var cell = page.GetByRole(Microsoft.Playwright.AriaRole.Row, new() { Name = "Escalations" }).GetByRole(Microsoft.Playwright.AriaRole.Cell).Last;
        Assert.Contains("Blank", await cell.InnerTextAsync(), StringComparison.Ordinal);

        _project.Replace(Ambition, "escalations:", "escalations: Nothing to report\nother:");
        await cell.GetByText("Nothing to report").WaitForAsync();
        await page.GetByText("pages not known while an error stands").WaitForAsync();
        Assert.True(await page.Locator("[data-preview-changed]").CountAsync() > 0);
        await page.Context.CloseAsync();
    }

    [SlowFact("chromium")]
    public async Task Axe_finds_nothing_and_a_phone_scrolls_one_way()
    {
        foreach (var width in (int[])[320, 1440])
            foreach (var dark in (bool[])[false, true])
            {
                var page = await browser.Open(_server.Address + "status", width, dark);
                await Axe.FindsNothing(page, $"{width} px, dark {dark}");
                Assert.Equal(width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
                await page.Context.CloseAsync();
            }
    }
}
