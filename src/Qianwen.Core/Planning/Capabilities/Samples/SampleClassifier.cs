using System.Numerics;
using System.Runtime.CompilerServices;

namespace Qianwen.Core.Planning.Capabilities.Samples;

/// <summary>
/// Multinomial logistic regression over the features of the samples, trained by AdaGrad in a fixed order, so that the same
/// samples always give the same weights. Its loops are compiled to the end at once: it learns at start, when nothing is warm.
/// </summary>
internal sealed class SampleClassifier
{
    private const int Epochs = 6;
    private const float Rate = 0.6f;
    private const float Decay = 0.002f;
    private const float Smallest = 1e-6f;

    /// <summary>An example that is known so well already teaches nothing.</summary>
    private const float WellKnown = 0.05f;

    private const int Stride = 7919;
    private readonly int _labels;
    private readonly int _width;
    private readonly float[] _weights;

    /// <param name="labels">How many labels there are.</param>
    /// <param name="rows">How many rows of weights: one for each feature, and the bias.</param>
    private SampleClassifier(int labels, int rows)
    {
        _labels = labels;
        _width = (labels + Vector<float>.Count - 1) / Vector<float>.Count * Vector<float>.Count;
        _weights = new float[rows * _width];
    }

    /// <summary>Learns from examples.</summary>
    /// <param name="examples">The features of each, and the number of its label.</param>
    /// <param name="features">How many features there are.</param>
    /// <param name="labels">How many labels there are.</param>
    public static SampleClassifier Train(IReadOnlyList<(int[] Features, int Label)> examples, int features, int labels)
    {
        var classifier = new SampleClassifier(labels, features + 1);
        var squares = new float[classifier._weights.Length];
        var error = new float[classifier._width];
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            for (var i = 0; i < examples.Count; i++)
            {
                var (own, label) = examples[(int)((long)i * Stride % examples.Count)];
                classifier.Predict(own, error);
                if (1 - error[label] >= WellKnown)
                {
                    error[label] -= 1;
                    classifier.Learn(own, error, squares);
                }
            }
        }
        return classifier;
    }

    /// <summary>How probable each label is; they sum to one.</summary>
    public float[] Probabilities(int[] own)
    {
        var scores = new float[_width];
        Predict(own, scores);
        return scores[.._labels];
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Predict(int[] own, Span<float> scores)
    {
        scores.Clear();
        foreach (var feature in own)
        {
            Add(Row(_weights, feature), scores);
        }
        var scale = Scale(own);
        foreach (ref var score in scores)
        {
            score *= scale;
        }
        Add(Row(_weights, (_weights.Length / _width) - 1), scores);
        Normalize(scores[.._labels]);
    }

    private static void Add(ReadOnlySpan<float> row, Span<float> sums)
    {
        for (var at = 0; at <= sums.Length - Vector<float>.Count; at += Vector<float>.Count)
        {
            (new Vector<float>(sums[at..]) + new Vector<float>(row[at..])).CopyTo(sums[at..]);
        }
    }

    /// <summary>Scores as probabilities (softmax).</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Normalize(Span<float> scores)
    {
        var most = float.NegativeInfinity;
        foreach (var score in scores)
        {
            most = Math.Max(most, score);
        }
        var sum = 0f;
        foreach (ref var score in scores)
        {
            score = MathF.Exp(score - most);
            sum += score;
        }
        foreach (ref var score in scores)
        {
            score /= sum;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Learn(int[] own, ReadOnlySpan<float> error, float[] squares)
    {
        var scale = Scale(own);
        foreach (var feature in own)
        {
            Step(Row(_weights, feature), Row(squares, feature), error, scale);
        }
        var bias = (_weights.Length / _width) - 1;
        Step(Row(_weights, bias), Row(squares, bias), error, 1);
    }

    /// <summary>One step of AdaGrad for one feature.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Step(Span<float> row, Span<float> seen, ReadOnlySpan<float> error, float scale)
    {
        for (var at = 0; at <= row.Length - Vector<float>.Count; at += Vector<float>.Count)
        {
            var own = new Vector<float>(row[at..]);
            var gradient = (new Vector<float>(error[at..]) * scale) + (own * Decay);
            var squares = new Vector<float>(seen[at..]) + (gradient * gradient);
            squares.CopyTo(seen[at..]);
            (own - (gradient * Rate / (Vector.SquareRoot(squares) + new Vector<float>(Smallest)))).CopyTo(row[at..]);
        }
    }

    private Span<float> Row(float[] all, int number) => all.AsSpan(number * _width, _width);

    /// <summary>Long sentences must not count for more than short ones.</summary>
    private static float Scale(int[] own) => 1 / MathF.Sqrt(Math.Max(1, own.Length));
}
