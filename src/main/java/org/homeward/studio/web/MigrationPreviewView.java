package org.homeward.studio.web;

import java.util.List;

/**
 * The effects of publishing on running cases: numbers and names of steps, no case.
 *
 * @param effects sentences about timers, messages and due rules that change
 */
record MigrationPreviewView(int running, int canMove, List<Place> places, List<String> effects) {

    public int stay() {
        return running - canMove;
    }

    /**
     * A place where cases wait.
     *
     * @param obstacles sentences why some of them can't move
     */
    record Place(String name, int running, int canMove, List<String> obstacles) {}
}
