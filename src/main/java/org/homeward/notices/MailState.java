package org.homeward.notices;

/** The state of a mail. */
public enum MailState {
    /** Its next try is still to come. */
    waiting,
    /** A node is sending it; when that node's time is up, another tries. */
    sending,
    /** The server took it. */
    sent,
    /** It was tried often enough; the operator decides. */
    dead,
    /** It isn't wanted any more: the step is over, or the operator said so. */
    dropped
}
