package org.homeward.directory;

/**
 * Where a fact of the directory or a deadline comes from.
 *
 * @param id the sop-facts id ({@code S47}, {@code D9}), or {@code default} for what has no source
 * @param address where it can be read, empty if nowhere
 * @param says what it says, in one sentence
 */
public record Source(String id, String title, String address, String says) {}
