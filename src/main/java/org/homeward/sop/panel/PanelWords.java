package org.homeward.sop.panel;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.homeward.directory.Directory;
import org.homeward.procedures.PanelKind;
import org.homeward.procedures.Seat;
import org.homeward.procedures.Summons;
import org.homeward.procedures.panel.GiveOpinion;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A panel in the reader's language: one line for each seat. */
@Component
class PanelWords {

    private final MessageSource messages;
    private final Directory directory;

    PanelWords(MessageSource messages, Directory directory) {
        this.messages = messages;
        this.directory = directory;
    }

    String question(PanelKind kind, Locale language) {
        return messages.getMessage("panel.question." + kind, null, language);
    }

    String members(List<Seat> seats, Locale language) {
        return seats.stream().map(seat -> line(seat, language, "panel.member")).collect(Collectors.joining("\n"));
    }

    /** Who voted how, and why as far as the reasons were read. */
    String opinions(Summons summons, Map<String, Object> reasons, Locale language) {
        return summons.seats().stream()
                .map(seat -> line(seat, language, "panel.opinion")
                        + why(reasons.get(GiveOpinion.reasons(summons.id(), seat.number()))))
                .collect(Collectors.joining("\n"));
    }

    private static String why(@Nullable Object reasons) {
        return reasons == null ? "" : "\n    " + reasons.toString().replace("\n", "\n    ");
    }

    private String line(Seat seat, Locale language, String key) {
        var function = messages.getMessage("panel.function." + seat.function(), null, seat.function(), language);
        var vote = messages.getMessage("panel.vote." + (seat.vote() == null ? "open" : seat.vote()), null, language);
        return messages.getMessage(
                key, new Object[] {directory.agencyName(seat.agency(), language), function, vote}, language);
    }
}
