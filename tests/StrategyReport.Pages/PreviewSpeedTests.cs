using Microsoft.Playwright;

namespace StrategyReport.Pages;

/// <summary>Runs while no other test of this project does: what is measured is the preview, not its neighbours.</summary>
[CollectionDefinition(nameof(PreviewSpeedTests), DisableParallelization = true)]
public class PreviewSpeedTests
{
    /// <summary>A save is on the screen before its author looks up.</summary>
    [Collection(nameof(PreviewSpeedTests))]
    public class InTwoBrowsers(Browser browser) : IClassFixture<Browser>
    {
        private const string HasError = "!document.querySelector('.preview-trouble').hidden";

        /// <summary>
        /// What is promised of a save: that it is shown within 300 ms, the first one too. Here half must be, and each within a
        /// second: the two cores of the gate run other tests at the same time. Where nothing else ran, the slowest of a hundred took
        /// 154 ms in the native program; beside four programs that never rest it took 338 ms, and the ninetieth 293 ms.
        /// </summary>
        [SlowTheory("chromium")]
        [InlineData("2023-24-Q4", "Partners have agreed the outcomes")]
        [InlineData("2024-25-Q2", LivePreview.Words)]
        public async Task Fifty_edits_in_a_row_are_each_shown_at_once_in_two_browsers(string period, string words)
        {
            using var live = new LivePreview();
            var file = $"data/{period}/ambitions/04-formal-partnerships.yaml";
            var text = live.Project.Read(file);
            IPage[] pages = [await browser.Open($"{live.Address}?period={period}", 1440), await browser.Open($"{live.Address}?period={period}", 1440)];
            var times = new List<double>();
            for (var edit = 0; edit < 50; edit++)
            {
                // Good, broken, good.
                var word = edit % 3 == 1 ? "" : $"edited{(char)('a' + edit / 10)}{(char)('a' + edit % 10)}";
                var shown = Task.WhenAll(pages.Select(page => Browser.Until(page, word.Length > 0 ? Shows(word) : HasError)));
                var saved = word.Length == 0
                    ? live.Save(text, "confidence: amber", "confidence: orange", file)
                    : live.Save(text, words, $"{words} {word}", file);
                times.AddRange((await shown).Select(time => time - saved.ToUnixTimeMilliseconds()));
            }

            times.Sort();
            Assert.Equal(100, times.Count);
            Assert.True(times[50] <= 300 && times[^1] <= 1000, string.Join(' ', times));
            foreach (var page in pages) await page.Context.CloseAsync();

            static string Shows(string word) => $"document.querySelector('main').textContent.includes('{word}') && !({HasError})";
        }
    }
}
