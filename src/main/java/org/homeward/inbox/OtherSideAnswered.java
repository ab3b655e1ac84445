package org.homeward.inbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.homeward.casefile.CaseAccess;
import org.homeward.casefile.Disclosure;
import org.homeward.casefile.Disclosures;
import org.homeward.casefile.known.FileInWords;
import org.homeward.casefile.known.FiledAnswer;
import org.homeward.channel.Message;
import org.homeward.channel.Messages;
import org.homeward.directory.people.Actor;
import org.homeward.engine.steps.OpenStep;
import org.homeward.shared.CountryCode;
import org.homeward.shared.procedures.InformationRecallProcess;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the other side answered when a step came back from it: what crossed with its message, by the rules of the file for this
 * reader. And what the reader's agency received, where that has to be destroyed.
 */
@Component
public class OtherSideAnswered {

    /** The message, its list of what it took along and the step that it opens are written one after the other. */
    private static final Duration AT_ONCE = Duration.ofSeconds(5);

    private static final Set<String> RECALLS = Set.of(
            InformationRecallProcess.Step.CONFIRM_DESTRUCTION,
            InformationRecallProcess.Step.CONFIRM_FAMILY_DESTRUCTION);

    private final Messages messages;
    private final CaseAccess access;
    private final FileInWords file;
    private final Disclosures disclosures;

    OtherSideAnswered(Messages messages, CaseAccess access, FileInWords file, Disclosures disclosures) {
        this.messages = messages;
        this.access = access;
        this.file = file;
        this.disclosures = disclosures;
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
        return message.crossesBorder()
                && message.answers() != null
                && step.agency().equals(message.to())
                && step.processInstance().equals(message.receiverInstance())
                && near(message.delivered(), step.opened());
    }

    private Answer answer(Message message, Actor actor, Locale language) {
        var lines = file.of(message.number(), actor, language).stream()
                .filter(answer -> answer.newest().known().by().otherSide()
                        && near(answer.newest().known().at(), message.sent()))
                .map(OtherSideAnswered::line)
                .toList();
        return new Answer(message.name(), message.fromCountry(), message.sent(), lines);
    }

    private static Line line(FiledAnswer answer) {
        return new Line(
                answer.label(),
                answer.newest().text(),
                answer.earlier().stream()
                        .findFirst()
                        .map(FiledAnswer.Version::text)
                        .orElse(null));
    }

    /** What the reader's agency received of the case, in the step that confirms that it was destroyed; else nothing (R4). */
    @Transactional
    public List<Disclosure> toDestroy(OpenStep step, Actor actor) {
        return RECALLS.contains(step.key())
                ? disclosures.of(step.number(), actor).stream()
                        .filter(sent -> sent.to().equals(actor.agency()))
                        .toList()
                : List.of();
    }

    private static boolean near(@Nullable Instant one, Instant other) {
        return one != null && Duration.between(one, other).abs().compareTo(AT_ONCE) <= 0;
    }

    /**
     * What the other side answered.
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
}
