package dev.companion.standalone.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The mind is a function of its inputs: the same on every machine, today and in ten years. */
final class PureMindTest {

    private static final Set<String> JAVA_BASE =
            Object.class.getModule().getDescriptor().packages();

    /** {@code Math} may differ from machine to machine in these; {@code StrictMath} does not. */
    private static final Set<String> INEXACT =
            Set.of(
                    "sin", "cos", "tan", "asin", "acos", "atan", "atan2", "sinh", "cosh", "tanh",
                    "exp", "expm1", "log", "log10", "log1p", "pow", "cbrt", "hypot", "random");

    private static final Set<String> ABOUT_THE_MACHINE =
            Set.of(
                    "currentTimeMillis",
                    "nanoTime",
                    "identityHashCode",
                    "getenv",
                    "getProperty",
                    "lineSeparator",
                    "getLogger");

    @Test
    void it_needs_the_jdk_and_the_vocabulary_alone() {
        classes()
                .that()
                .resideInAPackage(Modules.MIND.packages())
                .should()
                .onlyDependOnClassesThat(
                        JavaClass.Predicates.resideInAnyPackage(
                                        Modules.MIND.packages(),
                                        Modules.SCHEMAS.packages(),
                                        "org.jspecify.annotations")
                                .or(
                                        DescribedPredicate.describe(
                                                "are in java.base",
                                                type ->
                                                        JAVA_BASE.contains(
                                                                        type.getBaseComponentType()
                                                                                .getPackageName())
                                                                || type.getBaseComponentType()
                                                                        .isPrimitive())))
                .check(Modules.classes());
    }

    @Test
    void it_never_looks_at_a_clock() {
        mindNever(
                "look at a clock",
                access ->
                        of(access, "java.time.Clock", "java.time.InstantSource")
                                || owner(access).startsWith("java.time.")
                                        && access.getName().equals("now"));
    }

    @Test
    void it_computes_the_same_on_every_machine() {
        mindNever(
                "call a function that may differ between machines",
                access -> of(access, "java.lang.Math") && INEXACT.contains(access.getName()));
    }

    @Test
    void it_throws_no_dice() {
        mindNever(
                "throw dice",
                access ->
                        owner(access).startsWith("java.util.random.")
                                || of(
                                        access,
                                        "java.util.Random",
                                        "java.util.SplittableRandom",
                                        "java.security.SecureRandom",
                                        "java.util.concurrent.ThreadLocalRandom")
                                || of(access, "java.util.UUID")
                                        && access.getName().equals("randomUUID")
                                || of(access, "java.util.Collections")
                                        && access.getName().equals("shuffle"));
    }

    @Test
    void it_knows_nothing_of_where_it_runs() {
        mindNever(
                "ask the machine",
                access ->
                        of(access, "java.lang.System")
                                        && ABOUT_THE_MACHINE.contains(access.getName())
                                || access.getName().equals("systemDefault")
                                || of(access, "java.util.Locale", "java.util.TimeZone")
                                        && access.getName().equals("getDefault")
                                || of(access, "java.nio.charset.Charset")
                                        && access.getName().equals("defaultCharset"));
    }

    @Test
    void it_neither_starts_threads_nor_waits_nor_logs() {
        noClasses()
                .that()
                .resideInAPackage(Modules.MIND.packages())
                .should()
                .dependOnClassesThat()
                .haveNameMatching(
                        "java\\.util\\.concurrent\\..*|java\\.lang\\.(Thread|ThreadLocal|Process|"
                                + "ProcessBuilder|Runtime|System\\$Logger)|java\\.util\\.Timer|"
                                + "java\\.net\\..*|java\\.nio\\.(file|channels)\\..*")
                .check(Modules.classes());
        mindNever(
                "print or run in parallel",
                access ->
                        of(access, "java.lang.System")
                                        && Set.of("out", "err", "in").contains(access.getName())
                                || Set.of("parallel", "parallelStream", "printStackTrace")
                                        .contains(access.getName()));
    }

    private static void mindNever(String what, java.util.function.Predicate<JavaAccess<?>> found) {
        classes()
                .that()
                .resideInAPackage(Modules.MIND.packages())
                .should(never(what, found))
                .check(Modules.classes());
    }

    private static ArchCondition<JavaClass> never(
            String what, java.util.function.Predicate<JavaAccess<?>> found) {
        return new ArchCondition<>("never " + what) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getAccessesFromSelf().stream()
                        .filter(found)
                        .forEach(access ->
                                events.add(
                                        SimpleConditionEvent.violated(
                                                access, access.getDescription())));
            }
        };
    }

    private static boolean of(JavaAccess<?> access, String... owners) {
        return Set.of(owners).contains(owner(access));
    }

    private static String owner(JavaAccess<?> access) {
        return access.getTargetOwner().getName();
    }
}
