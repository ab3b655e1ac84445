package org.homeward.shell.web.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * The access to the figures by token or password. While the database doesn't answer, readers that it let in within the last day are let in
 * without it: an alarm needs the figures just then. Readers that the database refused are forgotten at once.
 */
@Component
class MetricsAccess implements DisposableBean {

    private static final Duration REMEMBERED = Duration.ofDays(1);
    private static final int MOST_REMEMBERED = 100;
    private static final int AT_ONCE = 4;
    private static final long PATIENCE_SECONDS = 2;

    private final ApiSignIn passwords;
    private final TokenCheck tokens;
    private final Cache<String, Authentication> letIn = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(MOST_REMEMBERED)
            .build();
    private final ExecutorService asking =
            new ThreadPoolExecutor(0, AT_ONCE, 1, TimeUnit.MINUTES, new SynchronousQueue<>(), work -> {
                var thread = new Thread(work, "figure-readers");
                thread.setDaemon(true);
                return thread;
            });

    MetricsAccess(ApiSignIn passwords, TokenCheck tokens) {
        this.passwords = passwords;
        this.tokens = tokens;
    }

    /** Throws {@link AuthenticationException} for who isn't let in. */
    Authentication byPassword(Authentication typed) {
        return known(Credentials.of(typed).fingerprint(), () -> passwords.authenticate(typed));
    }

    /** As {@link #byPassword}. */
    Authentication byToken(String token, String address) {
        return known(Credentials.hash(token), () -> tokens.prove(token, address));
    }

    Authentication known(String fingerprint, Supplier<Authentication> proof) {
        try {
            return CompletableFuture.supplyAsync(proof, asking)
                    .whenComplete((reader, failure) -> keep(fingerprint, reader, failure))
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException refused && !isAway(refused)) {
                throw refused;
            }
        } catch (TimeoutException | RejectedExecutionException unanswered) {
            // as when it is away
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return Optional.ofNullable(letIn.getIfPresent(fingerprint))
                .orElseThrow(() -> new CannotGetJdbcConnectionException("The database doesn't answer"));
    }

    private static boolean isAway(RuntimeException failure) {
        return failure instanceof DataAccessException || failure instanceof TransactionException;
    }

    private void keep(String fingerprint, @Nullable Authentication reader, @Nullable Throwable failure) {
        if (reader != null) {
            letIn.put(fingerprint, reader);
        } else if (failure != null && failure.getCause() instanceof AuthenticationException) {
            letIn.invalidate(fingerprint);
        }
    }

    @Override
    public void destroy() {
        asking.shutdownNow();
    }
}
