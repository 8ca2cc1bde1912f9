namespace StrategyReport.Cli;

/// <summary>
/// The standard output or the error output is closed, or what stands behind it is full: no failure of a file that is read or written.
/// </summary>
internal sealed class TerminalException(Exception cause) : Exception(cause.Message, cause);
