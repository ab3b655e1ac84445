package org.homeward.platform.demo;

import java.util.ArrayList;
import java.util.List;

/**
 * How one text differs from another.
 *
 * @param head so many lines are the same at the beginning
 * @param tail so many lines are the same at the end
 * @param was the lines between them in the one
 * @param now the lines between them in the other
 */
record LinesChanged(int head, int tail, List<String> was, List<String> now) {

    static LinesChanged between(List<String> before, List<String> after) {
        var most = Math.min(before.size(), after.size());
        int head = 0;
        while (head < most && before.get(head).equals(after.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < most - head && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
            tail++;
        }
        return new LinesChanged(
                head, tail, before.subList(head, before.size() - tail), after.subList(head, after.size() - tail));
    }

    /** The text that the changed lines make of the one before. */
    static List<String> after(List<String> before, int head, List<String> now, int tail) {
        var after = new ArrayList<>(before.subList(0, head));
        after.addAll(now);
        after.addAll(before.subList(before.size() - tail, before.size()));
        return after;
    }

    boolean isNone() {
        return was.isEmpty() && now.isEmpty();
    }

    /** The first lines that are gone, and the first that are new. */
    String words(int most) {
        var words = new StringBuilder("    at line " + (head + 1));
        was.stream().limit(most).forEach(line -> words.append("\n    - ").append(line.strip()));
        now.stream().limit(most).forEach(line -> words.append("\n    + ").append(line.strip()));
        return words.toString();
    }
}
