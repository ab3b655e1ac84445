package org.homeward.platform.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.homeward.platform.demo.RunningProgram.Answer;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator does to an account, at the machine, while the program runs: who is shut out is out with the next request. */
@WholeRun
class AccountCommandsIT {

    private static final String NAME = "sok.dara";
    private static final String AUDITED = """
            select string_agg(what || ' ' || actor || ' ' || regexp_replace(codes, ' [0-9a-f-]{36}$', ''), '; ' order by at, seq)
            from homeward.audit_entry
            where codes like 'sok.dara%'
            """;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void an_account_is_made_changed_and_closed(@TempDir Path folder) throws Exception {
        try (var program = Installation.programIn(folder)) {
            program.start();

            // when
            var made = program.command(
                    "create-account",
                    "--username",
                    NAME,
                    "--agency",
                    "KH-MOSVY",
                    "--roles",
                    "caseworker",
                    "--api",
                    "yes");
            var token = program.command("create-token", NAME);

            // then
            assertThat(made.exit()).as(made.text()).isZero();
            assertThat(token.exit()).as(token.text()).isZero();
            program.knows(NAME, made.value("password"));
            assertThat(status(program)).isEqualTo(200);
            assertThat(byToken(program, token)).isEqualTo(200);
            var page = PageReader.signedIn(program.url(), client, NAME, made.value("password"));
            assertThat(page.ask("/inbox")).isEqualTo(200);

            // when
            var changed = program.command("change-account", NAME, "--roles", "supervisor", "--password", "new");

            // then
            assertThat(changed.exit()).as(changed.text()).isZero();
            assertThat(changed.value("roles")).isEqualTo("supervisor");
            assertThat(page.ask("/inbox")).as("has to sign in again").isEqualTo(302);
            assertThat(status(program)).as("the old password").isEqualTo(401);
            program.knows(NAME, changed.value("password"));
            assertThat(status(program)).isEqualTo(200);
            assertThat(byToken(program, token)).isEqualTo(200);

            // when
            var closed = program.command("change-account", NAME, "--enabled", "no");

            // then
            assertThat(closed.exit()).as(closed.text()).isZero();
            assertThat(status(program)).isEqualTo(401);
            assertThat(byToken(program, token)).isEqualTo(401);

            // when
            var back = program.command("change-account", NAME, "--enabled", "yes", "--agency", "TH-DATIP");

            // then
            assertThat(back.exit()).as(back.text()).isZero();
            assertThat(back.value("agency")).isEqualTo("TH-DATIP");
            assertThat(status(program)).isEqualTo(200);
            assertThat(byToken(program, token)).as("a token of before").isEqualTo(401);

            // when
            var nobody = program.command("change-account", "nobody", "--enabled", "no");

            // then
            assertThat(nobody.exit()).isEqualTo(1);
            assertThat(nobody.text()).isEqualTo("There is no account nobody.");
            assertThat(program.one(AUDITED).split("; "))
                    .containsExactlyInAnyOrder(
                            "accountMade - sok.dara caseworker api",
                            "tokenMade create-token sok.dara",
                            "accountChanged - sok.dara supervisor api",
                            "passwordChanged change-account sok.dara",
                            "accountDisabled - sok.dara",
                            "tokenRevoked change-account sok.dara",
                            // at the agency that was left and at the other
                            "accountMoved - sok.dara KH-MOSVY TH-DATIP",
                            "accountMoved - sok.dara KH-MOSVY TH-DATIP",
                            "accountEnabled - sok.dara supervisor api");
        }
    }

    private static int status(RunningProgram program) throws Exception {
        return program.send(NAME, "GET", "/tasks", null).statusCode();
    }

    private int byToken(RunningProgram program, Answer token) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(program.url() + "/api/v1/tasks"))
                .header("Authorization", "Bearer " + token.value("token"))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }
}
