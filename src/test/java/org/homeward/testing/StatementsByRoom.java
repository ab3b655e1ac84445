package org.homeward.testing;

import java.lang.StackWalker.Option;
import java.lang.StackWalker.StackFrame;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Notes each statement that the program sends to the database, once, under the room whose class sent it; those of tests, of
 * the engine and of Spring's sessions aren't the rooms'.
 */
public final class StatementsByRoom implements BeanPostProcessor {

    private static final StackWalker CALLERS = StackWalker.getInstance(Option.RETAIN_CLASS_REFERENCE);

    /** Those of a transaction's last act go together; each is named by its sender. */
    private static final Pattern NAMED = Pattern.compile("/\\* (org\\.homeward\\.[\\w.]+) \\*/");

    private static final Set<String> NOT_OURS =
            Set.of("org.camunda.bpm.engine.impl.", "org.springframework.session.", "org.flywaydb.");

    /** A class is asked once: there are many statements. */
    private static final ClassValue<Sender> SENDERS = new ClassValue<>() {
        @Override
        protected Sender computeValue(Class<?> type) {
            return sender(type);
        }
    };

    private final Map<String, Set<String>> noted = new ConcurrentHashMap<>();

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource pool
                ? ProxyDataSourceBuilder.create(pool)
                        .afterQuery((execution, queries) -> queries.forEach(query -> note(query.getQuery())))
                        .build()
                : bean;
    }

    /** By room the statements so far. */
    public Map<String, Set<String>> noted() {
        return new TreeMap<>(noted);
    }

    private void note(String sent) {
        for (var sql : sent.split(";\n(?=/\\* org\\.homeward)")) {
            var named = NAMED.matcher(sql);
            (named.lookingAt() ? Optional.of(Rooms.of(named.group(1))) : sender())
                    .ifPresent(room -> noted.computeIfAbsent(room, any -> ConcurrentHashMap.newKeySet())
                            .add(sql));
        }
    }

    private static Optional<String> sender() {
        return CALLERS.walk(StatementsByRoom::nearest);
    }

    private static Optional<String> nearest(Stream<StackFrame> frames) {
        return frames.map(frame -> SENDERS.get(frame.getDeclaringClass()))
                .filter(Sender::counts)
                .findFirst()
                .flatMap(Sender::room);
    }

    private static Sender sender(Class<?> type) {
        var ours = isOurs(type.getName());
        return new Sender(
                ours || isForeign(type.getName()),
                ours && isOfTheProgram(type) ? Optional.of(Rooms.of(type.getName())) : Optional.empty());
    }

    /**
     * What a class in the stack is.
     *
     * @param counts whether the statement is its own, if no nearer class counts
     * @param room empty for the engine, Spring and tests
     */
    private record Sender(boolean counts, Optional<String> room) {}

    private static boolean isOurs(String type) {
        return type.startsWith("org.homeward.") && !type.startsWith("org.homeward.testing.");
    }

    private static boolean isForeign(String type) {
        return NOT_OURS.stream().anyMatch(type::startsWith);
    }

    private static boolean isOfTheProgram(Class<?> type) {
        return type.getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath()
                .endsWith("/classes/");
    }
}
