using System.Numerics.Tensors;

namespace Qianwen.Core.Planning.Capabilities.Samples;

/// <summary>
/// Multinomial logistic regression over the features of the samples, trained by AdaGrad in a fixed order, so that the same
/// samples always give the same weights.
/// </summary>
internal sealed class SampleClassifier
{
    private const int Epochs = 24;
    private const float Rate = 0.6f;
    private const float Decay = 0.0005f;
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
        var (gradient, step) = (new float[labels], new float[labels]);
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            for (var i = 0; i < examples.Count; i++)
            {
                var (own, label) = examples[(int)((long)i * Stride % examples.Count)];
                var error = classifier.Probabilities(own);
                error[label] -= 1;
                classifier.Learn(own, error, squares, gradient, step);
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
            TensorPrimitives.Add(scores, Row(feature), scores);
        }
        TensorPrimitives.Multiply(scores, Scale(own), scores);
        TensorPrimitives.Add(scores, Row((_weights.Length / _labels) - 1), scores);
        TensorPrimitives.SoftMax(scores, scores);
        return scores;
    }

    private void Learn(int[] own, float[] error, float[] squares, float[] gradient, float[] step)
    {
        var scale = Scale(own);
        foreach (var feature in own)
        {
            Learn(feature, error, scale, squares, gradient, step);
        }
        Learn((_weights.Length / _labels) - 1, error, 1, squares, gradient, step);
    }

    private void Learn(int feature, float[] error, float scale, float[] squares, float[] gradient, float[] step)
    {
        var row = Row(feature);
        var seen = squares.AsSpan(feature * _labels, _labels);
        TensorPrimitives.Multiply(error, scale, gradient);
        TensorPrimitives.MultiplyAdd(row, Decay, gradient, gradient);
        TensorPrimitives.MultiplyAdd(gradient, gradient, seen, seen);
        TensorPrimitives.Sqrt(seen, step);
        TensorPrimitives.Add(step, Smallest, step);
        TensorPrimitives.Divide(gradient, step, step);
        TensorPrimitives.Multiply(step, Rate, step);
        TensorPrimitives.Subtract(row, step, row);
    }

    private Span<float> Row(int feature) => _weights.AsSpan(feature * _labels, _labels);

    /// <summary>Long sentences must not count for more than short ones.</summary>
    private static float Scale(int[] own) => 1 / MathF.Sqrt(Math.Max(1, own.Length));
}
