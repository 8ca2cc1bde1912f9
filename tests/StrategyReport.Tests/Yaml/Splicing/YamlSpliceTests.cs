using StrategyReport.Yaml.Splicing;

namespace StrategyReport.Tests.Yaml.Splicing;

/// <summary>
/// A value put into a YAML file. A case has the file, a line of <c>~~~~</c>, then the place as <c>key/0/key</c> and below it the value;
/// its twin is the file after that, or why nothing was put there.
/// </summary>
public class YamlSpliceTests
{
    private static readonly string[] Order = ["first", "second", "third", "fourth"];

    public static TheoryData<string> All => Snapshot.Cases("SpliceCases", "*.splice");

    [Theory, MemberData(nameof(All))]
    public void Only_the_value_changes(string file)
    {
        var path = Path.Combine(Snapshot.FolderOf(), "SpliceCases", file);
        var (text, place, value) = Read(path);

        Snapshot.VerifyCase(path, YamlSplice.Put(text, place, value, Order) ?? "(nothing was put there)");
    }

    [Theory, MemberData(nameof(All))]
    public void Line_ends_and_the_byte_order_mark_stay(string file)
    {
        var (text, place, value) = Read(Path.Combine(Snapshot.FolderOf(), "SpliceCases", file));
        var plain = YamlSplice.Put(text, place, value, Order);

        Assert.Equal(plain?.Insert(0, "\uFEFF").Replace("\n", "\r\n", StringComparison.Ordinal),
            YamlSplice.Put("\uFEFF" + text.Replace("\n", "\r\n", StringComparison.Ordinal), place, value, Order));
        Assert.Equal(plain?.TrimEnd('\n'), YamlSplice.Put(text.TrimEnd('\n'), place, value, Order)?.TrimEnd('\n'));
    }

    private static (string Text, string[] Place, PutValue Value) Read(string path)
    {
        var parts = File.ReadAllText(path).Split("~~~~\n");
        var (place, value) = (parts[1][..parts[1].IndexOf('\n', StringComparison.Ordinal)], parts[1][(parts[1].IndexOf('\n', StringComparison.Ordinal) + 1)..]);
        var lines = value.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return (parts[0], place.Split('/'), lines switch
        {
            _ when value.StartsWith("- ", StringComparison.Ordinal) => PutValue.Of(lines.Select(l => l[2..])),
            [] => PutValue.Blank,
            [var one] when one.StartsWith('=') => new PutText(one[1..]) { IsWord = true },
            [var one] when !value.EndsWith("\n\n", StringComparison.Ordinal) => new PutText(one),
            _ => new PutText(value.TrimEnd('\n') + "\n"),
        });
    }
}
