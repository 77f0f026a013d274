namespace BackPainRules.Cohorts;

/// <summary>A quantity of every patient of a cohort, kept exactly and comparable fast.</summary>
internal sealed class QuantityColumn
{
    private readonly int[] places;
    private readonly Dictionary<int, decimal> betweenPoints = [];

    public QuantityColumn(Grid grid, int blocks)
    {
        Grid = grid;
        places = new int[blocks * CohortLayout.Block];
        places.AsSpan().Fill(Cohorts.Grid.Unknown);
    }

    public Grid Grid { get; }

    public int Blocks => places.Length / CohortLayout.Block;

    /// <summary>Where the values of a block lie on the grid, those after the last patient unknown.</summary>
    public ReadOnlySpan<int> Block(int block) => places.AsSpan(block * CohortLayout.Block, CohortLayout.Block);

    /// <summary>Where the value of a row lies on the grid.</summary>
    public ref int PlaceOf(int row) => ref places[row];

    public decimal? this[int row]
    {
        get
        {
            var place = places[row];
            return place == Cohorts.Grid.Unknown ? null : Cohorts.Grid.IsExact(place) ? Grid.ValueAt(place) : betweenPoints[row];
        }
    }

    /// <summary>Records a value of a column that nobody has seen yet. Different rows may be recorded by different threads.</summary>
    public void Record(int row, decimal value)
    {
        var place = Grid.Of(value);
        if (!Cohorts.Grid.IsExact(place))
            lock (betweenPoints) betweenPoints[row] = value;
        places[row] = place;
    }
}
