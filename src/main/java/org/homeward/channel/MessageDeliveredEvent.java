package org.homeward.channel;

/** A message reached its receiver; told in the delivery's transaction. */
public record MessageDeliveredEvent(Message message) {}
