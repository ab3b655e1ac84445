package org.homeward.deadlines.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class StartEventWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "one; ONE",
                "firstOf(one, two); ONE or TWO",
                "latest(one, two); the latest of ONE or TWO",
                "newestOf(one, two, three); the newest of ONE or TWO or THREE",
                "newestOf(one, firstOf(two, three)); "
                        + "the newest of ONE or TWO or THREE (of the last 2 only the first in this order that is known counts)"
            })
    void which_of_several_events_counts_is_said(String event, String expected) {
        assertThat(said(event, Locale.ENGLISH)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"km", "th"})
    void that_of_some_only_the_first_counts_is_said_in_each_language(String language) {
        // given
        var locale = Locale.forLanguageTag(language);

        // when
        var said = said("newestOf(one, firstOf(two, three))", locale);

        // then
        assertThat(said)
                .startsWith(said("newestOf(one, two, three)", locale) + " (")
                .contains("2")
                .endsWith(")");
    }

    private static String said(String event, Locale language) {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages.reading");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new StartEventWords(messages, language)
                .of(StartEvent.of(event), name -> name.toUpperCase(Locale.ENGLISH));
    }
}
