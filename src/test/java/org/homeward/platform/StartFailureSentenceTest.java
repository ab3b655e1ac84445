package org.homeward.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.TransactionSystemException;

class StartFailureSentenceTest {

    private static final Path ITS = Path.of("src/test/java/org/homeward/platform/database");

    private final StartFailureSentence sentence = new StartFailureSentence(new DataFolder(Path.of("/srv/homeward")));

    @Test
    void a_taken_port_is_named() {
        var failure = new IllegalStateException("bean x", new PortInUseException(8080));
        assertThat(sentence.of(failure)).startsWith("Port 8080 is taken").doesNotContain("\n");
    }

    @Test
    void a_port_that_is_none_is_named() {
        var failure = new IllegalStateException("bean x", new IllegalArgumentException("port out of range:99999"));
        assertThat(sentence.of(failure)).startsWith("The setting SERVER_PORT is no port");
    }

    @ParameterizedTest
    @CsvSource({
        "homeward.mail.attempts, 0, HOMEWARD_MAIL_ATTEMPTS",
        "homeward.mail.first-wait, -1m, HOMEWARD_MAIL_FIRSTWAIT",
        "homeward.mail.from, nobody, HOMEWARD_MAIL_FROM",
        "homeward.sign-in.per-name, 0, HOMEWARD_SIGNIN_PERNAME",
        "homeward.tokens.valid-for, 1s, HOMEWARD_TOKENS_VALIDFOR",
        "homeward.documents.most, 51MB, HOMEWARD_DOCUMENTS_MOST",
        "homeward.documents.scanner, clamav, HOMEWARD_DOCUMENTS_SCANNER",
        "homeward.ladder.promise-days, 61, HOMEWARD_LADDER_PROMISEDAYS",
        "homeward.web.public-address, homeward, HOMEWARD_WEB_PUBLICADDRESS",
        "homeward.load.per-address, 0, HOMEWARD_LOAD_PERADDRESS",
        "homeward.health.room, much, HOMEWARD_HEALTH_ROOM"
    })
    void a_setting_that_cannot_be_used_is_named_as_an_operator_sets_it(String property, String value, String variable) {
        // given
        var application = new ApplicationContextRunner()
                .withInitializer(context ->
                        context.getBeanFactory().setConversionService(ApplicationConversionService.getSharedInstance()))
                .withUserConfiguration(AllSettings.class)
                .withPropertyValues(property + "=" + value);

        // when, then
        application.run(context -> assertThat(sentence.of(context.getStartupFailure()))
                .isEqualTo("The setting " + variable + " has a value that can't be used: correct it or leave it out."));
    }

    /** The records of all rooms. */
    @Configuration(proxyBeanMethods = false)
    @ConfigurationPropertiesScan("org.homeward")
    static class AllSettings {}

    @Test
    void too_little_memory_is_named() {
        assertThat(sentence.of(new OutOfMemoryError("Java heap space"))).startsWith("Homeward has too little memory");
    }

    @Test
    void the_innermost_sentence_wins() {
        var failure = StartupException.because("outer", new IllegalStateException(StartupException.because("inner")));
        assertThat(sentence.of(failure)).isEqualTo("inner");
    }

    @Test
    void an_unknown_failure_says_nothing_but_where_the_reason_is() {
        assertThat(sentence.of(new IllegalStateException("insert into x values ('personal')")))
                .isEqualTo("Homeward could not start: the reason is in /srv/homeward/logs.");
    }

    @Test
    void each_sentence_of_the_guide_is_tried_on_the_packaged_program() throws IOException {
        // given
        var guide = Files.readString(Path.of("docs/operators-guide.md"));
        var table = guide.substring(
                guide.indexOf("## When it doesn't start"), guide.indexOf("These are looked at by other"));
        var rows = Pattern.compile("(?m)^\\| ([^|]+) \\| [^|]+ \\|$")
                .matcher(table)
                .results()
                .map(row -> row.group(1));

        // then
        var tests = Files.readString(ITS.resolve("StartSentencesIT.java"))
                + Files.readString(ITS.resolve("EmbeddedStartSentencesIT.java"));
        assertThat(rows.filter(row -> !row.equals("sentence")).toList())
                .hasSizeGreaterThan(20)
                .allSatisfy(row -> assertThat(tests).contains('"' + row));
    }

    @Test
    void codes_of_the_database_are_told_without_its_words() {
        assertThat(sentence.of(new SQLException("personal", "53100"))).startsWith("The disk of the database is full");
        assertThat(sentence.of(new SQLException("personal", "XX001")))
                .startsWith("The database can't read its own files");
        assertThat(sentence.of(new SQLException("personal", "25P03")))
                .startsWith("The database didn't answer in time during the start");
        assertThat(sentence.of(new TransactionSystemException("rollback", new SQLException("Connection is closed"))))
                .startsWith("The database didn't answer in time during the start");
        assertThat(sentence.of(new SQLException("personal", "08006"))).startsWith("The database didn't answer in time");
        assertThat(sentence.of(new SQLException("personal", "23505"))).startsWith("Homeward could not start");
        assertThat(sentence.of(new IOException("write: No space left on device")))
                .startsWith("The disk is full where /srv/homeward lies");
    }
}
