using System.Text;
using Qianwen.Cli;
using Qianwen.Cli.Commands;

Console.OutputEncoding = Encoding.UTF8;
Console.InputEncoding = Encoding.UTF8;
return await QianwenCommand.RunAsync(args, Terminal.OfProcess());
