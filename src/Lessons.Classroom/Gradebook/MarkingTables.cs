using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations.Builders;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

namespace Lessons.Classroom;

/// <summary>What marking by hand needs beside the marks: comments before there are points, ticked lines of rubrics, and comments kept to be used again.</summary>
[DbContext(typeof(GradebookContext))]
[Migration("20261128000000_MarkingTables")]
internal sealed class MarkingTables : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "MarkingNotes",
            t => new { Id = Id(t), AttemptId = t.Column<long>(nullable: false), Item = Text(t), Comment = Text(t), Rubric = Text(t) },
            constraints: t =>
            {
                t.PrimaryKey("PK_MarkingNotes", n => n.Id);
                t.ForeignKey("FK_MarkingNotes_Attempts", n => n.AttemptId, "Attempts", "Id", onDelete: ReferentialAction.Restrict);
            });
        migrationBuilder.CreateTable(
            "KeptComments",
            t => new { Id = Id(t), Lesson = Text(t), Item = Text(t), Text = Text(t) },
            constraints: t => t.PrimaryKey("PK_KeptComments", c => c.Id));
        migrationBuilder.CreateIndex("IX_MarkingNotes_AttemptId_Item", "MarkingNotes", ["AttemptId", "Item"], unique: true);
        migrationBuilder.CreateIndex("IX_KeptComments_Lesson_Item", "KeptComments", ["Lesson", "Item"]);
    }

    protected override void Down(MigrationBuilder migrationBuilder) =>
        throw new NotSupportedException("A gradebook is never taken back by a migration. Put the backup beside it in its place.");

    private static OperationBuilder<Microsoft.EntityFrameworkCore.Migrations.Operations.AddColumnOperation> Id(ColumnsBuilder table) =>
        table.Column<long>(nullable: false).Annotation("Sqlite:Autoincrement", value: true).Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn);

    private static OperationBuilder<Microsoft.EntityFrameworkCore.Migrations.Operations.AddColumnOperation> Text(ColumnsBuilder table) => table.Column<string>(nullable: false);
}
