package org.homeward.studio.problems;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.homeward.engine.models.ModelRefusedException;
import org.homeward.engine.modelset.PackagedModels;
import org.homeward.engine.sandbox.Walks;
import org.homeward.engine.sandbox.told.WalkFacts;
import org.homeward.engine.sandbox.told.WalkId;
import org.homeward.engine.sandbox.told.WalkState;
import org.homeward.engine.sandbox.told.WalkStep;
import org.homeward.engine.sandbox.told.WalkStoppedException;
import org.homeward.platform.demo.ToldStory;
import org.homeward.shared.CountryCode;
import org.homeward.shared.InvalidContentException;
import org.homeward.shared.JsonText;
import org.homeward.shared.procedures.ReturnJourneyProcess;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Walks through a set as everybody would who is asked, until nothing waits any more. */
final class EditedWalk {

    static final String SUBJECT = "random edits";
    private static final Instant MONDAY = Instant.parse("2026-03-02T02:00:00Z");
    private static final int LONGEST = 150;
    private static final int SAME = 2;

    private final JsonMapper json = JsonText.MAPPER;
    private final Map<String, Boolean> endsAlone = new HashMap<>();
    private final Walks walks;

    EditedWalk(Walks walks) {
        this.walks = walks;
    }

    /** How a walk went. */
    enum How {
        ended,
        /** It goes round and round, as long as the same is answered. */
        round,
        /** Nothing is open and nothing will come. */
        hangs,
        stops,
        /** The engine refuses what the check let through. */
        refused,
        unanswered,
        /** The program insists on what the usual answers don't bring, as in a case. */
        insisted;

        boolean isWell() {
            return this == ended || this == round || this == insisted;
        }
    }

    /** How a walk went, and what it came by. */
    record Walked(How how, String where, TreeSet<String> met) {}

    /** From the start of the edited process if that can be walked alone, else from the start of the journey. */
    Walked of(EditedSet set, Random random) {
        var alone = endsAlone.computeIfAbsent(
                set.process(),
                process -> of(PackagedModels.files(), process, false, new Random(1))
                                .how()
                        == How.ended);
        return of(set.published(), alone ? set.process() : ReturnJourneyProcess.KEY, random.nextInt(4) == 0, random);
    }

    private Walked of(Map<String, byte[]> files, String process, boolean child, Random random) {
        WalkId walk = null;
        var met = new TreeSet<String>();
        try {
            walk = walks.start(
                    files,
                    WalkFacts.of(process, child, new CountryCode("TH"), new CountryCode("KH"), MONDAY),
                    SUBJECT,
                    "owner");
            return on(walk, met, random);
        } catch (ModelRefusedException refused) {
            return new Walked(How.refused, String.valueOf(refused.getMessage()), met);
        } catch (WalkStoppedException stopped) {
            return new Walked(How.stops, stopped.element() + " " + root(stopped), met);
        } finally {
            if (walk != null) {
                walks.end(walk);
            }
        }
    }

    private static String root(Throwable stopped) {
        var cause = stopped;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getClass().getSimpleName() + " " + cause.getMessage();
    }

    private Walked on(WalkId walk, TreeSet<String> met, Random random) {
        var times = new HashMap<String, Integer>();
        for (int turn = 0; turn < LONGEST; turn++) {
            var state = walks.state(walk, Locale.ENGLISH);
            state.happened().forEach(event -> met.add(event.element()));
            state.open().forEach(step -> met.add(step.key()));
            if (state.over()) {
                return new Walked(How.ended, "", met);
            }
            if (state.open().isEmpty() && state.jobs().isEmpty()) {
                return new Walked(How.hangs, last(state), met);
            }
            if (state.open().isEmpty() || !state.jobs().isEmpty() && random.nextInt(6) == 0) {
                met.add(state.jobs().get(0).key());
                walks.nextJob(walk);
            } else {
                var step = state.open().get(random.nextInt(state.open().size()));
                try {
                    answer(walk, state, step, times.merge(step.key(), 1, Integer::sum), random);
                } catch (InvalidContentException wrong) {
                    var byForm = wrong.problems().stream()
                            .anyMatch(problem -> problem.messageKey().startsWith("form."));
                    return new Walked(
                            byForm ? How.unanswered : How.insisted,
                            step.key() + " " + step.form() + " " + wrong.problems(),
                            met);
                }
            }
        }
        return new Walked(How.round, last(walks.state(walk, Locale.ENGLISH)), met);
    }

    private static String last(WalkState state) {
        var happened = state.happened();
        return happened.isEmpty() ? "" : happened.get(happened.size() - 1).element();
    }

    /** As in the usual story; whoever is asked again and again answers otherwise. */
    private void answer(WalkId walk, WalkState state, WalkStep step, int time, Random random) {
        var form = form(walk, step);
        var usual = usual(state, step, form, time);
        if (time <= SAME) {
            walks.answer(walk, step.id(), usual);
            return;
        }
        var other = new LinkedHashMap<>(usual);
        choices(form, other, random);
        try {
            walks.answer(walk, step.id(), other);
        } catch (InvalidContentException notSo) {
            walks.answer(walk, step.id(), usual);
        }
    }

    private Map<String, Object> usual(WalkState state, WalkStep step, JsonNode form, int time) {
        var changes = step.key().equals("userTask_visitPerson") && time > 1
                ? Map.<String, Object>of("visitOutcome", "goalsMet")
                : Map.<String, Object>of();
        var child = state.facts().child();
        var usual = new LinkedHashMap<>(ToldStory.answers(
                child ? "th-kh-child" : "th-kh-adult", child, String.valueOf(step.form()), 3, state.now(), changes));
        var text = form.toString();
        var asked = new LinkedHashMap<String, Object>();
        usual.forEach((key, value) -> Stream.of(key, key + EditedSet.RENAMED)
                .filter(name -> text.contains("\"" + name + "\""))
                .forEach(name -> asked.put(name, value)));
        return asked;
    }

    private JsonNode form(WalkId walk, WalkStep step) {
        return json.readTree(walks.form(walk, step.id(), Locale.ENGLISH));
    }

    private static void choices(JsonNode component, Map<String, Object> answers, Random random) {
        var key = component.path("key").asString();
        var values = component.path("values");
        if (answers.get(key) instanceof String && values.size() > 1) {
            answers.put(
                    key, values.get(random.nextInt(values.size())).path("value").asString());
        }
        component.path("components").forEach(inner -> choices(inner, answers, random));
    }
}
