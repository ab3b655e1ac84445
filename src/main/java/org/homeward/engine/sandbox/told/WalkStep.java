package org.homeward.engine.sandbox.told;

import java.time.Instant;
import org.homeward.shared.CountryCode;
import org.homeward.shared.SideRole;
import org.jspecify.annotations.Nullable;

/**
 * A step of a walk that waits for an answer.
 *
 * @param id the task of the second engine
 * @param key the step's key in its model
 * @param name its name in the reader's language
 * @param guidance what to do, in the reader's language; empty if the model says nothing
 * @param role who would have it, null if the model names nobody
 * @param country the country of that side, null if the model names nobody
 * @param form the key of its form, null if it has none
 * @param deadline the key of its due date, or null if it has none
 * @param due when it would be due, or null if that isn't known
 */
public record WalkStep(
        String id,
        String process,
        String key,
        String name,
        String guidance,
        @Nullable SideRole role,
        @Nullable CountryCode country,
        @Nullable String form,
        @Nullable String deadline,
        @Nullable Instant due) {}
