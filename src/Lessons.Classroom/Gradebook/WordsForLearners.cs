using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Lessons.Classroom;

/// <summary>What a learner may read of an automatic mark, apart from what the teacher reads. Older marks have none until they are graded again.</summary>
[DbContext(typeof(GradebookContext))]
[Migration("20261128050000_WordsForLearners")]
internal sealed class WordsForLearners : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.AddColumn<string>("Feedback", "AutomaticMarks", nullable: true);

    protected override void Down(MigrationBuilder migrationBuilder) =>
        // Going back is done by putting the backup in the gradebook's place: it is written before every migration.
        throw new NotSupportedException("A gradebook is never taken back by a migration. Put the backup beside it in its place.");
}
