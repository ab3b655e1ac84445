package org.homeward.cases;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.homeward.casefile.CaseAccess;
import org.homeward.casefile.CaseSummaryReader;
import org.homeward.casefile.Consents;
import org.homeward.casefile.GrantedCaseAccess;
import org.homeward.casefile.Timeline;
import org.homeward.directory.people.Actor;
import org.homeward.engine.steps.FinishedStep;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what a reader may see of a case; throws {@link NotFound} everywhere if that is nothing. */
@Component
public class CaseOverviews {

    private final CaseSummaryReader register;
    private final CaseAccess access;
    private final CaseParties parties;
    private final CaseSteps steps;
    private final StageProgress strip;
    private final Consents consents;
    private final CaseMessages messages;
    private final Timeline timeline;
    private final CaseDiagrams diagrams;

    CaseOverviews(
            CaseSummaryReader register,
            CaseAccess access,
            CaseParties parties,
            CaseSteps steps,
            StageProgress strip,
            Consents consents,
            CaseMessages messages,
            Timeline timeline,
            CaseDiagrams diagrams) {
        this.register = register;
        this.access = access;
        this.parties = parties;
        this.steps = steps;
        this.strip = strip;
        this.consents = consents;
        this.messages = messages;
        this.timeline = timeline;
        this.diagrams = diagrams;
    }

    /** The case in codes. */
    @Transactional
    public CaseForReader codes(CaseNumber number, Actor actor) {
        var head = register.head(number, actor);
        var view = head.view();
        return new CaseForReader(head, strip.stage(view).orElse(null), steps.open(view), parties.participants(view));
    }

    /** The cases in codes, in their order; read together. */
    @Transactional
    public List<CaseForReader> codes(List<CaseNumber> numbers, Actor actor) {
        if (numbers.isEmpty()) {
            return List.of();
        }
        register.readTogether(numbers);
        steps.readTogether(numbers);
        strip.readTogether(numbers);
        return numbers.stream().map(number -> codes(number, actor)).toList();
    }

    /** The events of the case, oldest first. */
    @Transactional
    public List<CaseEvent> happened(CaseNumber number, Actor actor) {
        return happened(access.require(number, actor));
    }

    private List<CaseEvent> happened(GrantedCaseAccess view) {
        var known = parties.known(view);
        return timeline.of(view).stream()
                .map(entry -> CaseEvent.of(entry, known))
                .toList();
    }

    private List<ConsentStatus> consents(GrantedCaseAccess view, Actor actor) {
        return view.seesOthers()
                ? ConsentStatus.of(
                        consents.of(view.number(), actor), view.side(), consent -> consents.takesBack(view, consent))
                : List.of();
    }

    /** For the papers that the person gets; throws {@link NotFound} for who sees one step alone. */
    @Transactional
    public CaseOverview forPerson(CaseNumber number, Actor actor) {
        if (!access.require(number, actor).marked()) {
            throw NotFound.aPage();
        }
        return of(number, actor);
    }

    /** The whole page. */
    @Transactional
    public CaseOverview of(CaseNumber number, Actor actor) {
        register.readTogether(List.of(number));
        var view = access.require(number, actor);
        strip.readTogether(List.of(number));
        steps.readTogether(number);
        var codes = codes(number, actor);
        var busy = codes.openSteps().stream().map(CaseStep::stage).collect(Collectors.toSet());
        return new CaseOverview(
                codes,
                strip.of(view, codes.head().corridor(), busy),
                consents(view, actor),
                messages.of(view),
                happened(view),
                steps.finished(view).stream().collect(Collectors.toMap(FinishedStep::id, Function.identity())),
                diagrams.of(view));
    }
}
