package org.homeward.sop.repatriation;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.homeward.casefile.CaseFiles;
import org.homeward.directory.Today;
import org.homeward.engine.forms.FormDays;
import org.homeward.engine.steps.Steps;
import org.homeward.procedures.HandedIn;
import org.homeward.shared.WrongContent;
import org.homeward.shared.procedures.HandoverProcess;
import org.homeward.sop.declared.Former;

/**
 * Whether a journey can take place on its day: it isn't over, after a hold for example, and the travel document is there and valid on
 * it. Nobody crosses before the day that was announced.
 */
@Former
class JourneyDay {

    /** Whether the planned day can be kept. */
    static final String ON_DAY = "journeyOnDay";

    /** Until when the travel document is valid; who checks it may have a new one before them. */
    static final String EXPIRY = "travelDocumentExpiry";

    /** Which travel document there is; who checks it may have the one that was applied for. */
    static final String PAPER = "travelDocument";

    private final Steps steps;
    private final CaseFiles files;
    private final Today today;

    JourneyDay(Steps steps, CaseFiles files, Today today) {
        this.steps = steps;
        this.files = files;
        this.today = today;
    }

    /** False if a new day is to be proposed; throws {@link WrongContent} at the question if the planned one can't be kept. */
    boolean isKept(HandedIn check) {
        if ("no".equals(check.text(ON_DAY))) {
            return false;
        }
        var planned = planned(check);
        if (check.asks(ON_DAY) && planned.isPresent()) {
            if (planned.get().isBefore(today.in(check.agency().country()))) {
                throw WrongContent.field(ON_DAY, "departure.dayOver");
            }
            requireValidPaper(check, planned.get(), ON_DAY);
            requirePaper(check);
        }
        return true;
    }

    /** One that is only applied for takes nobody over a border; a version of the form that doesn't ask goes by what is ticked. */
    private void requirePaper(HandedIn check) {
        var paper = Optional.ofNullable(check.text(PAPER))
                .or(() -> files.value(check.number(), PAPER).map(Object::toString));
        if (check.asks(PAPER) && paper.filter("applied"::equals).isPresent()) {
            throw WrongContent.field(PAPER, "departure.paperAppliedFor");
        }
    }

    /** Throws {@link WrongContent} at the field if the travel document ends before the day. */
    void requireValidPaper(HandedIn handedIn, LocalDate day, String field) {
        if (Optional.ofNullable(handedIn.text(EXPIRY))
                .or(() -> files.value(handedIn.number(), EXPIRY).map(Object::toString))
                .filter(text -> !text.isBlank())
                .map(LocalDate::parse)
                .filter(day::isAfter)
                .isPresent()) {
            throw WrongContent.field(field, "departure.paperExpired");
        }
    }

    /** Throws {@link WrongContent} at the moment of the handover if it lies before the announced day. */
    void requireCome(HandedIn record, String moment) {
        var country = record.agency().country();
        var day = Optional.ofNullable(record.text(moment))
                .filter(text -> !text.isBlank())
                .map(new FormDays(today.zone(country), Map.of())::day)
                .orElseGet(() -> today.at(record.at(), country));
        planned(record).filter(day::isBefore).ifPresent(announced -> {
            throw WrongContent.field(moment, "handover.beforeDay", announced);
        });
    }

    private Optional<LocalDate> planned(HandedIn check) {
        return Optional.ofNullable(steps.variables(check.step()).get(HandoverProcess.Variable.PLANNED_HANDOVER))
                .map(day -> LocalDate.parse(day.toString().substring(0, 10)));
    }
}
