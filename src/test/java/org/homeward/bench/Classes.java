package org.homeward.bench;

import java.io.File;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/** Keeps the tests' classes out of the program that is measured. */
final class Classes extends TypeExcludeFilter {

    private static final String TESTS = "test-classes";

    /** The class path without the tests. */
    static String ofTheProgram() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains(TESTS))
                .collect(Collectors.joining(File.pathSeparator));
    }

    @Override
    public boolean match(MetadataReader reader, MetadataReaderFactory factory) throws IOException {
        return reader.getResource().getURL().getPath().contains("/" + TESTS + "/");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Classes;
    }

    @Override
    public int hashCode() {
        return TESTS.hashCode();
    }
}
