using System.Text.RegularExpressions;
using StrategyReport.Diagnostics;
using StrategyReport.Prose;
using StrategyReport.Yaml.Reading;

namespace StrategyReport.Rules.Marks;

/// <summary>SR2057: a link or a picture whose brackets are printed, because its target has a blank or its parts do not meet.</summary>
internal static partial class LinkMarks
{
    public static Rule Rule { get; } = new("SR2057", "A link or a picture is not read as one.", Check) { Explains = MarksExplained.Place };

    private static void Check(Subject subject, DiagnosticBag diagnostics)
    {
        var told = new ToldLines(diagnostics);
        foreach (var text in subject.Texts)
        {
            if (!text.Text.Text.Contains(']', StringComparison.Ordinal)) continue;
            var prose = subject.Prose(text);
            foreach (var link in prose.Links)
                if (link.Target is { Kind: LinkTargetKind.Address, Written: [.., '.' or ',' or ';'] } && !told.Has(link.At))
                    diagnostics.Add(Rule.Warning(link.At,
                        $"The link's target '{MessageText.Short(link.Target.Written, 60)}' ends in '{link.Target.Written[^1]}', "
                        + "which belongs to the sentence.",
                        "Put it after the link's last bracket."));
            foreach (var block in prose.Blocks)
                foreach (var finding in Find(block, text.Text))
                    if (!told.Has(finding.Span)) diagnostics.Add(finding);
        }
    }

    /// <summary>As it stands in the brackets: one with a space in it, between angle brackets (CommonMark 6.3).</summary>
    private static string Target(string target) => target.Contains(' ', StringComparison.Ordinal) ? $"<{target}>" : target;

    private static IEnumerable<Diagnostic> Find(ProseBlock block, DataText text)
    {
        foreach (Match found in Broken().Matches(block.Typed))
        {
            var (words, target) = (found.Groups["words"].Value, found.Groups["target"].Value);
            var what = words[0] == '!' ? "picture" : "link";
            if (QuotedTitle().Match(target) is { Success: true } title)
                yield return Tell(block, text, found,
                    $"The {what}'s title stands in curly quotes, so the {what} is printed with its brackets.",
                    $"{words}({title.Groups["target"].Value} \"{title.Groups["title"].Value}\")", isCertain: true);
            else if (target.Trim().Contains(' ', StringComparison.Ordinal))
                yield return Tell(block, text, found, $"The {what}'s target has a space in it, so the {what} is printed with its brackets.",
                    $"{words}({Target(target.Trim())})", isCertain: what == "picture");
            else
                yield return Tell(block, text, found, $"The {what} is printed with its brackets: its parts are not '[words](target)'.",
                    $"{words}({target.Trim()})", isCertain: false);
        }

        foreach (Match found in Parted().Matches(block.Typed))
            yield return Tell(block, text, found, "A space stands between the brackets, so there is no link.",
                $"{found.Groups["words"].Value}({Target(found.Groups["target"].Value[1..^1])})", isCertain: true);
        foreach (Match found in Swapped().Matches(block.Typed))
            yield return Tell(block, text, found, "The brackets are the wrong way round, so there is no link.",
                $"[{found.Groups["words"].Value}]({found.Groups["target"].Value})", isCertain: true);
        foreach (Match found in Unclosed().Matches(block.Typed))
            yield return Rule.Warning(
                block.At(found.Index, found.Value.IndexOf("](", StringComparison.Ordinal) + 2),
                    "The link is printed with its brackets: nothing closes it.",
                "Put ')' after its target.");
    }

    private static Diagnostic Tell(ProseBlock block, DataText text, Match found, string message, string right, bool isCertain)
    {
        var at = block.At(found.Index, found.Length);
        var isOneLine = found.Value.AsSpan().IndexOfAny('\n', ProseBlock.Meant) < 0;
        return Rule.Warning(at, message, $"Write '{MessageText.Short(right, 80)}'.") with
        {
            Fix = isCertain && isOneLine ? Edit.AllOrNone(text.Change(at, found.Value, right)) : [],
        };
    }

    [GeneratedRegex(@"(?<words>!\[[^\[\]]*\]|\[[^\[\]]+\])\((?<target>[^()\n]+)\)", RegexOptions.CultureInvariant)]
    private static partial Regex Broken();

    [GeneratedRegex(@"^(?<target>\S+)\s+[“”„'‘’](?<title>[^""“”]*)[“”'‘’]$", RegexOptions.CultureInvariant)]
    private static partial Regex QuotedTitle();

    /// <summary>With a target, so that it is no remark: "[sic] (see below)".</summary>
    [GeneratedRegex(
        @"(?<words>!?\[[^\[\]]+\])\s+"
        + @"(?<target>\((?:https?://|www\.|mailto:|tel:|\#)[^()\s]*\)|\([^()\n]+\.(?:png|jpe?g|gif|svg|emf|bmp|tiff?)\))",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Parted();

    [GeneratedRegex(@"\((?<words>[^()\[\]\n]+)\)\s?\[(?<target>(?:https?://|www\.|mailto:|tel:|\#)[^\[\]\s]*)\]",
        RegexOptions.CultureInvariant)]
    private static partial Regex Swapped();

    [GeneratedRegex(@"\[[^\[\]\n]+\]\((?:https?://|www\.|mailto:|tel:|\#)[^()]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Unclosed();
}
