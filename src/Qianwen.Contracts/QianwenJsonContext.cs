using System.Text.Json;
using System.Text.Json.Serialization;
using Qianwen.Contracts.Api;
using Qianwen.Contracts.Conversations;
using Qianwen.Contracts.Deliveries;
using Qianwen.Contracts.Jobs;
using Qianwen.Contracts.Offers;
using Qianwen.Contracts.Orders;
using Qianwen.Contracts.Payments;
using Qianwen.Contracts.People;
using Qianwen.Contracts.Planning;
using Qianwen.Contracts.Providers;

namespace Qianwen.Contracts;

/// <summary>The one source-generated JSON context.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    PropertyNameCaseInsensitive = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    AllowOutOfOrderMetadataProperties = true,
    RespectRequiredConstructorParameters = true,
    RespectNullableAnnotations = true
)]
[JsonSerializable(typeof(BudgetLimit))]
[JsonSerializable(typeof(CapabilityEndpoints))]
[JsonSerializable(typeof(CapabilityKind))]
[JsonSerializable(typeof(CapabilityManifest))]
[JsonSerializable(typeof(CapabilityTerms))]
[JsonSerializable(typeof(Cart))]
[JsonSerializable(typeof(CartOrder))]
[JsonSerializable(typeof(ConversationContext))]
[JsonSerializable(typeof(ConversationItem))]
[JsonSerializable(typeof(ConversationResponse))]
[JsonSerializable(typeof(Decision))]
[JsonSerializable(typeof(DecisionRequest))]
[JsonSerializable(typeof(DeliveryAddress))]
[JsonSerializable(typeof(DeliveryCommand))]
[JsonSerializable(typeof(DeliveryCommandType))]
[JsonSerializable(typeof(DeliveryRecord))]
[JsonSerializable(typeof(DeliveryStatus))]
[JsonSerializable(typeof(DeliveryUpdate))]
[JsonSerializable(typeof(EntityKind))]
[JsonSerializable(typeof(EntityReference))]
[JsonSerializable(typeof(FailureItem))]
[JsonSerializable(typeof(GeoPoint))]
[JsonSerializable(typeof(HealthResponse))]
[JsonSerializable(typeof(JobStatus))]
[JsonSerializable(typeof(Leg))]
[JsonSerializable(typeof(LocalizedText))]
[JsonSerializable(typeof(MerchantCommand))]
[JsonSerializable(typeof(MerchantCommandType))]
[JsonSerializable(typeof(MerchantOrderRecord))]
[JsonSerializable(typeof(MerchantOrderStatus))]
[JsonSerializable(typeof(MerchantOutcome))]
[JsonSerializable(typeof(MerchantReply))]
[JsonSerializable(typeof(MerchantUpdate))]
[JsonSerializable(typeof(MessageInput))]
[JsonSerializable(typeof(Money))]
[JsonSerializable(typeof(Offer))]
[JsonSerializable(typeof(OfferCoupon))]
[JsonSerializable(typeof(OfferFee))]
[JsonSerializable(typeof(OfferLine))]
[JsonSerializable(typeof(OfferOption))]
[JsonSerializable(typeof(OpenProposal))]
[JsonSerializable(typeof(OpenQuestion))]
[JsonSerializable(typeof(OrderView))]
[JsonSerializable(typeof(OrderedItem))]
[JsonSerializable(typeof(PaymentCommand))]
[JsonSerializable(typeof(PaymentCommandType))]
[JsonSerializable(typeof(PaymentOutcome))]
[JsonSerializable(typeof(PaymentRecord))]
[JsonSerializable(typeof(PaymentReply))]
[JsonSerializable(typeof(PaymentState))]
[JsonSerializable(typeof(PersonProfile))]
[JsonSerializable(typeof(PlanEvidence))]
[JsonSerializable(typeof(PlanKind))]
[JsonSerializable(typeof(PlanQuestion))]
[JsonSerializable(typeof(PlanRequestBody))]
[JsonSerializable(typeof(PlanResponse))]
[JsonSerializable(typeof(PlanResult))]
[JsonSerializable(typeof(PostMessageRequest))]
[JsonSerializable(typeof(PostMessageResponse))]
[JsonSerializable(typeof(ProgressItem))]
[JsonSerializable(typeof(ProposalItem))]
[JsonSerializable(typeof(ProviderManifest))]
[JsonSerializable(typeof(ProviderResponse))]
[JsonSerializable(typeof(QuestionChoice))]
[JsonSerializable(typeof(QuestionItem))]
[JsonSerializable(typeof(QuoteRequest))]
[JsonSerializable(typeof(QuoteResponse))]
[JsonSerializable(typeof(RankedOffer))]
[JsonSerializable(typeof(ReceiptItem))]
[JsonSerializable(typeof(RunningTask))]
[JsonSerializable(typeof(SavedAddress))]
[JsonSerializable(typeof(SearchRequest))]
[JsonSerializable(typeof(SearchResponse))]
[JsonSerializable(typeof(SelectedOption))]
[JsonSerializable(typeof(StoreAlternative))]
[JsonSerializable(typeof(StoreCandidate))]
[JsonSerializable(typeof(StoreRefusal))]
[JsonSerializable(typeof(TaskInput))]
[JsonSerializable(typeof(TaskSignal))]
[JsonSerializable(typeof(TaskSignalKind))]
[JsonSerializable(typeof(TaskView))]
[JsonSerializable(typeof(TextItem))]
[JsonSerializable(typeof(TimeWish))]
[JsonSerializable(typeof(TrackingItem))]
[JsonSerializable(typeof(Turn))]
[JsonSerializable(typeof(Vocabulary))]
[JsonSerializable(typeof(VocabularyEntry))]
[JsonSerializable(typeof(IReadOnlyList<OrderedItem>))]
[JsonSerializable(typeof(IReadOnlyList<EntityReference>))]
[JsonSerializable(typeof(IReadOnlyList<Leg>))]
[JsonSerializable(typeof(IReadOnlyList<ConversationItem>))]
[JsonSerializable(typeof(IReadOnlyList<StoreRefusal>))]
[JsonSerializable(typeof(IReadOnlyList<RankedOffer>))]
[JsonSerializable(typeof(IReadOnlyList<ProviderResponse>))]
[JsonSerializable(typeof(IReadOnlyList<string>))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(int))]
[JsonSerializable(typeof(bool))]
[JsonSerializable(typeof(JsonElement))]
public sealed partial class QianwenJsonContext : JsonSerializerContext;
