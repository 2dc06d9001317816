using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.CompilerServices;

namespace Qianwen.Core.Planning.Capabilities.Samples;

/// <summary>
/// Multinomial logistic regression over the features of the samples, trained by AdaGrad in a fixed order, so that the same
/// samples always give the same weights.
/// </summary>
internal sealed class SampleClassifier
{
    private const int Epochs = 6;
    private const float Rate = 0.6f;
    private const float Decay = 0.002f;
    private const float Smallest = 1e-6f;
    private const int Stride = 7919;
    private readonly int _labels;
    private readonly float[] _weights;

    private SampleClassifier(int features, int labels)
    {
        _labels = labels;
        _weights = new float[(features + 1) * labels];
    }

    /// <summary>Learns from examples.</summary>
    /// <param name="examples">The features of each, and the number of its label.</param>
    /// <param name="features">How many features there are.</param>
    /// <param name="labels">How many labels there are.</param>
    public static SampleClassifier Train(IReadOnlyList<(int[] Features, int Label)> examples, int features, int labels)
    {
        var classifier = new SampleClassifier(features, labels);
        var squares = new float[classifier._weights.Length];
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            for (var i = 0; i < examples.Count; i++)
            {
                var (own, label) = examples[(int)((long)i * Stride % examples.Count)];
                var error = classifier.Probabilities(own);
                error[label] -= 1;
                classifier.Learn(own, error, squares);
            }
        }
        return classifier;
    }

    /// <summary>How probable each label is; they sum to one.</summary>
    public float[] Probabilities(int[] own)
    {
        var scores = new float[_labels];
        foreach (var feature in own)
        {
            Accumulate(scores, Row(feature));
        }
        TensorPrimitives.Multiply(scores, Scale(own), scores);
        Accumulate(scores, Row((_weights.Length / _labels) - 1));
        TensorPrimitives.SoftMax(scores, scores);
        return scores;
    }

    private void Learn(int[] own, float[] error, float[] squares)
    {
        var scale = Scale(own);
        foreach (var feature in own)
        {
            Step(Row(feature), squares.AsSpan(feature * _labels, _labels), error, scale);
        }
        var bias = (_weights.Length / _labels) - 1;
        Step(Row(bias), squares.AsSpan(bias * _labels, _labels), error, 1);
    }

    /// <summary>One step of AdaGrad for one feature. Compiled to the end at once: it is learned at start, when nothing is warm.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Step(Span<float> row, Span<float> seen, ReadOnlySpan<float> error, float scale)
    {
        var at = 0;
        for (; at <= row.Length - Vector<float>.Count; at += Vector<float>.Count)
        {
            var own = new Vector<float>(row[at..]);
            var gradient = (new Vector<float>(error[at..]) * scale) + (own * Decay);
            var squares = new Vector<float>(seen[at..]) + (gradient * gradient);
            squares.CopyTo(seen[at..]);
            (own - (gradient * Rate / (Vector.SquareRoot(squares) + new Vector<float>(Smallest)))).CopyTo(row[at..]);
        }
        for (; at < row.Length; at++)
        {
            var gradient = (error[at] * scale) + (row[at] * Decay);
            seen[at] += gradient * gradient;
            row[at] -= gradient * Rate / (MathF.Sqrt(seen[at]) + Smallest);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Accumulate(Span<float> sums, ReadOnlySpan<float> row)
    {
        var at = 0;
        for (; at <= sums.Length - Vector<float>.Count; at += Vector<float>.Count)
        {
            (new Vector<float>(sums[at..]) + new Vector<float>(row[at..])).CopyTo(sums[at..]);
        }
        for (; at < sums.Length; at++)
        {
            sums[at] += row[at];
        }
    }

    private Span<float> Row(int feature) => _weights.AsSpan(feature * _labels, _labels);

    /// <summary>Long sentences must not count for more than short ones.</summary>
    private static float Scale(int[] own) => 1 / MathF.Sqrt(Math.Max(1, own.Length));
}
