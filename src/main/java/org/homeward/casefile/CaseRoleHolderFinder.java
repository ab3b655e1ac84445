package org.homeward.casefile;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.homeward.directory.RoutedRole;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.CountryCode;
import org.jspecify.annotations.Nullable;

/** Knows who holds a role that the directory alone doesn't tell: a panel's seat, the service of a referral. */
public interface CaseRoleHolderFinder {

    /** The role without its side, {@code panel-member}: what {@link ModelEffect} says. */
    default String role() {
        var declared = Objects.requireNonNull(getClass().getAnnotation(ModelEffect.class), "no ModelEffect");
        return declared.role();
    }

    /** The holder of the role; empty if nobody holds it: the focal point gets the step, marked. */
    Optional<RoutedRole> holder(Wanted wanted);

    /** The agencies that would get a step that isn't there yet; several if each of them gets one. */
    default List<RoutedRole> possible(Wanted wanted) {
        return holder(wanted).stream().toList();
    }

    /** Whether who holds it only sits on a panel, and so sees what the form of its own open step names. */
    default boolean panelOnly() {
        return false;
    }

    /**
     * The request by which the holder is asked first: it takes part in the case once it says yes. Empty if it takes part
     * at once.
     */
    default Optional<Integer> request(Wanted wanted) {
        return Optional.empty();
    }

    /**
     * The question for a holder.
     *
     * @param country of the acting side
     * @param variable reads a process variable of the step, null if unset
     */
    record Wanted(CaseNumber number, CountryCode country, Function<String, @Nullable Object> variable) {

        /** A variable's text; throws {@link IllegalStateException} if it isn't set. */
        public String text(String name) {
            var value = variable.apply(name);
            if (value == null) {
                throw new IllegalStateException("The process has no " + name);
            }
            return value.toString();
        }
    }
}
