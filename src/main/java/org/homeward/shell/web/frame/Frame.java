package org.homeward.shell.web.frame;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parts that {@code layout.html} shows around a page.
 *
 * @param casesToCome how many of the demo's cases are still being made
 * @param path the page's own address with its query, to come back to after a change of the language
 * @param today the day on which calendars open, in the reader's country; null before sign-in
 */
public record Frame(
        List<Entry> nav,
        @Nullable String actorName,
        @Nullable String agencyName,
        String language,
        List<Language> languages,
        boolean demo,
        int casesToCome,
        boolean signedIn,
        String path,
        @Nullable LocalDate today) {

    public Frame {
        nav = List.copyOf(nav);
        languages = List.copyOf(languages);
    }

    /** The number of waiting items on all pages of the navigation, to be seen while the menu is closed. */
    public long waiting() {
        return nav.stream().mapToLong(Entry::count).sum();
    }

    /**
     * A page in the navigation; its words are {@code frame.nav.<key>}.
     *
     * @param count what waits there, shown beside the words unless 0
     */
    public record Entry(String key, String url, boolean current, long count) {

        public Entry(String key, String url, boolean current) {
            this(key, url, current, 0);
        }
    }

    /** A language of the switch, named in itself. */
    public record Language(String code, String name) {}
}
