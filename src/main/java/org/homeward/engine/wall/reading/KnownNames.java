package org.homeward.engine.wall.reading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.homeward.engine.forms.FieldList;

/**
 * The names that a model may refer to.
 *
 * @param processes ids of processes that a call activity may call
 * @param decisions ids of decisions
 * @param delegates names of beans that a {@code delegateExpression} may name
 * @param functions names of read-only functions that an expression may call
 * @param forms ids of forms that a user task may show
 * @param calls which processes a process calls, as far as it is known
 * @param shared the fields and lists of options that forms share
 */
public record KnownNames(
        Set<String> processes,
        Set<String> decisions,
        Set<String> delegates,
        Set<String> functions,
        Set<String> forms,
        Map<String, List<String>> calls,
        FieldList shared) {

    /** The beans that models reach; each by {@code delegateExpression} only. */
    public static final Set<String> DELEGATES = Set.of(
            "sendMessage",
            "relayWithdrawal",
            "planNextVisit",
            "summonPanel",
            "chooseNextPart",
            "lookUpBestInterests",
            "lookUpConsentAge",
            "sendReferrals",
            "endReferral");

    public KnownNames {
        processes = Set.copyOf(processes);
        decisions = Set.copyOf(decisions);
        delegates = Set.copyOf(delegates);
        functions = Set.copyOf(functions);
        forms = Set.copyOf(forms);
        calls = Map.copyOf(calls);
    }

    /** Names without a call graph: only direct calls of itself are seen. */
    public KnownNames(
            Set<String> processes,
            Set<String> decisions,
            Set<String> delegates,
            Set<String> functions,
            Set<String> forms) {
        this(processes, decisions, delegates, functions, forms, Map.of(), FieldList.NONE);
    }

    /** These names and the others': for a phase that is deployed together with what it refers to. */
    public KnownNames and(KnownNames others) {
        var allCalls = new HashMap<>(calls);
        allCalls.putAll(others.calls);
        return new KnownNames(
                union(processes, others.processes),
                union(decisions, others.decisions),
                union(delegates, others.delegates),
                union(functions, others.functions),
                union(forms, others.forms),
                allCalls,
                shared);
    }

    /** These names with another field list. */
    public KnownNames with(FieldList other) {
        return new KnownNames(processes, decisions, delegates, functions, forms, calls, other);
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        var all = new HashSet<>(some);
        all.addAll(others);
        return all;
    }
}
