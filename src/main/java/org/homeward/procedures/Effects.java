package org.homeward.procedures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The effects of a step, in the order in which they are done. */
public record Effects(List<Effect> all) {

    public static final Effects NONE = new Effects(List.of());

    public Effects {
        all = List.copyOf(all);
    }

    public static Effects of(Effect... effects) {
        return new Effects(List.of(effects));
    }

    public static Effects set(String variable, @Nullable Object value) {
        return of(new Effect.Sets(variable, value));
    }

    public Effects and(Effects more) {
        var both = new ArrayList<>(all);
        both.addAll(more.all);
        return new Effects(both);
    }

    public Effects and(Effect more) {
        return and(of(more));
    }

    public Effects andSet(String variable, @Nullable Object value) {
        return and(set(variable, value));
    }

    /** The variables that are set, with their values. */
    public Map<String, @Nullable Object> variables() {
        var set = new HashMap<String, @Nullable Object>();
        all.stream()
                .filter(Effect.Sets.class::isInstance)
                .map(Effect.Sets.class::cast)
                .forEach(sets -> set.put(sets.variable(), sets.value()));
        return set;
    }

    /** The effects beside setting variables. */
    public Stream<Effect> others() {
        return all.stream().filter(effect -> !(effect instanceof Effect.Sets));
    }

    public void on(EffectHandler doer) {
        all.forEach(effect -> effect.on(doer));
    }
}
