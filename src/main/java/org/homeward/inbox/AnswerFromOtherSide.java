package org.homeward.inbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.homeward.casefile.CaseAccess;
import org.homeward.casefile.DataClass;
import org.homeward.casefile.Disclosure;
import org.homeward.casefile.Disclosures;
import org.homeward.casefile.RoleDurations;
import org.homeward.casefile.known.AnswerForReader;
import org.homeward.casefile.known.AnswerVersion;
import org.homeward.casefile.known.CaseFileInWords;
import org.homeward.casefile.known.SharedAnswers;
import org.homeward.channel.Message;
import org.homeward.channel.Messages;
import org.homeward.directory.people.Actor;
import org.homeward.engine.steps.OpenStep;
import org.homeward.shared.CountryCode;
import org.homeward.shared.procedures.HomeWarningProcess;
import org.homeward.shared.procedures.InformationRecallProcess;
import org.homeward.shared.procedures.RepatriationProcess;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The other side's answer when a step came back from it: the data that crossed with its message, by the rules of the file for this reader;
 * and the data that the reader's agency received and has to destroy.
 */
@Component
public class AnswerFromOtherSide {

    /** The message, its list of what it took along and the step that it opens are written one after the other. */
    private static final Duration AT_ONCE = Duration.ofSeconds(5);

    private final Messages messages;
    private final CaseAccess access;
    private final CaseFileInWords file;
    private final Disclosures disclosures;
    private final SharedAnswers shared;

    AnswerFromOtherSide(
            Messages messages, CaseAccess access, CaseFileInWords file, Disclosures disclosures, SharedAnswers shared) {
        this.messages = messages;
        this.access = access;
        this.file = file;
        this.disclosures = disclosures;
        this.shared = shared;
    }

    /** The answer that opened the step, if one did and the reader reads the case's file. */
    @Transactional
    public Optional<Answer> to(OpenStep step, Actor actor, Locale language) {
        if (!access.readsFile(access.atStep(step.number(), actor), actor)) {
            return Optional.empty();
        }
        return messages.seenBy(step.number(), actor.country()).stream()
                .filter(message -> opened(message, step))
                .max(Comparator.comparing(Message::id))
                .map(message -> answer(message, actor, language));
    }

    private static boolean opened(Message message, OpenStep step) {
        return (isRecallAnswered(message)
                        || message.crossesBorder()
                                && (message.answers() != null
                                        || message.name().equals(HomeWarningProcess.Message.HOME_WARNED)))
                && step.agency().equals(message.to())
                && step.processInstance().equals(message.receiverInstance())
                && near(message.delivered(), step.opened());
    }

    /** That is told to the person wherever it was answered. */
    private static boolean isRecallAnswered(Message message) {
        return message.name().equals(InformationRecallProcess.Message.DESTRUCTION_CONFIRMED);
    }

    private Answer answer(Message message, Actor actor, Locale language) {
        var lines = file.of(message.number(), actor, language).stream()
                .filter(answer -> isOf(message, answer.newest().known().by())
                        && near(answer.newest().known().at(), message.sent()))
                .map(AnswerFromOtherSide::line)
                .toList();
        return new Answer(message.name(), message.fromCountry(), message.sent(), lines);
    }

    private static boolean isOf(Message message, AnswerVersion.Giver giver) {
        return giver.otherSide() || isRecallAnswered(message) && message.from().equals(giver.agency());
    }

    private static Line line(AnswerForReader answer) {
        return new Line(
                answer.label(),
                answer.newest().text(),
                answer.earlier().stream()
                        .findFirst()
                        .map(AnswerForReader.Version::text)
                        .orElse(null));
    }

    /** The data that the reader's agency received before the recall, in the step that confirms its destruction; else nothing (R4). */
    @Transactional
    public Optional<ToDestroy> toDestroy(OpenStep step, Actor actor) {
        if (!RoleDurations.RECALLS.contains(step.key())) {
            return Optional.empty();
        }
        var seen = messages.seenBy(step.number(), actor.country());
        var recalled = seen.stream()
                .filter(message -> step.processInstance().equals(message.receiverInstance()))
                .findFirst();
        var closed = recalled.map(Message::sent).orElse(step.opened());
        var recall = recalled.filter(message -> message.name().equals(InformationRecallProcess.Message.RECALLED));
        var asked = recall.flatMap(message ->
                requests(seen, request -> request.id() < message.id()).max(Comparator.naturalOrder()));
        var askedAnew = recall.flatMap(message ->
                requests(seen, request -> request.id() > message.id()).min(Comparator.naturalOrder()));
        var read =
                recalled
                        .filter(message -> message.name().equals(InformationRecallProcess.Message.SHARE_RECALLED))
                        .stream()
                        .flatMap(message -> shared.until(step.number(), message.sent()).stream())
                        .filter(received -> received.agency().equals(actor.agency()))
                        .flatMap(received -> received.classes().stream())
                        .sorted()
                        .toList();
        return Optional.of(new ToDestroy(
                asked.orElse(null),
                closed,
                askedAnew.orElse(null),
                read,
                disclosures.of(step.number(), actor).stream()
                        .filter(sent ->
                                sent.to().equals(actor.agency()) && !sent.at().isAfter(closed))
                        .toList()));
    }

    private static Stream<Instant> requests(List<Message> seen, Predicate<Message> which) {
        return seen.stream()
                .filter(message -> message.name().equals(RepatriationProcess.Message.TRACING_REQUESTED))
                .filter(which)
                .map(Message::sent);
    }

    private static boolean near(@Nullable Instant one, Instant other) {
        return one != null && Duration.between(one, other).abs().compareTo(AT_ONCE) <= 0;
    }

    /**
     * An answer of the other side.
     *
     * @param message the message's name
     * @param lines what came with it and is for the reader
     */
    public record Answer(String message, CountryCode from, Instant sent, List<Line> lines) {}

    /**
     * An answer that came.
     *
     * @param before what was known before, or null
     */
    public record Line(String label, String text, @Nullable String before) {}

    /**
     * The data that was received with a recalled request.
     *
     * @param asked when the request came, or null
     * @param closed when it was recalled
     * @param askedAnew when a new request came since, which isn't meant, or null
     * @param read the classes of others' answers that the agency could read
     */
    public record ToDestroy(
            @Nullable Instant asked,
            Instant closed,
            @Nullable Instant askedAnew,
            List<DataClass> read,
            List<Disclosure> received) {}
}
