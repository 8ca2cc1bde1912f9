namespace StrategyReport.Pages;

/// <summary>How the preview looks: on a phone, in the dark, in colours of the reader's own, to those who do not see it.</summary>
public sealed class PreviewLookTests(Browser browser) : IClassFixture<Browser>, IDisposable
{
    private readonly LivePreview _live = new();

    public void Dispose() => _live.Dispose();

    [SlowTheory("chromium")]
    [InlineData(320, false)]
    [InlineData(320, true)]
    [InlineData(1440, false)]
    [InlineData(1440, true)]
    public async Task Axe_finds_nothing_while_errors_stand(int width, bool dark)
    {
        var page = await browser.Open(_live.Address, width, dark);
        await Axe.FindsNothing(page, "as it opens");

        await ShowAll(page);
        await Axe.FindsNothing(page, "with an error, a change and a chosen piece");
        await page.Context.CloseAsync();
    }

    [SlowFact("chromium")]
    public async Task Before_there_is_a_paper_its_findings_are_open()
    {
        _live.Save(_live.Project.Read(LivePreview.Ambition), "confidence: amber", "confidence: orange");
        var page = await browser.Open(_live.Address, 320, dark: true);
        Assert.Equal("No paper yet", await page.InnerTextAsync("h1"));
        Assert.Equal("The paper has 1 error.", await page.InnerTextAsync(".preview-trouble"));
        Assert.True(await page.IsVisibleAsync(".preview-findings :text('SR2004')"));

        await page.ClickAsync(".preview-tools summary");

        await Axe.FindsNothing(page, "without a paper");

        _live.Save(_live.Project.Read(LivePreview.Ambition), "confidence: orange", "confidence: amber");
        await page.WaitForSelectorAsync($"main :text('{LivePreview.Words}')");
        Assert.False(await page.IsVisibleAsync(".preview-trouble"));
        await Axe.FindsNothing(page, "when the paper has come");
        await page.Context.CloseAsync();
    }

    [SlowFact("chromium")]
    public async Task On_a_phone_the_paper_has_most_of_the_room()
    {
        var page = await browser.Open(_live.Address, 320);
        Assert.InRange(await Height(), 24, 48);

        await page.ClickAsync($"main :text('{LivePreview.Words}')");
        _live.Save(_live.Project.Read(LivePreview.Ambition), "confidence: amber", "confidence: orange");
        await page.WaitForSelectorAsync(".preview-trouble");

        Assert.InRange(await Height(), 60, 150);
        Assert.Equal(320, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        await page.ClickAsync(".preview-tools summary");
        Assert.True(await page.IsVisibleAsync(":text('Next piece')"));
        await page.Context.CloseAsync();

        Task<int> Height() => page.EvaluateAsync<int>("document.querySelector('.preview-bar').offsetHeight");
    }

    [SlowFact("chromium")]
    public async Task In_colours_of_the_reader_s_own_marks_are_lines()
    {
        var page = await browser.Open(_live.Address, 1440, forced: true);

        await ShowAll(page);

        Assert.Equal("dashed", await Style("[data-preview-changed]", "outlineStyle"));
        Assert.Equal("solid", await Style("[data-preview-chosen]", "outlineStyle"));
        Assert.Equal("solid", await Style(".preview-trouble", "borderTopStyle"));
        await page.Context.CloseAsync();

        Task<string> Style(string selector, string property) => page.EvaluateAsync<string>(
            $"getComputedStyle(document.querySelector('{selector}')).{property}");
    }

    [SlowFact("chromium")]
    public async Task The_bar_is_dark_where_the_screen_is()
    {
        var page = await browser.Open(_live.Address, 1440, dark: true);
        Assert.Equal("rgb(35, 42, 48)", await page.EvaluateAsync<string>(
            "getComputedStyle(document.querySelector('.preview-bar')).backgroundColor"));
        await page.Context.CloseAsync();
    }

    /// <summary>A change, a chosen piece, then an error; and the list of findings.</summary>
    private async Task ShowAll(Microsoft.Playwright.IPage page)
    {
        var text = _live.Project.Read(LivePreview.Ambition);
        _live.Save(text, LivePreview.Words, "Renewed " + LivePreview.Words);
        await page.WaitForSelectorAsync("[data-preview-changed]", new() { State = Microsoft.Playwright.WaitForSelectorState.Attached });
        await page.ClickAsync("main td p[data-source]");
        _live.Save(text, "confidence: amber", "confidence: orange");
        await page.WaitForSelectorAsync(".preview-trouble");
        await page.ClickAsync(".preview-findings summary");
    }
}
