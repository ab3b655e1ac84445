package org.homeward.platform.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * The stories that are told in each run, in the order of the book: by their recorded ways, they enter each user task and take each
 * conditional flow that any story does. Another seed draws others where several would do; a story without a record is one of them.
 *
 * @param stories all of them with {@code -Plong}, and while answers are recorded
 */
record StorySample(List<Scenario> stories, long seed) {

    /** The file of the recorded ways. */
    static final String WAYS = "ways";

    static StorySample drawn() {
        var seed = Long.getLong("homeward.seed", 1);
        var all = StoryBook.all();
        return new StorySample(AnswerFiles.ALL ? all : drawn(all, recorded(), new Random(seed)), seed);
    }

    static List<Scenario> drawn(List<Scenario> all, Map<String, Set<String>> ways, Random random) {
        var drawn = new HashSet<Scenario>();
        var left = new HashSet<String>();
        ways.values().forEach(left::addAll);
        var known = new ArrayList<Scenario>();
        for (var story : all) {
            (ways.containsKey(story.name()) ? known : drawn).add(story);
        }
        Collections.shuffle(known, random);
        while (!left.isEmpty() && !known.isEmpty()) {
            var next = Collections.max(known, Comparator.comparingLong(story -> ways.get(story.name()).stream()
                    .filter(left::contains)
                    .count()));
            known.remove(next);
            left.removeAll(ways.get(next.name()));
            drawn.add(next);
        }
        return all.stream().filter(drawn::contains).toList();
    }

    /** Those that are not told. */
    List<Scenario> others() {
        return StoryBook.all().stream()
                .filter(story -> !stories.contains(story))
                .toList();
    }

    static Map<String, Set<String>> recorded() {
        var ways = new HashMap<String, Set<String>>();
        var recorded = AnswerFiles.recorded(WAYS);
        for (var place : recorded.places()) {
            ways.put(place.question(), Set.copyOf(recorded.at(place).orElseThrow()));
        }
        return ways;
    }

    @Override
    public String toString() {
        return "stories told: %d of %d, drawn by -Dseed=%d"
                .formatted(stories.size(), StoryBook.all().size(), seed);
    }
}
