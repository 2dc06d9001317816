namespace Qianwen.LocalHost.Time;

/// <summary>One item of work: open from <see cref="WorkTracker.Enter"/> until it is disposed.</summary>
public sealed class WorkScope : IDisposable
{
    private static readonly AsyncLocal<WorkScope?> Ambient = new();
    private bool _isOpen;
    private bool _isBackground;
    private int _children;
    private int _parked;

    internal WorkScope(WorkTracker tracker, string name, WorkScope? parent, bool isBackground)
    {
        Tracker = tracker;
        Name = name;
        Parent = parent;
        _isBackground = isBackground;
    }

    /// <summary>The scope that the running code belongs to, if any.</summary>
    public static WorkScope? Current => Ambient.Value;

    /// <summary>What is done, for the person who reads why the host is not idle.</summary>
    public string Name { get; }

    /// <summary>True for work that never keeps the host busy.</summary>
    public bool IsBackground => _isBackground;

    internal WorkTracker Tracker { get; }

    /// <summary>Counts up as scopes are entered.</summary>
    internal long Number { get; private set; }

    internal WorkScope? Parent { get; }

    internal bool IsBusy => _isOpen && !_isBackground && _children == 0 && _parked == 0;

    /// <summary>
    /// Makes this scope ambient for the calling flow and everything it awaits, until the result is disposed. Delays on the
    /// virtual clock made in it park it, and calls into the process nest under it.
    /// </summary>
    public IDisposable Activate()
    {
        var activation = new Activation(Ambient.Value);
        Ambient.Value = this;
        return activation;
    }

    /// <summary>From here on nobody waits for this work: a stream whose response has begun.</summary>
    public void BecomeBackground() =>
        Tracker.Apply(
            this,
            scope =>
            {
                if (scope._isOpen && !scope._isBackground)
                {
                    scope.Parent?.RemoveChild();
                }

                return scope._isBackground = true;
            }
        );

    /// <inheritdoc />
    public void Dispose() =>
        Tracker.Apply(
            this,
            scope =>
            {
                if (!scope._isOpen)
                {
                    return false;
                }

                scope._isOpen = false;
                Tracker.Forget(scope);
                if (!scope._isBackground)
                {
                    scope.Parent?.RemoveChild();
                }

                return true;
            }
        );

    internal bool MarkOpen(long number)
    {
        Number = number;
        if (Parent is not null)
        {
            Parent._children++;
        }

        return _isOpen = true;
    }

    /// <summary>Counts a virtual delay that this scope waits for; false where the scope is closed and nobody waits.</summary>
    internal bool TryPark() =>
        Tracker.Apply(
            this,
            scope =>
            {
                scope._parked += scope._isOpen ? 1 : 0;
                return scope._isOpen;
            }
        );

    internal void Unpark() => Tracker.Apply(this, scope => scope._parked-- > 0);

    private void RemoveChild() => _children--;

    private sealed class Activation(WorkScope? previous) : IDisposable
    {
        public void Dispose() => Ambient.Value = previous;
    }
}
