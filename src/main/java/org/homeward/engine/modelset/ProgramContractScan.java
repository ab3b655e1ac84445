package org.homeward.engine.modelset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.homeward.engine.wall.reading.KnownNames;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.core.type.classreading.SimpleMetadataReaderFactory;
import org.springframework.stereotype.Component;

/** Finds the parts of the program that do something in the models on the class path, without starting any. */
final class ProgramContractScan {

    private static final String CLASSES = "classpath*:org/homeward/**/*.class";
    private static final String EFFECT = ModelEffect.class.getName();

    private ProgramContractScan() {}

    static List<ProgramContractPart> parts() {
        var parts = new ArrayList<ProgramContractPart>();
        var reader = new SimpleMetadataReaderFactory();
        try {
            for (var file : new PathMatchingResourcePatternResolver().getResources(CLASSES)) {
                var read = reader.getMetadataReader(file).getAnnotationMetadata();
                if (read.hasAnnotation(EFFECT) || read.hasAnnotatedMethods(EFFECT)) {
                    partsOf(type(read)).forEach(parts::add);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        parts.sort(Comparator.comparing(ProgramContractPart::name).thenComparing(ProgramContractPart::step));
        return parts;
    }

    private static Class<?> type(AnnotationMetadata read) {
        try {
            return Class.forName(read.getClassName(), false, ProgramContractScan.class.getClassLoader());
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Stream<ProgramContractPart> partsOf(Class<?> type) {
        return Stream.concat(
                Stream.ofNullable(type.getAnnotation(ModelEffect.class)).flatMap(effect -> ofType(type, effect)),
                Arrays.stream(type.getDeclaredMethods())
                        .flatMap(method -> Stream.ofNullable(method.getAnnotation(ModelEffect.class)))
                        .map(effect -> new ProgramContractPart(
                                type.getSimpleName(),
                                false,
                                effect.step(),
                                "",
                                ProgramContractPart.Declared.of(effect))));
    }

    /** The constants of an enum each tell their own step. */
    private static Stream<ProgramContractPart> ofType(Class<?> type, ModelEffect effect) {
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(StepEffect.class::cast)
                    .map(constant -> new ProgramContractPart(
                            type.getSimpleName() + " " + constant,
                            false,
                            constant.step(),
                            "",
                            ProgramContractPart.Declared.of(effect)));
        }
        var needed = StepEffect.Needed.class.isAssignableFrom(type);
        return Stream.of(new ProgramContractPart(
                type.getSimpleName(), needed, effect.step(), delegate(type), ProgramContractPart.Declared.of(effect)));
    }

    private static String delegate(Class<?> type) {
        var component = AnnotationUtils.findAnnotation(type, Component.class);
        return component != null && KnownNames.DELEGATES.contains(component.value()) ? component.value() : "";
    }
}
