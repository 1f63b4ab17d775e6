using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations.Builders;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

namespace Lessons.Classroom;

/// <summary>The gradebook's first tables. A later change of them is a migration of its own, and this one stays as it is.</summary>
[DbContext(typeof(GradebookContext))]
[Migration("20261125000000_FirstTables")]
internal sealed class FirstTables : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "Attempts",
            t => new { Id = Id(t), Lesson = Text(t), Student = Text(t), Name = Text(t), Sha256 = Text(t), HandedIn = t.Column<long>(nullable: false) },
            constraints: t => t.PrimaryKey("PK_Attempts", a => a.Id));
        migrationBuilder.CreateTable(
            "Gradings",
            t => new
            {
                Id = Id(t),
                AttemptId = t.Column<long>(nullable: false),
                LessonVersion = Text(t),
                End = Text(t),
                Reason = t.Column<string>(nullable: true),
                IsUnstable = t.Column<bool>(nullable: false),
                When = t.Column<long>(nullable: false),
                Repairs = Text(t),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_Gradings", g => g.Id);
                t.ForeignKey("FK_Gradings_Attempts", g => g.AttemptId, "Attempts", "Id", onDelete: ReferentialAction.Restrict);
            });
        migrationBuilder.CreateTable(
            "AutomaticMarks",
            t => new
            {
                Id = Id(t),
                GradingId = t.Column<long>(nullable: false),
                Item = Text(t),
                Outcome = Text(t),
                Points = t.Column<double>(nullable: false),
                Of = t.Column<double>(nullable: false),
                Sentences = Text(t),
                NeedsTeacher = t.Column<bool>(nullable: false),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_AutomaticMarks", m => m.Id);
                t.ForeignKey("FK_AutomaticMarks_Gradings", m => m.GradingId, "Gradings", "Id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateTable(
            "ManualMarks",
            t => new { Id = Id(t), AttemptId = t.Column<long>(nullable: false), Item = Text(t), Points = t.Column<double>(nullable: false), Comment = Text(t) },
            constraints: t =>
            {
                t.PrimaryKey("PK_ManualMarks", m => m.Id);
                t.ForeignKey("FK_ManualMarks_Attempts", m => m.AttemptId, "Attempts", "Id", onDelete: ReferentialAction.Restrict);
            });
        migrationBuilder.CreateTable(
            "Changes",
            t => new { Id = Id(t), When = t.Column<long>(nullable: false), Who = Text(t), What = Text(t), AttemptId = t.Column<long>(nullable: false), Item = Text(t), Before = Text(t), After = Text(t) },
            constraints: t =>
            {
                t.PrimaryKey("PK_Changes", c => c.Id);
                t.ForeignKey("FK_Changes_Attempts", c => c.AttemptId, "Attempts", "Id", onDelete: ReferentialAction.Restrict);
            });
        migrationBuilder.CreateIndex("IX_Attempts_Lesson_Student_Name", "Attempts", ["Lesson", "Student", "Name"], unique: true);
        migrationBuilder.CreateIndex("IX_Gradings_AttemptId_LessonVersion", "Gradings", ["AttemptId", "LessonVersion"], unique: true);
        migrationBuilder.CreateIndex("IX_AutomaticMarks_GradingId_Item", "AutomaticMarks", ["GradingId", "Item"], unique: true);
        migrationBuilder.CreateIndex("IX_ManualMarks_AttemptId_Item", "ManualMarks", ["AttemptId", "Item"], unique: true);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        // Going back is done by putting the backup in the gradebook's place: it is written before every migration.
        throw new NotSupportedException("A gradebook is never taken back by a migration. Put the backup beside it in its place.");
    }

    private static OperationBuilder<Microsoft.EntityFrameworkCore.Migrations.Operations.AddColumnOperation> Id(ColumnsBuilder table) =>
        table.Column<long>(nullable: false).Annotation("Sqlite:Autoincrement", value: true).Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn);

    private static OperationBuilder<Microsoft.EntityFrameworkCore.Migrations.Operations.AddColumnOperation> Text(ColumnsBuilder table) => table.Column<string>(nullable: false);
}
