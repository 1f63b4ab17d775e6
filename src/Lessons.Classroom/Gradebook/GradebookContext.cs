using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Lessons.Classroom;

/// <summary>The gradebook's tables, the same in SQLite and PostgreSQL.</summary>
internal sealed class GradebookContext(DbContextOptions<GradebookContext> options) : DbContext(options)
{
    public DbSet<AttemptEntry> Attempts => Set<AttemptEntry>();

    public DbSet<GradingEntry> Gradings => Set<GradingEntry>();

    public DbSet<AutomaticMark> AutomaticMarks => Set<AutomaticMark>();

    public DbSet<ManualMark> ManualMarks => Set<ManualMark>();

    public DbSet<ChangeEntry> Changes => Set<ChangeEntry>();

    public DbSet<MarkingNote> MarkingNotes => Set<MarkingNote>();

    public DbSet<KeptComment> KeptComments => Set<KeptComment>();

    /// <summary>Opens what is kept at a place.</summary>
    /// <param name="place">A file for SQLite, or a connection string of PostgreSQL.</param>
    public static GradebookContext At(GradebookPlace place)
    {
        var builder = new DbContextOptionsBuilder<GradebookContext>()
            // The model's picture that EF compares with is made by its own tool; the tests compare the model with the tables instead.
            .ConfigureWarnings(w => w.Ignore(RelationalEventId.PendingModelChangesWarning));
        return new(place.File is { } file
            ? builder.UseSqlite($"Data Source={file};Default Timeout=30;Pooling=False").Options
            : builder.UseNpgsql(place.ConnectionString).Options);
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        if (ChangeTracker.Entries().FirstOrDefault(e => e.Entity is AttemptEntry or ChangeEntry && e.State is EntityState.Modified or EntityState.Deleted) is { } written)
        {
            throw new InvalidOperationException($"{written.Entity.GetType().Name} is written once and never changed.");
        }

        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<Milliseconds>();
        configurationBuilder.Properties<GradingEnd>().HaveConversion<string>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<AttemptEntry>().HasIndex(a => new { a.Lesson, a.Student, a.Name }).IsUnique();
        modelBuilder.Entity<GradingEntry>(grading =>
        {
            grading.HasIndex(g => new { g.AttemptId, g.LessonVersion }).IsUnique();
            grading.HasOne<AttemptEntry>().WithMany().HasForeignKey(g => g.AttemptId).OnDelete(DeleteBehavior.Restrict);
            grading.HasMany(g => g.Marks).WithOne().HasForeignKey(m => m.GradingId).OnDelete(DeleteBehavior.Cascade);
        });
        modelBuilder.Entity<AutomaticMark>().HasIndex(m => new { m.GradingId, m.Item }).IsUnique();
        modelBuilder.Entity<ManualMark>(mark =>
        {
            mark.HasIndex(m => new { m.AttemptId, m.Item }).IsUnique();
            mark.HasOne<AttemptEntry>().WithMany().HasForeignKey(m => m.AttemptId).OnDelete(DeleteBehavior.Restrict);
        });
        modelBuilder.Entity<MarkingNote>(note =>
        {
            note.HasIndex(n => new { n.AttemptId, n.Item }).IsUnique();
            note.HasOne<AttemptEntry>().WithMany().HasForeignKey(n => n.AttemptId).OnDelete(DeleteBehavior.Restrict);
        });
        modelBuilder.Entity<KeptComment>().HasIndex(c => new { c.Lesson, c.Item });
        modelBuilder.Entity<ChangeEntry>().HasOne<AttemptEntry>().WithMany().HasForeignKey(c => c.AttemptId).OnDelete(DeleteBehavior.Restrict);
    }

    // One number in both databases, which both can put in order.
    private sealed class Milliseconds() : ValueConverter<DateTimeOffset, long>(t => t.ToUnixTimeMilliseconds(), n => DateTimeOffset.FromUnixTimeMilliseconds(n));
}

/// <summary>Where a gradebook is kept.</summary>
/// <param name="File">The file of SQLite; null when it is kept in PostgreSQL.</param>
/// <param name="ConnectionString">The connection string of PostgreSQL; null when it is kept in a file.</param>
internal sealed record GradebookPlace(string? File, string? ConnectionString)
{
    /// <summary>Reads a file's name, or a connection string such as <c>Host=db;Database=school;Username=ann</c>.</summary>
    public static GradebookPlace Of(string text) =>
        text.Contains("Host=", StringComparison.OrdinalIgnoreCase) ? new(null, text) : new(Path.GetFullPath(text), null);
}
