package org.homeward.channel;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.homeward.casefile.AgencyParticipation;
import org.homeward.casefile.Participation;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The unit on the other side with which an agency is in touch (R10): the other end of the newest message across the border,
 * its own messages first, as long as that unit works on the case.
 */
@Component
public class OtherSideContact {

    private final Messages messages;
    private final Participation participation;

    OtherSideContact(Messages messages, Participation participation) {
        this.messages = messages;
        this.participation = participation;
    }

    /** Whether anything has crossed the border between the agency's country and another. */
    public boolean inTouch(CaseNumber number, AgencyCode agency) {
        return !across(number, agency).isEmpty();
    }

    /** The unit; empty before anything has crossed, and where nobody there works on the case any more. */
    public Optional<AgencyCode> of(CaseNumber number, AgencyCode agency) {
        return across(number, agency).stream()
                .sorted(Comparator.comparing(message -> !agency.equals(message.from()) && !agency.equals(message.to())))
                .flatMap(message -> Stream.ofNullable(otherEnd(message, agency)))
                .filter(other -> works(number, other))
                .findFirst();
    }

    /** The newest first. */
    private List<Message> across(CaseNumber number, AgencyCode agency) {
        return messages.seenBy(number, agency.country()).stream()
                .filter(Message::crossesBorder)
                .sorted(Comparator.comparing(Message::id).reversed())
                .toList();
    }

    private static @Nullable AgencyCode otherEnd(Message message, AgencyCode agency) {
        return message.fromCountry().equals(agency.country()) ? message.to() : message.from();
    }

    private boolean works(CaseNumber number, AgencyCode other) {
        return participation
                .of(number, other)
                .filter(AgencyParticipation::works)
                .isPresent();
    }
}
