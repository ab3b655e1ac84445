package org.homeward.shell.web.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.homeward.testing.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.Authentication;

@WebTest
class MetricsAccessTest {

    private static final Authentication OPERATOR = new TestingAuthenticationToken("operator", "", "ROLE_operator");
    private static final Supplier<Authentication> AWAY = () -> {
        throw new DataAccessResourceFailureException("away");
    };

    @Autowired
    MetricsAccess readers;

    @Test
    void whom_the_database_let_in_reads_on_while_it_is_away_or_hangs() {
        // given
        var hangs = new CountDownLatch(1);
        readers.known("one", () -> OPERATOR);

        // when
        var away = readers.known("one", AWAY);
        var hanging = readers.known("one", () -> {
            try {
                hangs.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            return OPERATOR;
        });
        hangs.countDown();

        // then
        assertThat(away).isEqualTo(OPERATOR);
        assertThat(hanging).isEqualTo(OPERATOR);
    }

    @Test
    void nobody_else_reads_without_it() {
        assertThatThrownBy(() -> readers.known("other", AWAY)).isInstanceOf(CannotGetJdbcConnectionException.class);
    }

    @Test
    void whom_it_refused_since_reads_no_more() {
        // given
        readers.known("former", () -> OPERATOR);
        assertThatThrownBy(() -> readers.known("former", () -> {
                    throw new BadCredentialsException("revoked");
                }))
                .isInstanceOf(BadCredentialsException.class);

        // when, then
        assertThatThrownBy(() -> readers.known("former", AWAY)).isInstanceOf(CannotGetJdbcConnectionException.class);
    }
}
