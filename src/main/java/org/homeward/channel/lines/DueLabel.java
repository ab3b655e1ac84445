package org.homeward.channel.lines;

import org.jspecify.annotations.Nullable;

/**
 * The due date of a step, in words.
 *
 * @param state {@code late}, {@code soon} or {@code plain}
 * @param main in bold
 * @param sub below it, or null
 */
public record DueLabel(String state, String main, @Nullable String sub) {}
