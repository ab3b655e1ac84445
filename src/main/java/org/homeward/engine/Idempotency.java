package org.homeward.engine;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.homeward.shared.ConflictException;
import org.homeward.shared.DatabaseTimes;
import org.homeward.shared.InvalidContentException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;

/** Does a piece of work in one transaction, and once per key: sent again, it gives the stored answer. */
@Component
public class Idempotency {

    private static final int TRIES = 3;
    private static final int LONGEST_KEY = 100;
    private static final Duration GIVEN_UP = Duration.ofMinutes(10);

    private final JdbcClient database;
    private final BatchWriteBeforeCommit lastAct;
    private final TransactionTemplate transaction;
    private final Fingerprints fingerprints;
    private final Clock clock;

    Idempotency(
            JdbcClient database,
            BatchWriteBeforeCommit lastAct,
            PlatformTransactionManager transactions,
            Fingerprints fingerprints,
            Clock clock) {
        this.database = database;
        this.lastAct = lastAct;
        this.transaction = new TransactionTemplate(transactions);
        this.fingerprints = fingerprints;
        this.clock = clock;
    }

    /** An answer as it was given: HTTP status and body. */
    public record Answer(int status, String body) {

        /** With the id of what was made or changed. */
        public static Answer ofId(int status, long id) {
            return new Answer(status, "{\"id\":" + id + "}");
        }
    }

    /**
     * Does the work, unless the account sent the same under this key before.
     *
     * @param key any text up to 100 characters, or null for work that isn't protected
     * @param body what was sent, to tell a repetition from another request
     * @return the work's answer, or the stored one
     * @throws InvalidContentException if the key was used with another body
     * @throws ConflictException if the case was changed by others at each of three tries
     */
    public Answer once(String account, @Nullable String key, String body, Supplier<Answer> work) {
        checkKey(key);
        return tried(status -> key == null ? work.get() : remembered(account, key, body, work));
    }

    /** Does the work and leaves nothing of it: throws what it throws; {@link ConflictException} as {@link #once}. */
    public void rehearse(Supplier<?> work) {
        tried(status -> {
            status.setRollbackOnly();
            return work.get();
        });
    }

    private <T> T tried(TransactionCallback<T> work) {
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            try {
                return transaction.execute(work);
            } catch (ConcurrentStepFinishException | ConcurrencyFailureException met) {
                if (attempt == TRIES) {
                    throw ConflictException.busy();
                }
            }
        }
        throw ConflictException.busy();
    }

    private static void checkKey(@Nullable String key) {
        if (key != null && (key.isBlank() || key.length() > LONGEST_KEY)) {
            throw InvalidContentException.whole("refusal.wrongContent.idempotencyKey");
        }
    }

    /**
     * Does a piece of work that has transactions of its own, once per key; a sender who repeats it meanwhile is told so.
     *
     * @throws ConflictException if it is being done; after ten minutes without an answer it may be tried again
     */
    public Answer onceInParts(String account, String key, String body, Supplier<Answer> work) {
        checkKey(key);
        var begun = Objects.requireNonNull(transaction.execute(status -> begin(account, key, body)));
        if (!begun) {
            return finished(account, key, body).orElseThrow(ConflictException::busy);
        }
        var done = false;
        try {
            var answer = work.get();
            transaction.executeWithoutResult(status -> end(account, key, answer));
            done = true;
            return answer;
        } finally {
            if (!done) {
                transaction.executeWithoutResult(status -> forget(account, key));
            }
        }
    }

    /** The answer that was given under this key, whatever was sent. */
    public Optional<Answer> answerOf(String account, String key) {
        return database.sql(
                        "select status, answer from idempotency where account = :account and key = :key and answer is not null")
                .param("account", account)
                .param("key", key)
                .query((row, index) -> new Answer(row.getInt("status"), row.getString("answer")))
                .optional();
    }

    private boolean begin(String account, String key, String body) {
        var now = clock.instant();
        return database.sql("""
                                insert into idempotency (account, key, body_hash, at) values (:account, :key,
                                    :bodyHash, :now)
                                on conflict (account, key) do update set at = excluded.at
                                where idempotency.answer is null and idempotency.body_hash = excluded.body_hash
                                  and idempotency.at < :givenUp
                                """)
                        .param("account", account)
                        .param("key", key)
                        .param("bodyHash", fingerprints.of("idempotency", body))
                        .param("now", DatabaseTimes.of(now))
                        .param("givenUp", DatabaseTimes.of(now.minus(GIVEN_UP)))
                        .update()
                == 1;
    }

    private Optional<Answer> finished(String account, String key, String body) {
        stored(account, key, fingerprints.of("idempotency", body));
        return answerOf(account, key);
    }

    private void end(String account, String key, Answer answer) {
        lastAct.send(
                Idempotency.class,
                "update idempotency set status = :status, answer = :answer where account = :account and key = :key",
                new MapSqlParameterSource("status", answer.status())
                        .addValue("answer", answer.body())
                        .addValue("account", account)
                        .addValue("key", key));
    }

    private void forget(String account, String key) {
        database.sql("delete from idempotency where account = :account and key = :key and answer is null")
                .param("account", account)
                .param("key", key)
                .update();
    }

    private Answer remembered(String account, String key, String body, Supplier<Answer> work) {
        var hash = fingerprints.of("idempotency", body);
        var isNew = database.sql("""
                                insert into idempotency (account, key, body_hash, at) values (:account, :key,
                                    :bodyHash, :now)
                                on conflict do nothing
                                """)
                        .param("account", account)
                        .param("key", key)
                        .param("bodyHash", hash)
                        .param("now", DatabaseTimes.of(clock.instant()))
                        .update()
                == 1;
        if (!isNew) {
            return stored(account, key, hash);
        }
        var answer = work.get();
        end(account, key, answer);
        return answer;
    }

    private Answer stored(String account, String key, String hash) {
        return database.sql("""
                        select status, answer from idempotency
                        where account = :account and key = :key and body_hash = :bodyHash
                        """)
                .param("account", account)
                .param("key", key)
                .param("bodyHash", hash)
                .query((row, index) -> new Answer(row.getInt("status"), row.getString("answer")))
                .optional()
                .orElseThrow(() -> InvalidContentException.whole("refusal.wrongContent.keyReused"));
    }
}
