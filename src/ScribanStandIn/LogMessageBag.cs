using System.Collections;
using Scriban.Parsing;

namespace Scriban;

/// <summary>All messages of one parse, in the order they were found.</summary>
public class LogMessageBag : IReadOnlyList<LogMessage>
{
    private readonly List<LogMessage> _messages = [];

    public int Count => _messages.Count;

    public LogMessage this[int index] => _messages[index];

    public bool HasErrors { get; private set; }

    public void Add(LogMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        HasErrors |= message.Type == ParserMessageType.Error;
        _messages.Add(message);
    }

    public void AddRange(IEnumerable<LogMessage> messages)
    {
        ArgumentNullException.ThrowIfNull(messages);
        foreach (var message in messages) Add(message);
    }

    public IEnumerator<LogMessage> GetEnumerator() => _messages.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>One line per message.</summary>
    public override string ToString() => string.Concat(_messages.Select(message => message + "\n"));
}
