#nullable disable
namespace Azure.Messaging.ServiceBus;

/// <summary>A message to be sent to Service Bus.</summary>
public class ServiceBusMessage
{
    private const int MaxIdLength = 128;
    private const string DeadLetterReasonKey = "DeadLetterReason";
    private const string DeadLetterErrorDescriptionKey = "DeadLetterErrorDescription";

    private BinaryData _body;
    private string _messageId;
    private string _partitionKey;
    private string _replyToSessionId;
    private string _sessionId;
    private TimeSpan _timeToLive = TimeSpan.MaxValue;
    private string _transactionPartitionKey;

    public ServiceBusMessage()
        : this(default(ReadOnlyMemory<byte>)) { }

    public ServiceBusMessage(string body)
        : this(new BinaryData(body)) { }

    public ServiceBusMessage(ReadOnlyMemory<byte> body)
        : this(BinaryData.FromBytes(body)) { }

    public ServiceBusMessage(BinaryData body)
    {
        Body = body;
        ApplicationProperties = new Dictionary<string, object>();
    }

    public ServiceBusMessage(ServiceBusReceivedMessage receivedMessage)
        : this(Required(receivedMessage).Body)
    {
        foreach (var (key, value) in receivedMessage.ApplicationProperties)
        {
            if (key is not (DeadLetterReasonKey or DeadLetterErrorDescriptionKey))
            {
                ApplicationProperties[key] = value;
            }
        }

        _messageId = receivedMessage.MessageId;
        _partitionKey = receivedMessage.PartitionKey;
        _replyToSessionId = receivedMessage.ReplyToSessionId;
        _sessionId = receivedMessage.SessionId;
        _timeToLive = receivedMessage.TimeToLive;
        _transactionPartitionKey = receivedMessage.TransactionPartitionKey;
        ContentType = receivedMessage.ContentType;
        CorrelationId = receivedMessage.CorrelationId;
        ReplyTo = receivedMessage.ReplyTo;
        Subject = receivedMessage.Subject;
        To = receivedMessage.To;
    }

    public IDictionary<string, object> ApplicationProperties { get; }

    public BinaryData Body
    {
        get => _body;
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            _body = value;
        }
    }

    public string ContentType { get; set; }

    public string CorrelationId { get; set; }

    public string MessageId
    {
        get => _messageId;
        set
        {
            if (string.IsNullOrEmpty(value) || value.Length > MaxIdLength)
            {
                throw new ArgumentException($"MessageId must have 1 to {MaxIdLength} characters.", nameof(value));
            }

            _messageId = value;
        }
    }

    public string PartitionKey
    {
        get => _partitionKey;
        set
        {
            AssertLength(value, nameof(PartitionKey));
            if (_sessionId is not null && value != _sessionId)
            {
                throw new ArgumentOutOfRangeException(
                    nameof(value),
                    $"PartitionKey:{value} cannot be set to a different value than SessionId:{_sessionId}."
                );
            }

            _partitionKey = value;
        }
    }

    public string ReplyTo { get; set; }

    public string ReplyToSessionId
    {
        get => _replyToSessionId;
        set
        {
            AssertLength(value, nameof(ReplyToSessionId));
            _replyToSessionId = value;
        }
    }

    public DateTimeOffset ScheduledEnqueueTime { get; set; }

    public string SessionId
    {
        get => _sessionId;
        set
        {
            AssertLength(value, nameof(SessionId));
            _sessionId = value;
            if (_partitionKey is not null)
            {
                _partitionKey = value;
            }
        }
    }

    public string Subject { get; set; }

    public TimeSpan TimeToLive
    {
        get => _timeToLive;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(value, TimeSpan.Zero);
            _timeToLive = value;
        }
    }

    public string To { get; set; }

    public string TransactionPartitionKey
    {
        get => _transactionPartitionKey;
        set
        {
            AssertLength(value, nameof(TransactionPartitionKey));
            _transactionPartitionKey = value;
        }
    }

    public override string ToString() => $"{{MessageId:{MessageId}}}";

    private static ServiceBusReceivedMessage Required(ServiceBusReceivedMessage receivedMessage)
    {
        ArgumentNullException.ThrowIfNull(receivedMessage);
        return receivedMessage;
    }

    private static void AssertLength(string value, string property)
    {
        if (value?.Length > MaxIdLength)
        {
            throw new ArgumentException($"{property} must have at most {MaxIdLength} characters.", nameof(value));
        }
    }
}
