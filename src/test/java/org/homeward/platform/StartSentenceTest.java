package org.homeward.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.PortInUseException;

class StartSentenceTest {

    private final StartSentence sentence = new StartSentence(new DataFolder(Path.of("/srv/homeward")));

    @Test
    void a_taken_port_is_named() {
        var failure = new IllegalStateException("bean x", new PortInUseException(8080));
        assertThat(sentence.of(failure)).startsWith("Port 8080 is taken").doesNotContain("\n");
    }

    @Test
    void the_innermost_sentence_wins() {
        var failure = CannotStart.because("outer", new IllegalStateException(CannotStart.because("inner")));
        assertThat(sentence.of(failure)).isEqualTo("inner");
    }

    @Test
    void an_unknown_failure_says_nothing_but_where_the_reason_is() {
        assertThat(sentence.of(new IllegalStateException("insert into x values ('personal')")))
                .isEqualTo("Homeward could not start: the reason is in /srv/homeward/logs.");
    }
}
