package org.homeward.casefile.linked;

import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.homeward.casefile.BorderSide;
import org.homeward.casefile.CaseAccess;
import org.homeward.casefile.CaseSummaryReader;
import org.homeward.casefile.GrantedCaseAccess;
import org.homeward.casefile.Participation;
import org.homeward.directory.people.Actor;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.ConflictException;
import org.homeward.shared.InvalidContentException;
import org.homeward.shared.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The people who belong to the person of a case: seen by the case holder, and by a counterpart if both people agreed to be known there
 * (R11).
 */
@Component
public class LinkedPersons {

    private static final String OTHER = "other";

    private final LinkTable table;
    private final CaseAccess access;
    private final CaseSummaryReader register;
    private final Participation participation;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LinkedPersons(
            LinkTable table,
            CaseAccess access,
            CaseSummaryReader register,
            Participation participation,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.access = access;
        this.register = register;
        this.participation = participation;
        this.events = events;
        this.clock = clock;
    }

    /** Those whom the reader may know of; none for who doesn't read the case's file. */
    @Transactional
    public List<LinkedPerson> of(GrantedCaseAccess view, Actor reader) {
        if (!access.readsFile(view, reader)) {
            return List.of();
        }
        return table.seen(view.number(), reader, view.side(), holds(view), clock.instant());
    }

    /** As {@link #of(GrantedCaseAccess, Actor)}; throws {@link NotFound} for who doesn't read the case's file. */
    @Transactional
    public List<LinkedPerson> of(CaseNumber number, Actor reader) {
        return of(access.requireFile(number, reader), reader);
    }

    /** Whether the reader links this case with others: where the person is, by who works on it there. */
    @Transactional
    public boolean mayLink(CaseNumber number, Actor reader) {
        return access.requireFile(number, reader).side() == BorderSide.host
                && register.head(number, reader).endedHow() == null;
    }

    /** Throws {@link NotFound} for who may not link this case. */
    @Transactional
    public void requireLinker(CaseNumber number, Actor actor) {
        if (!mayLink(number, actor)) {
            throw NotFound.aCase();
        }
    }

    /**
     * Links two cases on which the actor's agency works.
     *
     * @param relation what the other person is to this one
     * @param involved whether one of them had, or may have had, a part in what happened to the other
     * @throws NotFound if this case isn't there for the actor
     * @throws InvalidContentException if the other isn't, they are linked already, or the relative was involved (R21)
     */
    @Transactional
    public void link(CaseNumber number, CaseNumber other, PersonRelation relation, boolean involved, Actor actor) {
        requireLinker(number, actor);
        requireOther(number, other, actor);
        if (involved) {
            throw InvalidContentException.field("involved", "linked.wrong.involved");
        }
        if (!table.insert(number, other, relation, actor, clock.instant())) {
            throw InvalidContentException.field(OTHER, "linked.wrong.already");
        }
        handled(number, other, actor, "casesLinked");
    }

    private void requireOther(CaseNumber number, CaseNumber other, Actor actor) {
        if (number.equals(other)) {
            throw InvalidContentException.field(OTHER, "linked.wrong.itself");
        }
        var there = asked(() -> mayLink(other, actor));
        if (!there) {
            throw InvalidContentException.field(OTHER, "linked.wrong.notYours");
        }
    }

    /** A case that isn't there for the actor and one that isn't at all are the same. */
    private static boolean asked(Supplier<Boolean> question) {
        try {
            return question.get();
        } catch (NotFound none) {
            return false;
        }
    }

    /**
     * The link was wrong. Of a parent and a child one person says so, and another, a supervisor, confirms it: until then it stands,
     * and they cross together or not at all (R21).
     *
     * @throws NotFound if this case isn't there for the actor
     * @throws ConflictException if the two aren't linked (any more)
     * @throws InvalidContentException if it was said of a parent and a child, and the actor isn't who confirms it
     */
    @Transactional
    public void end(CaseNumber number, CaseNumber other, LinkEndReason why, Actor actor) {
        var known = requireKnown(number, other, actor);
        var asked = known.endAsked();
        if (asked != null && !asked.isConfirmedBy(actor)) {
            throw InvalidContentException.field("why", "linked.end.another");
        }
        var asks = known.isParentAndChild() && asked == null;
        var now = clock.instant();
        if (!(asks ? table.askEnd(number, other, why, actor, now) : table.end(number, other, why, actor, now))) {
            throw ConflictException.goneMeanwhile();
        }
        handled(number, other, actor, asks ? "linkEndAsked" : "linkEnded");
    }

    /**
     * The parent, whose case this is, chose to cross apart from the child, or together with it after all (R21).
     *
     * @throws NotFound if this case isn't there for the actor
     * @throws ConflictException if the two aren't linked as parent and child (any more)
     */
    @Transactional
    public void parentChose(CaseNumber parent, CaseNumber child, boolean apart, Actor actor) {
        requireKnown(parent, child, actor);
        if (!table.parentApart(parent, child, apart ? clock.instant() : null)) {
            throw ConflictException.goneMeanwhile();
        }
        handled(parent, child, actor, "crossingChosen");
    }

    /** The link is the actor's to change only where the actor knows of it. */
    private LinkedPerson requireKnown(CaseNumber number, CaseNumber other, Actor actor) {
        requireLinker(number, actor);
        return of(number, actor).stream()
                .filter(linked -> linked.other().equals(other))
                .findFirst()
                .orElseThrow(ConflictException::goneMeanwhile);
    }

    private boolean holds(GrantedCaseAccess view) {
        return view.side() == BorderSide.host
                && participation
                        .of(view.number(), view.agency())
                        .filter(part -> part.holdsCase())
                        .isPresent();
    }

    private void handled(CaseNumber number, CaseNumber other, Actor actor, String what) {
        for (var one : List.of(number, other)) {
            events.publishEvent(new CaseLinkHandledEvent(one, actor.agency(), actor.username(), what));
        }
    }
}
