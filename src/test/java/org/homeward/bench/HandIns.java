package org.homeward.bench;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.homeward.shared.procedures.ReturnWishProcess;

/** Measure 1: hand-ins over HTTP through the whole program, beside {@code complete} in the bare engine. */
final class HandIns {

    private static final double TARGET = 0.7;
    /** So often, until the compiler has done with what a hand-in runs: before that it takes half of the two processors. */
    private static final Turns TWO = new Turns(150, 10, 30, 2);

    private static final Turns ONE = new Turns(1, 8, 20, 1);
    private static final Turns CONSENTS = new Turns(100, 10, 10, 2);

    private final Cases cases;
    private final SetVariables variables;
    private final BareEngine bare;
    private final Report report;

    HandIns(HomewardHere homeward, Connection database, BareEngine bare, Report report) throws Exception {
        this.cases = new Cases(homeward.people(), database);
        this.variables = new SetVariables(database);
        this.bare = bare;
        this.report = report;
    }

    void measure() throws Exception {
        var sample = sample(cases.opened(), "returnJourney", "identification");
        var ours = new ArrayList<Cases.Step>();
        var theirs = new ArrayList<String>();
        report.progress("opening " + (TWO.times() + ONE.times()) + " cases");
        for (int n = 0; n < TWO.times() + ONE.times(); n++) {
            ours.add(cases.opened());
            theirs.add(bare.opened("screening-" + n, sample.before()));
        }
        told("screening", sample);
        turns("screening, 2 threads", TWO, 0, ours, theirs, sample.set());
        turns("screening, 1 thread", ONE, TWO.times(), ours, theirs, sample.set());
    }

    void measureConsents() throws Exception {
        var step = ReturnWishProcess.Step.ASK_CONSENTS;
        var sample = sample(cases.before(step), ReturnWishProcess.KEY, ReturnWishProcess.KEY);
        var ours = new ArrayList<Cases.Step>();
        var theirs = new ArrayList<String>();
        report.progress("leading " + CONSENTS.times() + " cases to the consents");
        for (int n = 0; n < CONSENTS.times(); n++) {
            ours.add(cases.before(step));
            theirs.add(bare.before(ReturnWishProcess.KEY, step, "consents-" + n, sample.before()));
        }
        told("consents", sample);
        turns("consents, 2 threads", CONSENTS, 0, ours, theirs, sample.set());
    }

    private void turns(
            String what, Turns turns, int first, List<Cases.Step> ours, List<String> theirs, Map<String, Object> values)
            throws Exception {
        var pair = turns.run(
                first, n -> cases.handIn(ours.get(n)), n -> bare.tasks().complete(theirs.get(n), values));
        report.add(Figure.atLeast("1", "hand-in of " + what, Figure.rates(pair), pair.share(), TARGET));
    }

    private void told(String what, Sample sample) {
        report.note("The bare " + what + " has the same model and history and sets the "
                + sample.set().size()
                + " variables that the program sets ("
                + String.join(", ", sample.set().keySet())
                + "); it evaluates no decision.");
    }

    /** Hands one in, to see what the program gives its engine. */
    private Sample sample(Cases.Step step, String started, String handedIn) throws Exception {
        var before = variables.of(step.number(), started);
        var then = variables.of(step.number(), handedIn);
        cases.handIn(step);
        return new Sample(
                SetVariables.since(Map.of(), before), SetVariables.since(then, variables.of(step.number(), handedIn)));
    }

    private record Sample(Map<String, Object> before, Map<String, Object> set) {}
}
