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
