package org.homeward.channel;

/** A message was written; told in the sender's transaction. */
public record MessageSentEvent(Message message) {}
