using System.Xml.Linq;
using StrategyReport.Markup.Tree;

namespace StrategyReport.Word.Lowered;

/// <summary>Blocks one under the other: those of a section, a cell or a footnote.</summary>
internal sealed class Flow
{
    /// <summary>Twips between two tables in a cell.</summary>
    private const int GapInCell = 60;

    private const int Thinnest = 20;
    private readonly List<LoweredBlock> _blocks = [];

    /// <summary>Twips between a table and the paragraph after it.</summary>
    public const int AfterTable = 160;

    public IReadOnlyList<LoweredBlock> Blocks => _blocks;

    /// <summary>Where the text of the last numbered paragraph begins, in twips: lists that follow it stand under it.</summary>
    public int NumberedLeft { get; set; }

    /// <summary>Whether a table was the last thing, in a control or not.</summary>
    public bool EndsInTable { get; private set; }

    public void Add(LoweredBlock block)
    {
        _blocks.Add(block);
        EndsInTable = block is LoweredTable || (EndsInTable && block is LoweredControl or LoweredContents { Lines.Count: 0 });
    }

    /// <summary>Keeps the next table apart from the last.</summary>
    public void AddGap(bool inCell) => Add(new LoweredSpacer(inCell ? GapInCell : AfterTable));

    /// <summary>The paragraph that Word wants at the end.</summary>
    public void Close() => Add(new LoweredSpacer(Thinnest));

    /// <summary>Puts what was added since <paramref name="start"/> into a content control.</summary>
    public void Enclose(int start, DataBlock data)
    {
        var inner = _blocks.GetRange(start, _blocks.Count - start);
        _blocks.RemoveRange(start, inner.Count);
        Add(new LoweredControl(data.Tag, data.Title, inner));
    }

    /// <summary>Ends a section: in its last paragraph, so that no empty one makes an empty page; else in a thin one.</summary>
    public void EndSection(XElement properties)
    {
        if (_blocks is [.., LoweredParagraph { Shows: not null } last])
            _blocks[^1] = last with { Look = last.Look with { Section = properties } };
        else Add(new LoweredSpacer(Thinnest, properties));
    }
}
