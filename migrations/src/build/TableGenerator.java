import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.Target;

/** Runs the scripts on a PostgreSQL of its own and writes a jOOQ class for every table. */
public final class TableGenerator {

    private TableGenerator() {}

    public static void generate(Path scripts, Path output) throws Exception {
        try (var postgres = EmbeddedPostgres.start()) {
            var database = postgres.getPostgresDatabase();
            Flyway.configure()
                    .dataSource(database)
                    .locations("filesystem:" + scripts)
                    .load()
                    .migrate();

            var tool = new GenerationTool();
            tool.setDataSource(database);
            tool.run(
                    new Configuration()
                            .withLogging(Logging.WARN)
                            .withGenerator(
                                    new Generator()
                                            .withDatabase(tables())
                                            .withGenerate(classes())
                                            .withTarget(
                                                    new Target()
                                                            .withPackageName(
                                                                    "dev.companion.migrations.tables")
                                                            .withDirectory(output.toString()))));
        }
    }

    private static Database tables() {
        return new Database()
                .withName("org.jooq.meta.postgres.PostgresDatabase")
                .withInputSchema("public")
                .withOutputSchemaToDefault(true)
                .withIncludes(".*")
                .withExcludes("flyway_schema_history")
                .withIncludeRoutines(false)
                .withForcedTypes(
                        new ForcedType()
                                .withName("INSTANT")
                                .withIncludeTypes("(?i:timestamptz|timestamp.*with time zone)"));
    }

    /** Plain: what the projections and reads use, and no dates that would change every build. */
    private static Generate classes() {
        return new Generate()
                .withGeneratedAnnotation(false)
                .withJavadoc(false)
                .withComments(false)
                .withImplicitJoinPathsToOne(false)
                .withImplicitJoinPathsToMany(false);
    }
}
