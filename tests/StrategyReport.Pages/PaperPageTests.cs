namespace StrategyReport.Pages;

/// <summary>What readers meet who open a published page, on a phone or a screen, with eyes, ears or a keyboard.</summary>
public class PaperPageTests(Browser browser, Papers papers) : IClassFixture<Browser>, IClassFixture<Papers>
{
    private static readonly int[] Widths = [320, 768, 1440];

    [SlowTheory("chromium")]
    [MemberData(nameof(Papers.All), MemberType = typeof(Papers))]
    public async Task Axe_finds_nothing(string project, string period)
    {
        foreach (var width in Widths)
            foreach (var dark in (bool[])[false, true])
            {
                var page = await browser.Open(papers.Page(project, period), width, dark);
                await Axe.FindsNothing(page, $"{width} px, dark {dark}");
                await page.Context.CloseAsync();
            }
    }

    [SlowTheory("chromium")]
    [InlineData("", "2023-24-Q4", "2024-25-Q2")]
    [InlineData("", "2024-25-Q2", "2023-24-Q4")]
    [InlineData("harbour", "2025-26-Q2", "2025-26-Q4")]
    public async Task Axe_finds_nothing_in_what_has_changed(string project, string from, string to)
    {
        foreach (var (width, dark) in ((int, bool)[])[(320, false), (1440, true)])
        {
            var page = await browser.Open(papers.Redline(project, from, to), width, dark);
            await Axe.FindsNothing(page, $"{width} px, dark {dark}");
            await page.Context.CloseAsync();
        }
    }

    [SlowTheory("chromium")]
    [MemberData(nameof(Papers.All), MemberType = typeof(Papers))]
    public async Task A_phone_and_a_page_at_400_per_cent_scroll_one_way(string project, string period)
    {
        foreach (var layout in (string?[])[null, "rows"])
        {
            var page = await browser.Open(papers.Page(project, period, layout), 320);
            Assert.Equal(320, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
            await page.Context.CloseAsync();
        }
    }

    [SlowFact("chromium")]
    public async Task Long_words_in_tables_do_not_make_a_phone_scroll()
    {
        using var project = TestProject.Named("harbour").Replace("data/2025-26-Q4/paper.yaml", "          1. All ambitions", """
                      | Month of the year | Crossings of the harbour | Cancelled altogether |
                      | --- | --- | --- |
                      | September | 12,000 | Otorhinolaryngologists |

                      | Otorhinolaryngological | Counterrevolutionaries |
                      | --- | --- |
                      | Otorhinolaryngologists | Internationalisation |

                      1. All ambitions
            """.TrimEnd('\n'));
        var file = Path.Combine(project.Folder, "page.html");
        Assert.Equal(0, project.Run("build", "-p", "2025-26-Q4", "-o", file).ExitCode);

        var page = await browser.Open("file://" + file, 320);

        Assert.Equal(320, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        await page.Context.CloseAsync();
    }

    [SlowTheory("chromium")]
    [InlineData("grid")]
    [InlineData("rows")]
    public async Task Letters_of_charts_can_be_read(string layout)
    {
        foreach (var width in Widths)
        {
            var page = await browser.Open(papers.Page("", "2024-25-Q2", layout), width);
            var least = await page.EvaluateAsync<double>("""
                Math.min(...[...document.querySelectorAll('svg')].filter(s => s.checkVisibility())
                  .map(s => 13 * s.getBoundingClientRect().width / s.viewBox.baseVal.width))
                """);
            Assert.True(least is >= 9 and < 30, $"{width} px: {least:0.0} px");
            await page.Context.CloseAsync();
        }
    }

    [SlowFact("chromium")]
    public async Task On_a_phone_each_ambition_stands_by_itself_under_the_names_of_its_rows()
    {
        var page = await browser.Open(papers.Page("", "2024-25-Q2"), 320);

        // What is seen from top to bottom: the cells' names, and their first words.
        var seen = await page.EvaluateAsync<string[]>("""
            [...document.querySelectorAll('.style-annex-table > * > tr > *')].filter(c => c.checkVisibility())
              .sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)
              .map(c => getComputedStyle(c, '::before').content.replace(/^none$/, '') + c.innerText.trim().slice(0, 22))
            """);

        int At(string start) => Array.FindIndex(seen, s => s.Contains(start, StringComparison.Ordinal));
        Assert.Equal(0, At("Strategic objective"));
        Assert.True(At("4. Formal partnerships") < At("5. Involving local"), string.Join("\n", seen));
        Assert.Equal(3, seen.Count(s => s.StartsWith("\"Successes: (FY 2024-25 to date)\"", StringComparison.Ordinal)));
        Assert.InRange(Array.FindIndex(seen, s => s.StartsWith("\"Successes", StringComparison.Ordinal)), At("4. Formal"), At("5. Involving"));
        await page.Context.CloseAsync();
    }

    [SlowFact("chromium")]
    public async Task The_keyboard_reaches_everything_in_order_and_shows_where_it_is()
    {
        var page = await browser.Open(papers.Page("", "2023-24-Q4"), 1440);
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("Skip to the paper", await page.EvaluateAsync<string>("document.activeElement.innerText"));
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("main:", await page.EvaluateAsync<string>("document.activeElement.id"));

        var expected = await page.EvaluateAsync<int>(
            "[...document.querySelectorAll('main :is(a[href], summary, [tabindex=\"0\"])')].filter(e => e.checkVisibility()).length");
        var reached = 0;
        double least = 99;
        for (; reached <= expected; reached++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>("!document.activeElement.closest('main')")) break;
            least = Math.Min(least, await page.EvaluateAsync<double>("parseFloat(getComputedStyle(document.activeElement).outlineWidth)"));
        }

        Assert.Equal(expected, reached);
        Assert.True(least >= 2, $"a frame of {least} px");
        await page.Context.CloseAsync();
    }

    [SlowFact("chromium")]
    public async Task On_a_phone_the_keyboard_goes_down_the_page_as_the_eye_does()
    {
        var page = await browser.Open(papers.Page("", "2023-24-Q4"), 320);
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter"); // Past all that leads about.
        var places = new List<double>();
        for (var i = 0; i < 200; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>("!document.activeElement.closest('main')")) break;
            places.Add(await page.EvaluateAsync<double>("document.activeElement.getBoundingClientRect().top + scrollY"));
        }

        Assert.InRange(places.Count, 10, 199);
        Assert.Equal(places.Order(), places);
        await page.Context.CloseAsync();
    }

    [SlowFact("chromium")]
    public async Task No_text_of_a_chart_is_cut_at_its_edge()
    {
        foreach (var width in (int[])[320, 1440])
        {
            var page = await browser.Open(papers.Page("", "2023-24-Q4"), width);
            Assert.Empty(await page.EvaluateAsync<string[]>("""
                [...document.querySelectorAll('svg')].filter(svg => svg.checkVisibility()).flatMap(svg => {
                    const frame = svg.getBoundingClientRect();
                    return [...svg.querySelectorAll('text')].filter(text => {
                        const box = text.getBoundingClientRect();
                        return box.left < frame.left || box.right > frame.right || box.top < frame.top || box.bottom > frame.bottom;
                    }).map(text => text.textContent);
                })
                """));
            await page.Context.CloseAsync();
        }
    }

    [SlowFact("chromium", "pdfinfo")]
    public async Task Printed_it_has_about_the_pages_of_the_paper_and_annexes_across()
    {
        var page = await browser.Open(papers.Page("", "2023-24-Q4"), 1440);
        var file = Path.Combine(Path.GetTempPath(), $"strategy-report-print-{Environment.ProcessId}.pdf");
        await page.PdfAsync(new() { Path = file, PreferCSSPageSize = true });

        var (_, said) = Shell.Run(Path.GetTempPath(), "pdfinfo", "-f", "1", "-l", "99", file);
        File.Delete(file);
        var sizes = said.Split('\n').Where(l => l.Contains(" size:", StringComparison.Ordinal)).Select(l => l[(l.IndexOf(':') + 1)..].Trim()).ToList();

        Assert.InRange(sizes.Count, 20, 37);
        Assert.Contains(sizes, s => s.StartsWith("59", StringComparison.Ordinal));
        Assert.Contains(sizes, s => s.StartsWith("84", StringComparison.Ordinal));
        await page.Context.CloseAsync();
    }
}
