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

    /// <summary>Whether a table was the last thing, in a piece of data or not.</summary>
    public bool EndsInTable { get; private set; }

    public void Add(LoweredBlock block)
    {
        _blocks.Add(block);
        EndsInTable = block is LoweredTable || (EndsInTable && block is LoweredMark or LoweredContents { Lines.Count: 0 });
    }

    /// <summary>Keeps the next table apart from the last; where one of the two comes or goes, so does what is between them.</summary>
    public void AddGap(bool inCell, Revision? ofNext)
    {
        var ofLast = _blocks is [.., LoweredTable last] ? last.Table.Revision : null;
        var isTaken = _blocks is [.., LoweredSpacer { Revision: not null }, LoweredTable];
        Add(new LoweredSpacer(inCell ? GapInCell : AfterTable) { Revision = ofNext ?? (isTaken ? null : ofLast) });
    }

    /// <summary>Puts the rows of a table that has come after those of the one before it, which has gone.</summary>
    public void Replace(LoweredTable now) => _blocks[^1] = now.After((LoweredTable)_blocks[^1]);

    /// <summary>The paragraph that Word wants at the end.</summary>
    public void Close() => Add(new LoweredSpacer(Thinnest));

    /// <summary>
    /// Puts the bookmark of a piece of data around what was added since <paramref name="start"/>: into its first and its last
    /// paragraph, and only where there is none beside it. A cell ends in a paragraph all the same.
    /// </summary>
    public void Mark(int start, string address, bool inCell)
    {
        if (inCell && _blocks is not [.., LoweredParagraph or LoweredSpacer]) Close();
        if (start == _blocks.Count || !MarkAt(start, new LineMark(address), atEnd: false))
            _blocks.Insert(start, new LoweredMark(address));
        if (!MarkAt(_blocks.Count - 1, new LineMark(null), atEnd: true)) Add(new LoweredMark(null));
    }

    private bool MarkAt(int at, LineMark mark, bool atEnd)
    {
        LoweredBlock? marked = _blocks[at] switch
        {
            LoweredParagraph line => line with { Content = atEnd ? [.. line.Content, mark] : [mark, .. line.Content] },
            LoweredSpacer spacer => spacer with { Marks = atEnd ? [.. spacer.Marks, mark] : [mark, .. spacer.Marks] },
            _ => null,
        };
        if (marked is not null) _blocks[at] = marked;
        return marked is not null;
    }

    /// <summary>Keeps paragraphs on the page of what follows each of them.</summary>
    public void Keep(int from, int end)
    {
        for (var i = Math.Max(0, from); i < end; i++)
            if (_blocks[i] is LoweredParagraph line) _blocks[i] = line with { Look = line.Look with { KeepNext = true } };
    }

    /// <summary>Says of the first paragraph from there on what it was in the earlier paper.</summary>
    public void Was(int start, IReadOnlyList<LoweredBlock> former)
    {
        var at = _blocks.FindIndex(start, b => b is LoweredParagraph { Shows: not null });
        if (at >= 0 && former.OfType<LoweredParagraph>().FirstOrDefault(p => p.Shows is not null) is { } was)
            _blocks[at] = (LoweredParagraph)_blocks[at] with { Look = ((LoweredParagraph)_blocks[at]).Look.After(was.Look) };
    }

    /// <summary>Says of the paragraph there what it is in this paper alone.</summary>
    public void Is(int at, IReadOnlyList<LoweredBlock> alone) => _blocks[at] = (LoweredParagraph)_blocks[at] with
    {
        Shows = alone.OfType<LoweredParagraph>().First().Shows! with { Revision = null },
        Look = alone.OfType<LoweredParagraph>().First().Look,
    };

    /// <summary>Ends a section: in its last paragraph, so that no empty one makes an empty page; else in a thin one.</summary>
    /// <param name="revision">Whether its end has come or gone; null: neither.</param>
    public void EndSection(XElement properties, Revision? revision)
    {
        if (_blocks is [.., LoweredParagraph { Shows: not null } last])
            _blocks[^1] = last with { Look = last.Look with { Section = properties, SectionRevision = revision } };
        else Add(new LoweredSpacer(Thinnest, properties) { Revision = revision });
    }
}
