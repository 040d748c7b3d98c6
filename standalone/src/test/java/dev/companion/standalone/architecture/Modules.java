package dev.companion.standalone.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The modules by their packages, and what each may use of the others. */
enum Modules {
    SCHEMAS,
    TOPICS(SCHEMAS),
    EMBEDDED,
    MIGRATIONS,
    MIND(SCHEMAS),
    MODELS(SCHEMAS),
    STORES(MIND, SCHEMAS, MIGRATIONS),
    INGEST(SCHEMAS, MIND, MODELS, STORES, TOPICS),
    EMOTION(SCHEMAS, MIND, MODELS, STORES, TOPICS),
    CONVERSATION(SCHEMAS, MIND, MODELS, STORES, TOPICS),
    MEMORY(SCHEMAS, MIND, MODELS, STORES, TOPICS),
    PROACTIVE(SCHEMAS, MIND, MODELS, STORES, TOPICS),
    GATEWAY(SCHEMAS, MIND, MODELS, STORES, TOPICS),
    BENCH(SCHEMAS, MIND, MODELS, STORES, TOPICS);

    static final String ROOT = "dev.companion";

    /** The processes: they meet on topics and know nothing of each other. */
    static final Set<Modules> APPS =
            Set.of(INGEST, EMOTION, CONVERSATION, MEMORY, PROACTIVE, GATEWAY);

    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages(ROOT);

    private final List<Modules> mayUse;

    Modules(Modules... mayUse) {
        this.mayUse = List.of(mayUse);
    }

    /** Every class of ours that is not a test. */
    static JavaClasses classes() {
        return CLASSES;
    }

    /** All packages of the module. */
    String packages() {
        return ROOT + "." + name().toLowerCase(java.util.Locale.ROOT) + "..";
    }

    /** Ours, and neither of this module nor of one that it may use. */
    DescribedPredicate<JavaClass> forbidden() {
        var allowed =
                Stream.concat(Stream.of(this), mayUse.stream())
                        .map(Modules::packages)
                        .toArray(String[]::new);
        return JavaClass.Predicates.resideInAPackage(ROOT + "..")
                .and(DescribedPredicate.not(JavaClass.Predicates.resideInAnyPackage(allowed)))
                .as("not in %s", mayUse);
    }

    /** The packages of all but these. */
    static String[] packagesWithout(Set<Modules> left) {
        var packages = new TreeSet<String>();
        for (var module : values()) {
            if (!left.contains(module)) {
                packages.add(module.packages());
            }
        }
        packages.add(ROOT + ".standalone..");
        return packages.toArray(String[]::new);
    }
}
