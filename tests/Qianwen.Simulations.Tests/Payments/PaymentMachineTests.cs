using Qianwen.Contracts.Payments;
using Qianwen.Simulations.Payments;
using Qianwen.Simulations.Tests.Hosting;
using static Qianwen.Contracts.Payments.PaymentCommandType;

namespace Qianwen.Simulations.Tests.Payments;

public sealed class PaymentMachineTests
{
    private static readonly PersonAccount Account = new("demo-1", Money.Fen(10_000), Money.Zero());

    [Theory]
    [InlineData(Authorise, PaymentOutcome.Authorised, null, PaymentState.Authorised)]
    [InlineData(Capture, PaymentOutcome.Rejected, PaymentCodes.UnknownPayment, null)]
    [InlineData(PaymentCommandType.Void, PaymentOutcome.Rejected, PaymentCodes.UnknownPayment, PaymentState.Voided)]
    [InlineData(Refund, PaymentOutcome.Rejected, PaymentCodes.UnknownPayment, null)]
    public void Apply_ToNoPayment_FollowsTheTable(
        PaymentCommandType type,
        PaymentOutcome outcome,
        string? code,
        PaymentState? state
    ) => AssertStep([], type, outcome, code, state);

    [Theory]
    [InlineData(Authorise, PaymentOutcome.Rejected, PaymentCodes.WrongState, PaymentState.Authorised)]
    [InlineData(Capture, PaymentOutcome.Captured, null, PaymentState.Captured)]
    [InlineData(PaymentCommandType.Void, PaymentOutcome.Voided, null, PaymentState.Voided)]
    [InlineData(Refund, PaymentOutcome.Rejected, PaymentCodes.WrongState, PaymentState.Authorised)]
    public void Apply_ToAnAuthorisedPayment_FollowsTheTable(
        PaymentCommandType type,
        PaymentOutcome outcome,
        string? code,
        PaymentState? state
    ) => AssertStep([Authorise], type, outcome, code, state);

    [Theory]
    [InlineData(Authorise, PaymentOutcome.Rejected, PaymentCodes.WrongState, PaymentState.Captured)]
    [InlineData(Capture, PaymentOutcome.Rejected, PaymentCodes.WrongState, PaymentState.Captured)]
    [InlineData(PaymentCommandType.Void, PaymentOutcome.Rejected, PaymentCodes.WrongState, PaymentState.Captured)]
    [InlineData(Refund, PaymentOutcome.Refunded, null, PaymentState.Refunded)]
    public void Apply_ToACapturedPayment_FollowsTheTable(
        PaymentCommandType type,
        PaymentOutcome outcome,
        string? code,
        PaymentState? state
    ) => AssertStep([Authorise, Capture], type, outcome, code, state);

    [Theory]
    [InlineData(Authorise, PaymentOutcome.Declined, PaymentCodes.Voided, PaymentState.Voided)]
    [InlineData(Capture, PaymentOutcome.Rejected, PaymentCodes.WrongState, PaymentState.Voided)]
    [InlineData(PaymentCommandType.Void, PaymentOutcome.Rejected, PaymentCodes.WrongState, PaymentState.Voided)]
    [InlineData(Refund, PaymentOutcome.Rejected, PaymentCodes.WrongState, PaymentState.Voided)]
    public void Apply_ToAVoidedPayment_FollowsTheTable(
        PaymentCommandType type,
        PaymentOutcome outcome,
        string? code,
        PaymentState? state
    ) => AssertStep([Authorise, PaymentCommandType.Void], type, outcome, code, state);

    [Theory]
    [InlineData(Authorise, PaymentOutcome.Rejected, PaymentCodes.WrongState, PaymentState.Refunded)]
    [InlineData(Capture, PaymentOutcome.Rejected, PaymentCodes.WrongState, PaymentState.Refunded)]
    [InlineData(PaymentCommandType.Void, PaymentOutcome.Rejected, PaymentCodes.WrongState, PaymentState.Refunded)]
    [InlineData(Refund, PaymentOutcome.Rejected, PaymentCodes.OverCaptured, PaymentState.Refunded)]
    public void Apply_ToARefundedPayment_FollowsTheTable(
        PaymentCommandType type,
        PaymentOutcome outcome,
        string? code,
        PaymentState? state
    ) => AssertStep([Authorise, Capture, Refund], type, outcome, code, state);

    [Fact]
    public void Apply_AVoidBeforeTheAuthorisation_KeepsItFromBeingAuthorised()
    {
        var (account, entry) = Run([PaymentCommandType.Void]);

        var decision = Apply(account, entry, Authorise);

        Assert.Equal(PaymentCodes.Voided, decision.Reply.Code);
        Assert.Equal(Account, decision.Account);
    }

    [Fact]
    public void Apply_MoreThanTheBalance_IsDeclinedInBothLanguages()
    {
        var decision = Apply(Account, null, Authorise, 10_001);

        Assert.Equal(PaymentOutcome.Declined, decision.Reply.Outcome);
        Assert.Equal(PaymentCodes.InsufficientFunds, decision.Reply.Code);
        Assert.Equal("账户余额不足", decision.Reply.Message!.Zh);
        Assert.NotEmpty(decision.Reply.Message.En);
        Assert.Equal(Account, decision.Account);
    }

    [Fact]
    public void Apply_ACaptureOfMoreThanAuthorised_IsRejected()
    {
        var (account, entry) = Run([Authorise]);

        Assert.Equal(PaymentCodes.OverAuthorised, Apply(account, entry, Capture, 5_801).Reply.Code);
    }

    [Fact]
    public void Apply_ACaptureOfLess_GivesTheRestBack()
    {
        var (account, entry) = Run([Authorise]);

        var decision = Apply(account, entry, Capture, 5_000);

        Assert.Equal(Money.Fen(10_000 - 5_000), decision.Account.Available);
        Assert.Equal(Money.Zero(), decision.Account.Held);
    }

    [Fact]
    public void Apply_RefundsInParts_NeverGiveBackMoreThanWasCaptured()
    {
        var (account, entry) = Run([Authorise, Capture]);

        var first = Apply(account, entry, Refund, 3_000, "r1");
        var second = Apply(first.Account, first.Entry, Refund, 3_000, "r2");
        var third = Apply(second.Account, second.Entry, Refund, 2_800, "r3");

        Assert.Equal(PaymentState.Captured, first.Entry.State);
        Assert.Equal(PaymentCodes.OverCaptured, second.Reply.Code);
        Assert.Equal(PaymentState.Refunded, third.Entry.State);
        Assert.Equal(Money.Fen(10_000), third.Account.Available);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Apply_NotAPositiveAmount_IsRejected(long fen) =>
        Assert.Equal(PaymentCodes.InvalidAmount, Apply(Account, null, Authorise, fen).Reply.Code);

    [Fact]
    public void Apply_AnyCommands_KeepTheAccountsMoneyTogether()
    {
        var types = Enum.GetValues<PaymentCommandType>();
        for (var seed = 0; seed < 200; seed++)
        {
            var random = new Random(seed);
            var (account, entry) = (Account, (PaymentEntry?)null);
            for (var step = 0; step < 12; step++)
            {
                var decision = Apply(
                    account,
                    entry,
                    types[random.Next(types.Length)],
                    random.Next(1, 8_000),
                    $"k{step}"
                );
                (account, entry) = (decision.Account, decision.Entry);
                var taken = entry.Captured - entry.Refunded;
                Assert.True(
                    account.Available + account.Held + taken == Account.Available,
                    $"seed {seed}, step {step}: {account} {entry}"
                );
                Assert.True(
                    account.Available.Amount >= 0 && account.Held.Amount >= 0 && taken.Amount >= 0,
                    $"seed {seed}, step {step}"
                );
                Assert.True(entry.Captured <= entry.Authorised, $"seed {seed}, step {step}: {entry}");
            }
        }
    }

    private static void AssertStep(
        PaymentCommandType[] before,
        PaymentCommandType type,
        PaymentOutcome outcome,
        string? code,
        PaymentState? state
    )
    {
        var (account, entry) = Run(before);

        var decision = Apply(account, entry, type, key: "the-step");

        Assert.Equal(outcome, decision.Reply.Outcome);
        Assert.Equal(code, decision.Reply.Code);
        Assert.Equal(state, decision.Entry.State);
        if (outcome is PaymentOutcome.Rejected or PaymentOutcome.Declined)
        {
            Assert.Equal(account, decision.Account);
        }
    }

    private static (PersonAccount Account, PaymentEntry? Entry) Run(PaymentCommandType[] types)
    {
        var (account, entry) = (Account, (PaymentEntry?)null);
        foreach (var type in types)
        {
            var decision = Apply(account, entry, type);
            (account, entry) = (decision.Account, decision.Entry);
        }

        return (account, entry);
    }

    private static PaymentDecision Apply(
        PersonAccount account,
        PaymentEntry? entry,
        PaymentCommandType type,
        long fen = 5_800,
        string? key = null
    ) => PaymentMachine.Apply(account, entry, Commands.Pay(type, fen, key), "DP1", decline: null);
}
