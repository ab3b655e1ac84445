package org.homeward.sop.declared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.homeward.directory.Directory;
import org.homeward.directory.Source;
import org.homeward.procedures.FormLine;
import org.homeward.shared.AgencyCode;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class FormLineWordsTest {

    private static final Locale THAI = Locale.forLanguageTag("th");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private final Directory directory = mock(Directory.class);
    private final FormLineWords words = new FormLineWords(messages(), directory);

    @Test
    void each_line_stands_in_its_readers_words_with_days_of_the_readers_calendar() {
        // given
        var lines = List.of(
                FormLine.of("consent.agreedUntil", FormLine.of("consent.servicesAtHome"), DAY, DAY),
                FormLine.plain("Dara"));

        // then
        assertThat(words.of(lines, Locale.ENGLISH))
                .isEqualTo("Services at home: agreed on 2 Mar 2026, holds until 2 Mar 2026\nDara");
        assertThat(words.of(lines, THAI)).contains("2569").endsWith("\nDara");
    }

    @Test
    void a_code_without_words_and_a_source_without_a_title_stand_as_they_are() {
        // given
        given(directory.source("S47")).willReturn(Optional.of(new Source("S47", Map.of("en", "Treaty"), "", Map.of())));

        // then
        assertThat(words.of(List.of(paper("ticket", "S47"), paper("visa", "S0")), Locale.ENGLISH))
                .isEqualTo("Ticket (Treaty)\nvisa (S0)");
    }

    @Test
    void an_agency_stands_with_its_name() {
        // given
        given(directory.agencyName(any(), any())).willReturn("Police");

        // then
        assertThat(words.of(
                        List.of(FormLine.of("panel.member", new AgencyCode("TH-POLICE"), FormLine.plain("chair"))),
                        Locale.ENGLISH))
                .isEqualTo("Police (chair)");
    }

    private static FormLine paper(String code, String source) {
        return FormLine.of("documents.line", new FormLine.Word("documents." + code, code), new FormLine.Source(source));
    }

    private static ResourceBundleMessageSource messages() {
        var texts = new ResourceBundleMessageSource();
        texts.setBasename("messages/panels");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        return texts;
    }
}
