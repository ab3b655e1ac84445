package org.homeward.deadlines.reading;

/**
 * A way from one element to the next.
 *
 * @param flow its id in the model
 * @param label what stands on it, empty if nothing does
 * @param toName the name of the element to which it leads
 */
public record FlowInWords(String flow, String from, String to, String label, String toName) {

    /** The owner's name for it: its label, else its target. */
    public String words() {
        return label.isEmpty() ? toName : label;
    }
}
