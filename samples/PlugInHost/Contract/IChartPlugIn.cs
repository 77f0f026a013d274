using System.Collections.Generic;

namespace ChartContract
{
    /// <summary>Something that has an opinion about the chart that is open. Has to have a constructor without parameters.</summary>
    /// <remarks>Text goes in and text comes out: no type of a plug-in, nor of what it is built on, is known to the host.</remarks>
    public interface IChartPlugIn
    {
        /// <summary>What the plug-in says of a chart, as JSON; null if it cannot read the chart.</summary>
        /// <param name="chart">The chart, as JSON.</param>
        /// <param name="mistakes">Everything that is wrong with the chart; empty if it can be read. May hold parts of the chart: for whoever sent it, and for no log.</param>
        string Assess(string chart, out IReadOnlyList<string> mistakes);
    }
}
