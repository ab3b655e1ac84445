package org.homeward.engine.sandbox;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.homeward.engine.forms.Field;
import org.homeward.engine.forms.FormDefinition;
import org.homeward.procedures.CaseEvent;
import org.homeward.procedures.CaseFacts;
import org.homeward.procedures.CasePart;
import org.homeward.procedures.CaseState;
import org.homeward.procedures.Consent;
import org.homeward.procedures.ConsentValue;
import org.homeward.procedures.Doer;
import org.homeward.procedures.HandedIn;
import org.homeward.procedures.Purpose;
import org.homeward.procedures.Safeguard;
import org.homeward.procedures.StepRules;
import org.homeward.procedures.World;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.CountryCode;
import org.homeward.shared.SideRole;
import org.jspecify.annotations.Nullable;

/** The made-up case of a walk: what a declaration reads of it, and what follows from a step in it. */
final class WalkCase implements Doer {

    /** The recipient of a consent that a walk assumes, as it began after it would have been asked. */
    static final String ASSUMED = "assumed";

    private final RunningWalk walk;
    private final WalkAnswer answer;
    private final World world;
    private final Map<String, Object> variables = new HashMap<>();

    WalkCase(RunningWalk walk, WalkAnswer answer, World world) {
        this.walk = walk;
        this.answer = answer;
        this.world = world;
    }

    /** Does what follows from the step; gives the variables that are set. Nothing is refused: a walk doesn't know enough for that. */
    Map<String, Object> follow(StepRules rules) {
        var said = new HandedIn(
                CaseNumber.NOBODYS,
                answer.id(),
                answer.step(),
                agency(answer.country()),
                "walk",
                walk.now,
                answer.data(),
                answer.form());
        rules.follows(CaseState.of(facts(), world, this::part), said).on(this);
        return variables;
    }

    private CaseFacts facts() {
        var host = agency(walk.facts.corridor().host());
        return new CaseFacts(
                CaseNumber.NOBODYS,
                walk.facts.corridor(),
                null,
                null,
                null,
                walk.facts.child(),
                host,
                walk.facts.begins());
    }

    private Object part(CasePart<?> part) {
        return switch (part.kind()) {
            case "process" -> answer.variables();
            case "events" -> walk.events();
            case "safeguards" -> walk.safeguard;
            case "consents" -> List.copyOf(walk.consents);
            case "newest" -> walk.newest(part.of()).map(Map.Entry::getValue);
            case "given" ->
                walk.newest(part.of())
                        .map(found -> new CasePart.Given(agency(answer.country()), found.getKey(), null));
            case "sideOfPerson" ->
                walk.when(CaseEvent.handedOver).isPresent() ? SideRole.ORIGIN : SideRole.DESTINATION;
            case "ownFocalPoint" -> Optional.of(agency(answer.country()));
            default -> part.none();
        };
    }

    /** The consents that an answer gives or declines; not asked is no answer (R1). */
    static void answered(RunningWalk walk, FormDefinition form, Map<String, Object> values) {
        form.fields().stream()
                .filter(field -> !field.inCaseFile() && !form.shown().contains(field.key()))
                .forEach(field -> {
                    var value = values.get(field.key());
                    if (field.consentPurpose() != null && value != null) {
                        answered(walk, Purpose.valueOf(field.consentPurpose()), field, value.toString());
                    }
                });
    }

    private static void answered(RunningWalk walk, Purpose purpose, Field field, String value) {
        var recipient = Objects.requireNonNullElse(field.consentRecipient(), "Authorities");
        var said = ConsentValue.valueOf(value);
        var same = walk.consents.stream()
                .filter(consent -> consent.purpose() == purpose
                        && Set.of(recipient, ASSUMED).contains(consent.recipient()))
                .toList();
        if (said != ConsentValue.NotAsked || same.stream().noneMatch(consent -> consent.stands(walk.now))) {
            walk.consents.removeAll(same);
            walk.consents.add(consent(walk.facts, purpose, recipient, said, walk.now));
        }
    }

    static Consent consent(WalkFacts facts, Purpose purpose, String recipient, ConsentValue value, Instant at) {
        var by = agency(facts.corridor().host());
        return new Consent(
                purpose.ordinal(), CaseNumber.NOBODYS, purpose, recipient, value, at, null, null, by, null);
    }

    private static AgencyCode agency(CountryCode country) {
        return new AgencyCode(country.value() + "-WALK");
    }

    @Override
    public void set(String variable, @Nullable Object value) {
        variables.put(variable, value);
    }

    @Override
    public void happened(CaseEvent event, @Nullable String when) {
        walk.event(event, when == null || when.isBlank() ? walk.now.toString() : when);
    }

    @Override
    public void escort(@Nullable Instant at) {
        var was = walk.safeguard;
        walk.safeguard = new Safeguard(
                was.guardian(),
                was.guardianUntil(),
                was.interview(),
                was.childView(),
                was.objection(),
                was.bestInterests(),
                was.bestInterestsAt(),
                at);
    }

    @Override
    public void objectsAnew(Instant at) {
        walk.safeguard = WalkBestInterests.objects(walk.safeguard, at);
        happened(CaseEvent.childObjected, null);
    }

    @Override
    public void takesBack(Purpose purpose) {
        walk.consents.replaceAll(consent -> consent.purpose() != purpose || !consent.stands(walk.now)
                ? consent
                : consent(walk.facts, purpose, consent.recipient(), ConsentValue.Withdrawn, walk.now));
    }

    /** A walk has no step that a named day opens. */
    @Override
    public void looksAgain(LocalDate day) {}

    @Override
    public void crossesAt(String point) {}

    @Override
    public void goesHomeTo(@Nullable String province) {}

    /** A walk has no step that a named day opens. */
    @Override
    public void paperEnds(LocalDate day, LocalDate opens) {}
}
