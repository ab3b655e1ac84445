package org.homeward.engine;

import java.util.AbstractMap;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** The delegates that models may name, found by bean name when they are first needed, and nothing else. */
@Component
public class ModelBeans extends AbstractMap<Object, Object> {

    private final ListableBeanFactory factory;
    private final Supplier<Set<String>> names;

    ModelBeans(ListableBeanFactory factory) {
        this.factory = factory;
        this.names = SingletonSupplier.of(
                () -> Set.copyOf(Arrays.asList(factory.getBeanNamesForType(ModelDelegate.class, true, false))));
    }

    /** The names of the registered delegates. */
    public Set<String> names() {
        return names.get();
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return name instanceof String text && names().contains(text);
    }

    @Override
    public @Nullable Object get(@Nullable Object name) {
        return containsKey(name) ? factory.getBean(String.valueOf(name)) : null;
    }

    @Override
    public Set<Entry<Object, Object>> entrySet() {
        return names().stream()
                .map(name -> new SimpleImmutableEntry<Object, Object>(name, factory.getBean(name)))
                .collect(Collectors.toUnmodifiableSet());
    }
}
