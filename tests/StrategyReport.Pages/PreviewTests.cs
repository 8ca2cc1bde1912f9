using Microsoft.Playwright;

namespace StrategyReport.Pages;

/// <summary>What an analyst meets who writes with the preview beside the editor.</summary>
public sealed class PreviewTests(Browser browser) : IClassFixture<Browser>, IDisposable
{
    private const string Changed = "[data-preview-changed]";
    private const string Error = "main .preview-note.preview-error";
    private const string Piece = $"main :text('{LivePreview.Words}')";
    private const string Place = ".preview-place";
    private const string Trouble = ".preview-trouble";

    private readonly LivePreview _live = new();

    private string Text => field ??= _live.Project.Read(LivePreview.Ambition);

    public void Dispose() => _live.Dispose();

    [SlowFact("chromium")]
    public async Task An_error_stands_beside_its_piece_and_under_it_stays_the_last_paper()
    {
        var page = await browser.Open(_live.Address, 1440);
        var before = await page.InnerTextAsync("main h1");

        _live.Save(Text, "confidence: amber", "confidence: orange");

        await page.WaitForSelectorAsync(Error);
        Assert.StartsWith("Error SR2004: Key 'confidence' is 'orange'", await page.InnerTextAsync(Error), StringComparison.Ordinal);
        Assert.EndsWith($"{LivePreview.Ambition}:9:13", await page.InnerTextAsync(Error), StringComparison.Ordinal);
        Assert.EndsWith($"/{LivePreview.Ambition}:9:13", await page.GetAttributeAsync(Error + " a", "href"), StringComparison.Ordinal);
        Assert.Equal("The paper has 1 error. What you see is the last paper that could be made.", await page.InnerTextAsync(Trouble));
        Assert.Equal(before, await page.InnerTextAsync("main h1"));

        // Beside what stands before it in its file, in the same cell.
        Assert.Contains(LivePreview.Words, await page.InnerTextAsync($"td:has({Error.Replace("main ", "", StringComparison.Ordinal)})"), StringComparison.Ordinal);

        _live.Project.Write(LivePreview.Ambition, Text);
        await page.WaitForSelectorAsync(Trouble, new() { State = WaitForSelectorState.Hidden });
        Assert.Equal(0, await page.Locator(Error).CountAsync());
        await page.Context.CloseAsync();
    }

    [SlowFact("chromium")]
    public async Task A_click_on_a_piece_says_its_file_line_and_column_and_leads_there()
    {
        var page = await browser.Open(_live.Address, 1440);
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);

        await page.ClickAsync(Piece);

        var line = Array.FindIndex(Text.Split('\n'), l => l.Contains(LivePreview.Words, StringComparison.Ordinal)) + 1;
        var place = $"{LivePreview.Ambition}:{line}:5"; // Behind the mark of its point.
        Assert.Equal(place, await page.InnerTextAsync(Place + " a"));
        Assert.Equal($"vscode://file{_live.Project.Folder}/{place}",
            await page.GetAttributeAsync(Place + " a", "href"));

        await page.ClickAsync(Place + " :text('Copy')");
        await page.WaitForSelectorAsync(".preview-news:text('Copied.')");
        Assert.Equal(place, await page.EvaluateAsync<string>("navigator.clipboard.readText()"));

        await page.ClickAsync(Place + " :text('Close')");
        Assert.False(await page.IsVisibleAsync(Place));
        Assert.Equal(0, await page.Locator("[data-preview-chosen]").CountAsync());
        await page.Context.CloseAsync();
    }

    [SlowFact("chromium")]
    public async Task Another_period_is_chosen_from_the_menu()
    {
        var page = await browser.Open(_live.Address, 1440);
        Assert.Equal(LivePreview.Period, await page.InputValueAsync(".preview-bar select"));

        await page.SelectOptionAsync(".preview-bar select", "2023-24-Q4");

        await page.WaitForURLAsync("**/?period=2023-24-Q4");
        Assert.Equal("2023-24-Q4", await page.InputValueAsync(".preview-bar select"));
        Assert.NotEqual(0, await page.Locator("[data-source*='/2023-24-Q4/']").CountAsync());
        await page.Context.CloseAsync();
    }

    [SlowFact("chromium")]
    public async Task A_renewal_marks_what_has_changed_and_leaves_the_reader_where_he_is()
    {
        var page = await browser.Open(_live.Address, 1440);
        await page.Locator("main summary").Last.ClickAsync();
        var state = """
            [Math.round(document.activeElement.getBoundingClientRect().top), document.activeElement.textContent, scrollY > 500,
             document.querySelectorAll('main details[open]').length].join()
            """;
        var before = await page.EvaluateAsync<string>(state);

        // Above where the reader is, and longer by several lines.
        _live.Save(Text, LivePreview.Words, string.Concat(Enumerable.Repeat("Renewed, longer by far, ", 12)) + LivePreview.Words);

        await page.WaitForSelectorAsync(Changed, new() { State = WaitForSelectorState.Attached });
        Assert.Equal(before, await page.EvaluateAsync<string>(state));
        Assert.Contains("Renewed, longer", Assert.Single(await page.Locator(Changed).AllInnerTextsAsync()), StringComparison.Ordinal);
        Assert.Equal("Renewed: 1 piece changed.", await page.InnerTextAsync(".preview-news"));

        await page.ClickAsync(":text('Next change')");
        Assert.True(await page.EvaluateAsync<bool>($"(top => top > 0 && top < innerHeight)(document.querySelector('{Changed}').getBoundingClientRect().top)"));
        await page.Context.CloseAsync();
    }

    [SlowTheory("chromium")]
    [InlineData("main .preview-note a")]
    [InlineData(".preview-findings li:nth-child(2) button")]
    [InlineData(".preview-place button")]
    public async Task A_renewal_leaves_the_keyboard_where_it_is(string control)
    {
        var page = await browser.Open(_live.Address, 1440);
        await page.ClickAsync(".preview-findings summary");
        await page.ClickAsync(Piece);
        await page.Locator(control).First.FocusAsync();
        var state = """
            (at => [at.tagName, !!at.closest('.preview-bar'), at.closest('[data-preview-finding]')?.dataset.previewFinding].join())(document.activeElement)
            """;
        var before = await page.EvaluateAsync<string>(state);

        _live.Save("# A line more\n" + Text, LivePreview.Words, "Renewed " + LivePreview.Words);

        await page.WaitForSelectorAsync("main :text('Renewed Agreements')");
        Assert.Equal(before, await page.EvaluateAsync<string>(state));
        await page.Context.CloseAsync();
    }

    [SlowFact("chromium")]
    public async Task The_keyboard_goes_from_piece_to_piece_to_its_file_and_back()
    {
        var page = await browser.Open(_live.Address, 1440);
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Tab");
        Assert.True(await page.EvaluateAsync<bool>("document.activeElement.matches('.preview-bar select')"));
        await page.Keyboard.PressAsync("Tab");

        var seen = new List<string>();
        for (var i = 0; i < 8; i++)
        {
            await page.Keyboard.PressAsync("Alt+ArrowDown");
            seen.Add(await page.EvaluateAsync<string>("document.activeElement.dataset.source + ' ' + document.activeElement.innerText"));
        }

        Assert.Equal(seen.Count, seen.Distinct().Count());
        Assert.All(seen, piece => Assert.Matches(@"^\S+:\d+:\d+ \S", piece));
        await page.Keyboard.PressAsync("Alt+ArrowUp");
        Assert.StartsWith(await page.EvaluateAsync<string>("document.activeElement.dataset.source"), seen[^2], StringComparison.Ordinal);

        await page.Keyboard.PressAsync("Enter");
        Assert.StartsWith(await page.EvaluateAsync<string>("document.activeElement.textContent"), seen[^2], StringComparison.Ordinal);
        Assert.StartsWith("vscode://file/", await page.EvaluateAsync<string>("document.activeElement.href"), StringComparison.Ordinal);
        await page.Keyboard.PressAsync("Escape");
        _live.Save(Text, LivePreview.Words, "Renewed " + LivePreview.Words);
        await page.WaitForSelectorAsync("main :text('Renewed Agreements')");
        Assert.StartsWith(await page.EvaluateAsync<string>("document.activeElement.dataset.source"), seen[^2], StringComparison.Ordinal);
        await page.Keyboard.PressAsync("Escape");
        Assert.False(await page.IsVisibleAsync(Place));
        await page.Context.CloseAsync();
    }
}
