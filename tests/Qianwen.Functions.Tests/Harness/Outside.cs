using System.Text.Json;
using Qianwen.Contracts.Deliveries;
using Qianwen.Contracts.Fulfilment;
using Qianwen.Contracts.Jobs;
using Qianwen.Contracts.Orders;
using Qianwen.Contracts.Payments;
using Qianwen.Contracts.Purchases;
using Qianwen.Core.Ledger;
using Qianwen.Functions.Fulfilment;
using Qianwen.Functions.Jobs;
using Qianwen.Functions.Purchases;

namespace Qianwen.Functions.Tests.Harness;

/// <summary>Everything outside the orchestrators: providers, stores and the person, in place of the activities.</summary>
internal sealed class Outside
{
    private readonly OrchestrationHost _host;
    private readonly Lock _gate = new();
    private readonly Dictionary<string, OutsideOrder> _orders = [];

    public Outside(OrchestrationHost host)
    {
        _host = host;
        AddPayments();
        AddMerchants();
        AddBooks();
        AddRiders();
        AddPerson();
    }

    /// <summary>How orders without a script of their own go.</summary>
    public OrderScript Default { get; set; } = new();

    /// <summary>What the riders' look-up gives.</summary>
    public Func<string, DeliveryRecord?> Delivery { get; set; } = _ => null;

    /// <summary>Commands to the riders.</summary>
    public List<DeliverySend> Dispatched { get; } = [];

    /// <summary>Reports that are about no order.</summary>
    public List<JobReport> Told { get; } = [];

    /// <summary>Status changes that were set without a report.</summary>
    public List<JobStatus> Statuses { get; } = [];

    /// <summary>News that no orchestration waited for; the app would dead-letter it.</summary>
    public List<MerchantUpdate> Undeliverable { get; } = [];

    /// <summary>Called with every command to the riders.</summary>
    public Func<DeliverySend, Task> OnDispatch { get; set; } = _ => Task.CompletedTask;

    /// <summary>Called with every report as it is told.</summary>
    public Func<JobReport, Task> OnTold { get; set; } = _ => Task.CompletedTask;

    /// <summary>The order with this key, with the script it has got or the default one.</summary>
    public OutsideOrder Order(string key, OrderScript? script = null)
    {
        lock (_gate)
        {
            return _orders.TryGetValue(key, out var order)
                ? order
                : _orders[key] = new OutsideOrder(script ?? Default, _host);
        }
    }

    /// <summary>The kitchen of an order has news; it goes where the place command said.</summary>
    public async Task KitchenAsync(string orderKey, int sequence, MerchantOrderStatus status)
    {
        var to = Order(orderKey).NewsTo;
        var update = new MerchantUpdate($"{orderKey}:k{sequence}", to, orderKey, sequence, status, 0, 40, _host.Now);
        if (await _host.Client.GetInstanceAsync(to) is null)
        {
            Undeliverable.Add(update);
            return;
        }

        await _host.RaiseAsync(to, EventNames.OrderNews, new OrderNews(Kitchen: update));
        await _host.SettleAsync();
    }

    private static string Name<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());

    private void AddPayments()
    {
        _host.Functions.Activity<PaymentSend>(
            nameof(SendPaymentCommandActivity),
            async send =>
            {
                var order = Order(send.Command.OrderKey);
                order.Did($"{Name(send.Command.Type)} {send.Command.Key} #{send.Attempt}");
                await order.TakeAsync(send.Command);
                return null;
            }
        );
        _host.Functions.Activity<PaymentCommand>(
            nameof(LookUpPaymentActivity),
            async command =>
            {
                Order(command.OrderKey).Did($"look up {command.Key}");
                return await Order(command.OrderKey).LookUpAsync(command);
            }
        );
    }

    private void AddMerchants()
    {
        _host.Functions.Activity<MerchantSend>(
            nameof(SendMerchantCommandActivity),
            async send =>
            {
                var order = Order(send.Command.OrderKey);
                order.Did($"{Name(send.Command.Type)} {send.Command.Key} #{send.Attempt}");
                await order.TakeAsync(send.Command);
                return null;
            }
        );
        _host.Functions.Activity<MerchantCommand>(
            nameof(LookUpOrderActivity),
            async command =>
            {
                Order(command.OrderKey).Did($"look up {command.Key}");
                return await Order(command.OrderKey).LookUpAsync(command);
            }
        );
    }

    private void AddBooks()
    {
        _host.Functions.Activity<BudgetRequest>(
            nameof(BudgetActivity),
            request =>
            {
                Order(request.Key).Did($"budget {Name(request.Step)}");
                return request.Step == BudgetStep.Reserve ? Order(request.Key).Script.Budget : new BudgetAnswer(true);
            }
        );
        _host.Functions.Activity<BookingRequest>(
            nameof(BookActivity),
            one =>
            {
                Order(one.OrderKey).Did($"book {Name(one.Step)} {one.Amount}");
                Order(one.OrderKey)
                    .Books.Add(
                        PaymentBooking.For(one.Key, one.OrderKey, one.Step, one.PersonId, one.MerchantId, one.Amount)
                    );
            }
        );
        _host.Functions.Activity<CaseRequest>(
            nameof(OpenCaseActivity),
            request =>
            {
                var order = Order(request.Key[..^(request.Code.Length + 1)]);
                order.Did($"case {request.Code}");
                order.Cases.Add(request.Code);
            }
        );
    }

    private void AddRiders()
    {
        _host.Functions.Activity<DeliverySend>(
            nameof(SendDeliveryCommandActivity),
            async send =>
            {
                await OnDispatch(send);
                lock (_gate)
                {
                    Dispatched.Add(send);
                }

                Order(send.Command.OrderKey).Did($"{Name(send.Command.Type)} {send.Command.Key} #{send.Attempt}");
                return null;
            }
        );
        _host.Functions.Activity<string>(nameof(LookUpDeliveryActivity), key => Delivery(key));
    }

    private void AddPerson()
    {
        _host.Functions.Activity<JobReport>(
            nameof(ReportActivity),
            async report =>
            {
                var fact = JsonSerializer.SerializeToNode(report.Fact)!["fact"]!.GetValue<string>();
                if (report.Order is { } order)
                {
                    Order(order.OrderKey).Did($"tell {fact}");
                    Order(order.OrderKey).Told.Add(report);
                }
                else
                {
                    Told.Add(report);
                }

                await OnTold(report);
                return null;
            }
        );
        _host.Functions.Activity<TaskStatusChange>(
            nameof(SetTaskStatusActivity),
            change =>
            {
                Statuses.Add(change.Status);
            }
        );
    }
}
