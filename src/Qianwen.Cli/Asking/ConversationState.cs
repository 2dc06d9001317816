using Qianwen.Contracts.Api;
using Qianwen.Contracts.Conversations;
using Qianwen.Contracts.Jobs;

namespace Qianwen.Cli.Asking;

/// <summary>What is known of a conversation from the items that have come, and what follows from its tasks.</summary>
public sealed class ConversationState
{
    private const string UnknownOutcome = "unknown_outcome";
    private static readonly TimeSpan AheadOfTime = TimeSpan.FromHours(2);
    private readonly HashSet<string> _decided = [];
    private readonly HashSet<string> _freshCarts = [];
    private readonly List<string> _tasks = [];
    private readonly HashSet<string> _seen = [];
    private QuestionItem? _question;
    private ConversationItem? _last;
    private FailureItem? _failure;

    /// <summary>Ids of the tasks the items belong to, in the order they appeared.</summary>
    public IReadOnlyList<string> Tasks => _tasks;

    /// <summary>True where something of what was said last could not be done.</summary>
    public bool HasFailed => _failure is not null;

    /// <summary>These items were there before; they are not news.</summary>
    public void Known(IEnumerable<ConversationItem> items) => _seen.UnionWith(items.Select(item => item.Id));

    /// <summary>Takes in one item.</summary>
    public void Apply(ConversationItem item)
    {
        _seen.Add(item.Id);
        if (item is TextItem { Role: "user" })
        {
            return;
        }

        _last = item;
        if (item.TaskId is { } task && !_tasks.Contains(task))
        {
            _tasks.Add(task);
        }

        switch (item)
        {
            case QuestionItem question:
                _question = question;
                break;
            case ProposalItem proposal:
                _freshCarts.Add(proposal.Cart.Hash);
                break;
            case FailureItem failure:
                _failure = failure;
                break;
        }
    }

    /// <summary>The person decided about this cart; the task will follow.</summary>
    public void Decided(string cartHash) => _decided.Add(cartHash);

    /// <summary>The person said something: an open question counts as answered, a new answer is awaited.</summary>
    public void Said()
    {
        _question = null;
        _failure = null;
        _last = null;
        _freshCarts.Clear();
    }

    /// <summary>What it waits for now.</summary>
    /// <param name="tasks">The tasks of <see cref="Tasks"/> as they stand.</param>
    /// <param name="conversation">The conversation as it stands, read after the tasks.</param>
    /// <param name="quiet">Whether nothing was heard for a while: then what was said has had its effect.</param>
    public Situation Evaluate(IReadOnlyList<TaskView> tasks, ConversationResponse conversation, bool quiet)
    {
        if (conversation.Busy || !conversation.Items.All(item => _seen.Contains(item.Id)))
        {
            return new Situation.Working();
        }

        var settled = quiet || _last is TextItem { TaskId: null };
        if (tasks.LastOrDefault(task => IsOpenProposal(task, settled)) is { } proposed)
        {
            return new Situation.Proposed(proposed);
        }

        if (_question is not null)
        {
            return new Situation.Asked(_question);
        }

        var working =
            tasks.Any(task => task.Status < JobStatus.Completed && !IsBookedAhead(task))
            || (tasks.Count == 0 && !IsAnswer(_last));
        return working || (tasks.Count > 0 && !quiet)
            ? new Situation.Working()
            : new Situation.Finished(ExitCode(tasks));
    }

    /// <summary>A proposal that was there before the person's last words may be about to follow them.</summary>
    private bool IsOpenProposal(TaskView task, bool settled) =>
        task is { Status: JobStatus.Proposed, Cart: { } cart }
        && !_decided.Contains(cart.Hash)
        && (settled || _freshCarts.Contains(cart.Hash));

    /// <summary>All of it is booked and paid, and only happens hours or days from now: nobody watches that to its end.</summary>
    private static bool IsBookedAhead(TaskView task) =>
        task is { Status: JobStatus.Fulfilling, Orders.Count: > 0 }
        && task.Orders.All(order =>
            order.Offer is { NeedsCourier: false }
            && order.Kitchen is not null
            && order.Captured is not null == !order.Offer.Total.IsZero
            && (order.Offer.Service?.StartsAt ?? order.Offer.ArriveBy) - task.CreatedAt > AheadOfTime
        );

    private static bool IsAnswer(ConversationItem? item) => item is TextItem or FailureItem;

    private int ExitCode(IReadOnlyList<TaskView> tasks)
    {
        if (tasks.Any(task => task.Orders.Any(order => order.PaymentUnknown)) || _failure?.Code == UnknownOutcome)
        {
            return ExitCodes.Unsettled;
        }

        return tasks.MaxBy(task => task.CreatedAt)?.Status switch
        {
            JobStatus.Completed or JobStatus.Fulfilling => ExitCodes.Done,
            JobStatus.Declined or JobStatus.Cancelled => ExitCodes.Declined,
            null => _failure is null ? ExitCodes.Done : ExitCodes.NotDone,
            _ => ExitCodes.NotDone,
        };
    }
}
