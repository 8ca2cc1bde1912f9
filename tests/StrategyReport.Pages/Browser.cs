using Microsoft.Playwright;

namespace StrategyReport.Pages;

/// <summary>Debian's Chromium, started once for all tests of a class.</summary>
public sealed class Browser : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async Task InitializeAsync()
    {
        if (SlowFactAttribute.WhySkip(["chromium"]) is not null) return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = "/usr/bin/chromium", Args = ["--no-sandbox"] });
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null) await _browser.CloseAsync();
        _playwright?.Dispose();
    }

    /// <summary>A page of some width in pixels, high enough for a phone or a screen.</summary>
    public async Task<IPage> Open(string address, int width, bool dark = false, bool forced = false)
    {
        var context = await _browser!.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = 900 },
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            ForcedColors = forced ? ForcedColors.Active : ForcedColors.None,
        });
        var page = await context.NewPageAsync();
        await page.GotoAsync(address);
        return page;
    }

    /// <summary>Waits until something is so, by an expression of JavaScript, and the frame is drawn.</summary>
    /// <returns>When that was, in milliseconds since 1970.</returns>
    /// <exception cref="PlaywrightException">It is not so within 10 seconds.</exception>
    public static Task<double> Until(IPage page, string condition) => page.EvaluateAsync<double>($$"""
        new Promise((done, fail) => {
          setTimeout(() => fail(new Error("It does not come.")), 10000);
          const look = () => requestAnimationFrame({{condition}} ? () => setTimeout(() => done(Date.now())) : look);
          look();
        })
        """);
}
