namespace StrategyReport.Preview;

/// <summary>How long a watch waits before it tells.</summary>
/// <param name="Quiet">A save is over when nothing has been heard for so long; editors write a file in several steps.</param>
/// <param name="Longest">So long is waited for a burst of saves to end.</param>
/// <param name="Tick">How often it looks where it has heard nothing.</param>
internal sealed record WatchPace(TimeSpan Quiet, TimeSpan Longest, TimeSpan Tick)
{
    public static readonly WatchPace Usual = new(TimeSpan.FromMilliseconds(25), TimeSpan.FromMilliseconds(150), TimeSpan.FromSeconds(1));
}
