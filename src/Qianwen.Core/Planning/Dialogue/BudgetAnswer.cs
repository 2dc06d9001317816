using Qianwen.Contracts.Planning;
using Qianwen.Core.Planning.Frames;
using Qianwen.Core.Planning.Recognisers;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Dialogue;

/// <summary>Reads the answer to the question how much an order may cost: a limit, or a bare number.</summary>
public static class BudgetAnswer
{
    /// <summary>The leg with its limit; null where the sentence says none.</summary>
    public static List<Leg>? Fill(TurnContext turn, Leg leg)
    {
        var order = turn.Sentence.Order;
        if (order.Budgets.Count == 0)
        {
            var spoken = turn.Sentence.Spoken.Trim();
            var limit = BudgetRecogniser.FindAll($"不超过{spoken}");
            if (limit is not [var only])
            {
                return null;
            }
            order = order with { Budgets = [(only, turn.Request.Utterance.Trim())] };
        }
        var frame = new FoodFrame(turn.Request, turn.Index, turn.Locale);
        return [LegEditor.Known(frame.WithLimits(leg, order, out _), ArgumentNames.Budget)];
    }
}
