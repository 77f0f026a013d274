namespace BackPainRules.Cohorts;

/// <summary>A quantity of every patient of a cohort, kept exactly and comparable fast.</summary>
internal sealed class QuantityColumn
{
    private readonly Grid grid;
    private readonly int[] places;
    private readonly Dictionary<int, decimal> betweenPoints = [];

    public QuantityColumn(Grid grid, int blocks)
    {
        this.grid = grid;
        places = new int[blocks * CohortLayout.Block];
        places.AsSpan().Fill(Grid.Unknown);
    }

    /// <summary>Where the values of a block lie on the grid, those after the last patient unknown.</summary>
    public ReadOnlySpan<int> Block(int block) => places.AsSpan(block * CohortLayout.Block, CohortLayout.Block);

    public decimal? this[int row]
    {
        get
        {
            var place = places[row];
            return place == Grid.Unknown ? null : Grid.IsExact(place) ? grid.ValueAt(place) : betweenPoints[row];
        }
    }

    /// <summary>Records a value of a column that nobody has seen yet. Different rows may be recorded by different threads.</summary>
    public void Record(int row, decimal value)
    {
        var place = grid.Of(value);
        if (!Grid.IsExact(place))
            lock (betweenPoints) betweenPoints[row] = value;
        places[row] = place;
    }
}
