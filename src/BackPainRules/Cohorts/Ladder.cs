namespace BackPainRules.Cohorts;

/// <summary>One decision as a ladder: the values from the lowest up, and for each but the lowest the gate that says "at least this".</summary>
internal sealed class Ladder<T>
{
    public Ladder(T lowest, IEnumerable<(T Value, int Gate)> rungs)
    {
        var (values, gates) = (new List<T> { lowest }, new List<int>());
        foreach (var (value, gate) in rungs)
        {
            // No patient can get there, nor further up.
            if (gate == Circuit.Never) break;

            // Whoever is on the rung below is on this one too.
            if (gates.Count > 0 && gates[gates.Count - 1] == gate)
            {
                values[values.Count - 1] = value;
                continue;
            }

            values.Add(value);
            gates.Add(gate);
        }

        (Values, Gates) = ([.. values], [.. gates]);
    }

    public T[] Values { get; }

    public int[] Gates { get; }
}
