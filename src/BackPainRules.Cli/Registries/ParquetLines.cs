using System.Buffers;
using System.Text.Json;
using Parquet;

namespace BackPainRules.Cli.Registries;

/// <summary>A Parquet file as if it were NDJSON, a line for each row: so the same reader says the same of both, and what is wrong with a row is told in the same words.</summary>
/// <remarks>One row group is held at a time.</remarks>
internal sealed class ParquetLines : Stream
{
    private const int enough = 1 << 16;

    private readonly Stream file;
    private readonly string name;
    private readonly ParquetReader reader;
    private readonly ParquetColumn? id;
    private readonly (string Part, (JsonEncodedText Name, ParquetColumn Column)[] Columns)[] parts;
    private readonly ArrayBufferWriter<byte> buffer = new();
    private readonly Utf8JsonWriter writer;
    private int taken;
    private int group;
    private int row;
    private int rows;

    public ParquetLines(Stream file, string name, IReadOnlyList<string> ignored, Vocabulary vocabulary)
    {
        (this.file, this.name, writer) = (file, name, new(buffer, JsonText.OnOneLine));
        reader = Try(() => ParquetReader.CreateAsync(file, leaveStreamOpen: true).GetAwaiter().GetResult());
        var columns = ParquetSchemas.Read(reader.Schema, name, ignored, vocabulary);
        id = columns.FirstOrDefault(column => column.Term is null).Column;
        parts = [.. columns.Where(column => column.Term is not null).GroupBy(column => column.Term!.Part)
            .Select(part => (part.Key, part.Select(column => (JsonEncodedText.Encode(column.Term!.Name), column.Column)).ToArray()))];
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <summary>Whether a file begins as Parquet does.</summary>
    public static bool IsParquet(Stream file)
    {
        if (!file.CanSeek) return false;
        var start = new byte[4];
        var found = file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length && start.AsSpan().SequenceEqual("PAR1"u8);
        file.Position = 0;
        return found;
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (taken == this.buffer.WrittenCount) WriteLines();
        var some = this.buffer.WrittenSpan[taken..];
        if (some.Length > count) some = some[..count];
        some.CopyTo(buffer.AsSpan(offset));
        taken += some.Length;
        return some.Length;
    }

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            reader.DisposeAsync().AsTask().GetAwaiter().GetResult();
            file.Dispose();
        }

        base.Dispose(disposing);
    }

    private void WriteLines()
    {
        buffer.ResetWrittenCount();
        taken = 0;
        while (buffer.WrittenCount < enough && (row < rows || ReadGroup()))
        {
            WriteLine();
            row++;
        }
    }

    private void WriteLine()
    {
        writer.Reset(buffer);
        writer.WriteStartObject();
        if (id?.HasValue(row) == true)
        {
            writer.WritePropertyName("id"u8);
            id.WriteText(writer, row);
        }

        foreach (var (part, columns) in parts)
        {
            writer.WriteStartObject(part);
            foreach (var (member, column) in columns)
            {
                if (!column.HasValue(row)) continue;
                writer.WritePropertyName(member);
                column.Write(writer, row);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndObject();
        writer.Flush();
        buffer.Write("\n"u8);
    }

    private bool ReadGroup() => Try(() =>
    {
        while (group < reader.RowGroupCount)
        {
            using var next = reader.OpenRowGroupReader(group++);
            (row, rows) = (0, checked((int)next.RowCount));
            id?.Read(next, rows);
            foreach (var (_, column) in parts.SelectMany(part => part.Columns)) column.Read(next, rows);
            if (rows > 0) return true;
        }

        return false;
    });

    /// <summary>A library that reads files of others can fail in many ways: each is the file's, and none may end in a wrong row.</summary>
    private T Try<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception unreadable) when (unreadable is not (WrongCallException or OutOfMemoryException))
        {
            throw WrongCallException.CannotRead(name, $"it is not sound Parquet ({unreadable.GetType().Name})");
        }
    }
}
