using StrategyReport.Fuzz;

if (args is ["--worker", ..]) return Worker.Serve(args.Length > 1 ? args[1] : null);
if (FuzzOptions.Of(args) is not { } options)
{
    Console.Error.WriteLine(FuzzOptions.Usage);
    return 2;
}

var finds = FuzzRun.Of(options, Console.Error.WriteLine);
Console.Write(FuzzRun.Table(finds));
if (options.Only is not null && finds is [var only]) Console.WriteLine(only.Outcome.Detail);
Console.WriteLine($"{finds.Count} of {(options.Only is null ? options.Count : 1)} inputs went wrong.");
return finds.Count == 0 ? 0 : 1;
