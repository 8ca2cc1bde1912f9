namespace StrategyReport.Sources;

/// <summary>A file is not to be replaced, or nothing can be written under its name; the message says why, without a full stop.</summary>
internal sealed class TargetException(string message, Exception? cause = null) : IOException(message, cause);
