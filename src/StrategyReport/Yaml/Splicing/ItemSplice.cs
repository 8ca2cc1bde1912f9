using System.Globalization;

namespace StrategyReport.Yaml.Splicing;

/// <summary>Puts other items into a list of a line each: those that stay keep their lines, and the comments among them.</summary>
internal static class ItemSplice
{
    /// <returns>Null where it cannot be done for certain.</returns>
    public static string? Put(string text, IReadOnlyList<string> path, PlacedList list, PutItems items)
    {
        var (old, now) = (list.Items.Count, items.Items.Count);
        var first = 0;
        while (first < Math.Min(old, now) && items.Items[first].IsReadAs(list.Items[first])) first++;
        var last = 0;
        while (last < Math.Min(old, now) - first && items.Items[now - 1 - last].IsReadAs(list.Items[old - 1 - last])) last++;

        var put = text;
        var replaced = Math.Min(old, now) - first - last;
        for (var i = first; i < first + replaced && put is not null; i++)
            put = YamlSplice.Put(put, [.. path, Number(i)], items.Items[i], []);
        for (var i = first + replaced; i < old - last && put is not null; i++)
            put = YamlSplice.RemoveItem(put, [.. path, Number(first + replaced)]);
        for (var i = first + replaced; i < now - last && put is not null; i++) put = YamlSplice.AddItem(put, path, i, items.Items[i]);
        return put;
    }

    private static string Number(int item) => item.ToString(CultureInfo.InvariantCulture);
}
