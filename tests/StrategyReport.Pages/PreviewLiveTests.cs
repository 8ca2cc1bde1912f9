using Microsoft.Playwright;

namespace StrategyReport.Pages;

/// <summary>Each save is on the screen at once, however it is saved, and whatever happens to the folders.</summary>
public sealed class PreviewLiveTests(Browser browser) : IClassFixture<Browser>
{
    [SlowFact("chromium")]
    public async Task Saves_by_another_s_name_in_a_burst_and_of_a_folder_that_comes_again_are_shown_in_two_browsers()
    {
        using var live = new LivePreview();
        var (project, text) = (live.Project, live.Project.Read(LivePreview.Ambition));
        IPage[] pages = [await browser.Open(live.Address, 1440), await browser.Open(live.Address, 1440)];

        live.Save(text, LivePreview.Words, "Renamed " + LivePreview.Words, LivePreview.Ambition + "~");
        File.Move(Path.Combine(project.Folder, LivePreview.Ambition + "~"), Path.Combine(project.Folder, LivePreview.Ambition), overwrite: true);
        await Shows("main :text('Renamed Agreements')");

        for (var save = 0; save < 30; save++) live.Save(text, LivePreview.Words, $"Burst {save} {LivePreview.Words}");
        await Shows("main :text('Burst 29 Agreements')");

        Directory.Move(project.DataFolder, project.DataFolder + "-aside");
        await Shows(".preview-trouble:text('is not there any more')");
        Assert.Equal(1, await pages[0].Locator("main :text('Burst 29 Agreements')").CountAsync());

        Directory.Move(project.DataFolder + "-aside", project.DataFolder);
        live.Save(text, LivePreview.Words, "Again " + LivePreview.Words);
        await Shows("main :text('Again Agreements')");
        foreach (var page in pages) Assert.False(await page.IsVisibleAsync(".preview-trouble"));
        foreach (var page in pages) await page.Context.CloseAsync();

        Task Shows(string selector) => Task.WhenAll(pages.Select(page => page.WaitForSelectorAsync(selector, new() { Timeout = 5000 })));
    }

    [SlowFact("chromium")]
    public async Task A_style_sheet_that_is_saved_is_worn_and_no_other_style_is()
    {
        using var live = new LivePreview();
        var page = await browser.Open(live.Address, 1440);
        Assert.Equal("0px", await Margin());

        live.Project.Replace("templates/board-paper/page.css", "body { margin: 0;", "body { margin: 0 7px;");

        await Browser.Until(page, "getComputedStyle(document.body).marginLeft === '7px'");
        await page.EvaluateAsync("document.head.append(Object.assign(document.createElement('style'), { textContent: 'body { margin: 9px !important; }' }))");
        Assert.Equal("7px", await Margin());
        await page.Context.CloseAsync();

        Task<string> Margin() => page.EvaluateAsync<string>("getComputedStyle(document.body).marginLeft");
    }

    [SlowFact("chromium")]
    public async Task Templates_that_are_made_while_the_built_in_ones_do_are_taken_at_once()
    {
        using var live = new LivePreview(project => Directory.Move(project.TemplatesFolder, project.TemplatesFolder + "-aside"));
        live.Project.Replace("templates-aside/board-paper/page.css", "body { margin: 0;", "body { margin: 0 7px;");
        var page = await browser.Open(live.Address, 1440);

        Directory.Move(live.Project.TemplatesFolder + "-aside", live.Project.TemplatesFolder);

        await Browser.Until(page, "getComputedStyle(document.body).marginLeft === '7px'");
        await page.Context.CloseAsync();
    }

    [SlowTheory("chromium")]
    [InlineData("", ".preview-trouble:text('is not there any more')")]
    [InlineData("status", ".trouble:text('is not there any more')")]
    public async Task Open_pages_stay_at_their_period_when_a_newer_one_comes_and_when_theirs_goes(string route, string trouble)
    {
        using var live = new LivePreview();
        var page = await browser.Open(live.Address + route, 1440);
        var title = await page.TitleAsync();
        await page.WaitForURLAsync($"**?period={LivePreview.Period}");

        Shell.Run(live.Project.DataFolder, "cp", "-r", LivePreview.Period, "2025-26-Q1");
        await page.Locator(route.Length == 0 ? ".preview-bar option" : "nav a", new() { HasTextString = "2025-26-Q1" })
            .WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await page.ReloadAsync();
        Assert.Equal(title, await page.TitleAsync());

        Directory.Move(Path.Combine(live.Project.DataFolder, LivePreview.Period), Path.Combine(live.Project.Folder, "aside"));
        await page.WaitForSelectorAsync(trouble);
        Assert.Equal(title, await page.TitleAsync());
        await page.Context.CloseAsync();
    }

    [SlowFact("chromium")]
    public async Task Tabs_that_nobody_sees_leave_the_others_their_connections_and_are_renewed_when_they_are_seen()
    {
        using var live = new LivePreview();
        var text = live.Project.Read(LivePreview.Ambition);
        var first = await browser.Open(live.Address, 1440);
        List<IPage> pages = [first];
        for (var tab = 0; tab < 7; tab++)
        {
            await See(pages[^1], "hidden");
            pages.Add(await first.Context.NewPageAsync());
            await pages[^1].GotoAsync(live.Address + (tab % 2 == 0 ? "status" : ""), new() { Timeout = 5000 });
        }

        live.Save(text, LivePreview.Words, "Unseen " + LivePreview.Words);
        await Task.Delay(500);
        Assert.Equal(0, await first.Locator("main :text('Unseen Agreements')").CountAsync());

        await See(first, "visible");
        await first.WaitForSelectorAsync("main :text('Unseen Agreements')", new() { Timeout = 5000 });
        await first.Context.CloseAsync();

        // The browser of the tests has no window, and to it each page is seen.
        static Task See(IPage page, string state) => page.EvaluateAsync("""
            state => {
              Object.defineProperty(document, "visibilityState", { value: state, configurable: true });
              document.dispatchEvent(new Event("visibilitychange"));
            }
            """, state);
    }

    [SlowFact("chromium")]
    public async Task Ctrl_C_ends_it_and_the_page_says_so()
    {
        using var live = new LivePreview();
        var page = await browser.Open(live.Address, 1440);

        Assert.Equal(0, live.Interrupt());

        await page.WaitForSelectorAsync(".preview-trouble:text('The preview has ended.')");
        await page.Context.CloseAsync();
    }
}
