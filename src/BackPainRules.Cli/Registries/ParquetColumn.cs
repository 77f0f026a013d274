using System.Globalization;
using System.Text.Json;
using Parquet;
using Parquet.Schema;

namespace BackPainRules.Cli.Registries;

/// <summary>A column of a Parquet file, a row group at a time, that writes its values as JSON has them. What they mean is left to whoever reads encounters.</summary>
internal abstract class ParquetColumn
{
    /// <summary>For a column of some type, or null where a value of such a type is nothing that JSON has.</summary>
    public static ParquetColumn? Of(DataField field) =>
        field.IsArray || field.MaxRepetitionLevel > 0 || field.Path.Length > 1 ? null
        : field.ClrType == typeof(ReadOnlyMemory<char>) || field.ClrType == typeof(string) ? new Texts(field)
        : field.ClrType == typeof(bool) ? new Values<bool>(field, static (writer, value) => writer.WriteBooleanValue(value))
        : field.ClrType == typeof(double) ? new Values<double>(field, static (writer, value) =>
        {
            if (double.IsFinite(value)) writer.WriteNumberValue(value);
            else writer.WriteStringValue(value.ToString(CultureInfo.InvariantCulture));
        })
        : field.ClrType == typeof(float) ? new Values<float>(field, static (writer, value) =>
        {
            if (float.IsFinite(value)) writer.WriteNumberValue(value);
            else writer.WriteStringValue(value.ToString(CultureInfo.InvariantCulture));
        })
        : field.ClrType == typeof(decimal) ? new Values<decimal>(field, static (writer, value) => writer.WriteNumberValue(value))
        : field.ClrType == typeof(long) ? new Values<long>(field, static (writer, value) => writer.WriteNumberValue(value))
        : field.ClrType == typeof(int) ? new Values<int>(field, static (writer, value) => writer.WriteNumberValue(value))
        : field.ClrType == typeof(short) ? new Values<short>(field, static (writer, value) => writer.WriteNumberValue(value))
        : field.ClrType == typeof(sbyte) ? new Values<sbyte>(field, static (writer, value) => writer.WriteNumberValue(value))
        : field.ClrType == typeof(byte) ? new Values<byte>(field, static (writer, value) => writer.WriteNumberValue(value))
        : null;

    /// <summary>Holds the values of a row group.</summary>
    public abstract void Read(ParquetRowGroupReader group, int rows);

    public abstract bool HasValue(int row);

    public abstract void Write(Utf8JsonWriter writer, int row);

    /// <summary>As text, whatever it is: a registry's ids are often numbers.</summary>
    public abstract void WriteText(Utf8JsonWriter writer, int row);

    private sealed class Values<T>(DataField field, Action<Utf8JsonWriter, T> write) : ParquetColumn where T : struct
    {
        private T?[] values = [];

        public override void Read(ParquetRowGroupReader group, int rows)
        {
            values = new T?[rows];
            if (field.IsNullable)
            {
                group.ReadAsync<T>(field, values.AsMemory(), null).AsTask().GetAwaiter().GetResult();
                return;
            }

            var all = new T[rows];
            group.ReadAsync<T>(field, all.AsMemory(), null).AsTask().GetAwaiter().GetResult();
            for (var i = 0; i < rows; i++) values[i] = all[i];
        }

        public override bool HasValue(int row) => values[row] is not null;

        public override void Write(Utf8JsonWriter writer, int row) => write(writer, values[row]!.Value);

        public override void WriteText(Utf8JsonWriter writer, int row) => writer.WriteStringValue(Convert.ToString(values[row]!.Value, CultureInfo.InvariantCulture));
    }

    /// <summary>Nearly always a few words again and again, of which one each is held.</summary>
    private sealed class Texts(DataField field) : ParquetColumn
    {
        private const int words = 1_000;

        private readonly Dictionary<string, string> pool = new(StringComparer.Ordinal);
        private string?[] values = [];

        public override void Read(ParquetRowGroupReader group, int rows)
        {
            values = new string?[rows];
            group.ReadAsync(field, values.AsMemory()!, null).AsTask().GetAwaiter().GetResult();
            for (var i = 0; i < rows; i++)
            {
                if (values[i] is not { } value) continue;
                if (pool.TryGetValue(value, out var known)) values[i] = known;
                else if (pool.Count < words) pool.Add(value, value);
            }
        }

        public override bool HasValue(int row) => values[row] is not null;

        public override void Write(Utf8JsonWriter writer, int row) => writer.WriteStringValue(values[row]);

        public override void WriteText(Utf8JsonWriter writer, int row) => Write(writer, row);
    }
}
