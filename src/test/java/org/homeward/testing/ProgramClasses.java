package org.homeward.testing;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.resolvers.SelectedClassResolverFromClasspath;

/** The program's classes as ArchUnit reads them, once in a JVM. */
public final class ProgramClasses {

    /** With what Java and Spring are made of: rules ask for annotations of annotations, and for what a type is assignable to. */
    public static final JavaClasses MAIN = ArchConfiguration.withThreadLocalScope(configuration -> {
        configuration.setClassResolver(SelectedClassResolverFromClasspath.class);
        configuration.setClassResolverArguments("java", "org.springframework");
        return imported(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS);
    });

    private ProgramClasses() {}

    /** The tests, and nothing of what they use but its names. */
    public static JavaClasses tests() {
        return ArchConfiguration.withThreadLocalScope(configuration -> {
            configuration.setResolveMissingDependenciesFromClassPath(false);
            return imported(ImportOption.Predefined.ONLY_INCLUDE_TESTS);
        });
    }

    private static JavaClasses imported(ImportOption option) {
        return new ClassFileImporter().withImportOption(option).importPackages("org.homeward");
    }
}
