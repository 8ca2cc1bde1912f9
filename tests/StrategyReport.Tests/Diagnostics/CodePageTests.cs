using StrategyReport.Diagnostics;

namespace StrategyReport.Tests.Diagnostics;

public class CodePageTests
{
    [Fact]
    public void Each_code_has_a_page()
    {
        var codes = Directory.GetFiles(Path.Combine(Snapshot.Root, "src/StrategyReport"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => File.ReadAllText(file).Split('"'))
            .Where(text => text.Length == 6
                && text.StartsWith("SR", StringComparison.Ordinal) && text.Skip(2).All(char.IsAsciiDigit)).ToHashSet();

        Assert.Equal(codes.Order(), CodePages.Codes);
        foreach (var code in codes)
        {
            var page = CodePages.Find(code)!.Text;
            Assert.StartsWith($"# {code}: ", page, StringComparison.Ordinal);
            Assert.Contains("\nMend: ", page, StringComparison.Ordinal);
        }
    }
}
