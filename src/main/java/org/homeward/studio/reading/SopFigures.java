package org.homeward.studio.reading;

import java.text.NumberFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.homeward.deadlines.reading.FlowInWords;
import org.homeward.directory.people.ReaderLocale;
import org.homeward.studio.insight.FlowInsight;
import org.homeward.studio.insight.InsightFilter;
import org.homeward.studio.insight.MaskedCaseCount;
import org.homeward.studio.insight.StepInsight;
import org.jspecify.annotations.Nullable;

/** The figures of one diagram, in words; its ids are unique. */
final class SopFigures {

    private final Map<String, StepInsight> steps = new HashMap<>();
    private final Map<String, MaskedCaseCount> ways = new HashMap<>();
    private final InsightFilter filter;
    private final ReaderLocale say;

    SopFigures(List<StepInsight> steps, List<FlowInsight> ways, InsightFilter filter, ReaderLocale say) {
        steps.forEach(step -> this.steps.put(step.step(), step));
        ways.forEach(way -> this.ways.put(way.from() + " " + way.to(), way.cases()));
        this.filter = filter;
        this.say = say;
    }

    /** Cases there now; empty for none. */
    String now(String step) {
        var found = steps.get(step);
        return found == null ? hidden(filter.narrowsNow()) : count(found.now(), "sops.now");
    }

    /** The number alone, for the corner of a step. */
    String nowBrief(String step) {
        var found = steps.get(step);
        return found == null || !found.now().isSome()
                ? ""
                : String.valueOf(found.now().count());
    }

    String late(String step) {
        var found = steps.get(step);
        return found == null ? hidden(filter.narrowsNow()) : count(found.late(), "sops.late");
    }

    /** As {@link #late}, nothing where it is hidden. */
    String lateBrief(String step) {
        var found = steps.get(step);
        return found == null || found.late().isHidden() ? "" : late(step);
    }

    String done(String step) {
        var found = steps.get(step);
        return found == null ? hidden(filter.narrowsPast()) : count(found.done(), "sops.done");
    }

    String half(String step) {
        var found = steps.get(step);
        return found == null ? "" : days(found.half());
    }

    String nineOfTen(String step) {
        var found = steps.get(step);
        return found == null ? "" : days(found.nineOfTen());
    }

    /** Cases that went this way. */
    String taken(FlowInWords way) {
        var count = ways.get(way.from() + " " + way.to());
        return count == null
                ? filter.narrowsPast() ? hidden(true) : say.words("sops.cases", 0)
                : count(count, "sops.cases");
    }

    private String hidden(boolean narrowed) {
        return narrowed ? say.words("sops.fewer", 11) : "";
    }

    private String count(MaskedCaseCount count, String key) {
        var number = count.count();
        if (number == null) {
            return say.words("sops.fewer", count.below() == null ? 0 : count.below());
        }
        return number == 0 && !key.equals("sops.cases") ? "" : say.words(key, number);
    }

    private String days(@Nullable Double days) {
        if (days == null) {
            return "";
        }
        if (days < 1) {
            return say.words("sops.hours", Math.max(1, Math.round(days * 24)));
        }
        var format = NumberFormat.getNumberInstance(say.language());
        format.setMaximumFractionDigits(days < 10 ? 1 : 0);
        return say.words("sops.days", format.format(days));
    }
}
