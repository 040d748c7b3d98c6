package dev.companion.standalone.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static dev.companion.standalone.architecture.Modules.BENCH;
import static dev.companion.standalone.architecture.Modules.INGEST;
import static dev.companion.standalone.architecture.Modules.MIGRATIONS;
import static dev.companion.standalone.architecture.Modules.STORES;
import static dev.companion.standalone.architecture.Modules.TOPICS;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who may depend on whom. */
final class ArchitectureTest {

    @Test
    void every_class_belongs_to_a_known_module() {
        var known = Modules.packagesWithout(Set.of());

        var strangers = Modules.classes().that(DescribedPredicate.not(in(known)));

        assertThat(strangers).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_module_uses_only_the_modules_it_may(Modules module) {
        noClasses()
                .that()
                .resideInAPackage(module.packages())
                .should()
                .dependOnClassesThat(module.forbidden())
                .allowEmptyShould(true)
                .check(Modules.classes());
    }

    @ParameterizedTest
    @EnumSource
    void a_process_knows_no_other_process(Modules module) {
        if (!Modules.APPS.contains(module)) {
            return;
        }
        var others = new HashSet<>(Modules.APPS);
        others.remove(module);
        noClasses()
                .that()
                .resideInAPackage(module.packages())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others.stream().map(Modules::packages).toArray(String[]::new))
                .allowEmptyShould(true)
                .check(Modules.classes());
    }

    @Test
    void only_the_bot_knows_javacord() {
        onlyIn(Set.of(INGEST), "org.javacord..");
    }

    @Test
    void only_the_stores_know_their_drivers() {
        onlyIn(Set.of(STORES), "io.qdrant..", "org.redisson..", "org.apache.lucene..");
        onlyIn(Set.of(STORES, MIGRATIONS), "org.jooq..");
    }

    @Test
    void only_processes_and_topics_know_kafka_streams() {
        var allowed = new HashSet<>(Modules.APPS);
        allowed.add(TOPICS);
        onlyIn(allowed, "org.apache.kafka.streams..");
    }

    @Test
    void only_the_gateway_and_who_starts_it_know_the_web_server() {
        var springWeb = new String[] {"org.springframework.web..", "jakarta.servlet.."};
        onlyIn(Set.of(Modules.GATEWAY), springWeb);
    }

    @Test
    void modules_form_no_cycle() {
        slices().matching(Modules.ROOT + ".(*)..")
                .should()
                .beFreeOfCycles()
                .check(Modules.classes());
    }

    @Test
    void packages_form_no_cycle() {
        // The tables are generated, and know their schema as it knows them.
        var written =
                Modules.classes()
                        .that(DescribedPredicate.not(in(Modules.ROOT + ".migrations.tables..")));
        slices().matching(Modules.ROOT + ".(**)").should().beFreeOfCycles().check(written);
    }

    @Test
    void everything_comes_in_through_constructors() {
        for (var annotation : new String[] {"Autowired", "Inject", "Value", "Resource"}) {
            noFields()
                    .should()
                    .beAnnotatedWith(
                            DescribedPredicate.describe(
                                    "@" + annotation,
                                    found -> found.getRawType().getSimpleName().equals(annotation)))
                    .check(Modules.classes());
        }
    }

    @Test
    void nothing_is_called_a_manager_or_a_helper() {
        noClasses()
                .should()
                .haveNameMatching(".*(Manager|Service|Helper|Utils?|Impl|Processor2)")
                .check(Modules.classes());
    }

    @Test
    void benchmarks_are_used_by_no_module_but_the_command_line() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        java.util.Arrays.stream(Modules.values())
                                .filter(module -> module != BENCH)
                                .map(Modules::packages)
                                .toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(BENCH.packages())
                .check(Modules.classes());
    }

    private static void onlyIn(Set<Modules> allowed, String... packages) {
        noClasses()
                .that()
                .resideInAnyPackage(Modules.packagesWithout(allowed))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages)
                .check(Modules.classes());
    }

    private static DescribedPredicate<JavaClass> in(String... packages) {
        return JavaClass.Predicates.resideInAnyPackage(packages);
    }
}
