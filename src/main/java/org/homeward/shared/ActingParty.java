package org.homeward.shared;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * On whose behalf this thread works: an agency, or a named system actor ({@code system:delivery}). Row-level security
 * reads it at the start of each transaction. A thread that says nothing sees no case.
 */
public final class ActingParty {

    private static final ThreadLocal<String> CURRENT = new ThreadLocal<>();

    private static final String SYSTEM = "system:";

    private ActingParty() {}

    /** The agency's code or the system actor's name, or null. */
    public static @Nullable String current() {
        return CURRENT.get();
    }

    /** Whether it is a system actor. */
    public static boolean isSystem(String party) {
        return party.startsWith(SYSTEM);
    }

    /** Works for the agency; the party before comes back afterwards. */
    public static <T> T as(AgencyCode agency, Supplier<T> work) {
        return with(agency.value(), work);
    }

    /** Works as a system actor, for jobs, sweeps and start-up; the name shows in the audit. */
    public static <T> T asSystem(String name, Supplier<T> work) {
        return with(SYSTEM + name, work);
    }

    /** As {@link #asSystem(String, Supplier)}, for work without a result. */
    public static void asSystem(String name, Runnable work) {
        asSystem(name, () -> {
            work.run();
            return true;
        });
    }

    private static <T> T with(String party, Supplier<T> work) {
        var before = CURRENT.get();
        CURRENT.set(party);
        try {
            return work.get();
        } finally {
            if (before == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(before);
            }
        }
    }
}
