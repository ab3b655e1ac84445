package org.homeward.testing;

import static org.junit.jupiter.api.extension.ConditionEvaluationResult.disabled;
import static org.junit.jupiter.api.extension.ConditionEvaluationResult.enabled;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Skips the tests in a browser where there is none, loudly, unless -Dhomeward.browser=required. */
public final class NeedsChromium implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (Chromium.isThere() || "required".equals(System.getProperty("homeward.browser"))) {
            return enabled("Chromium is there or required");
        }
        if (context.getTestMethod().isEmpty()) {
            System.err.println("!!! NO CHROMIUM at " + Chromium.PROGRAM + ": SKIPPED " + context.getDisplayName());
        }
        return disabled("no Chromium at " + Chromium.PROGRAM);
    }
}
