package org.homeward.shared;

/**
 * The operator did something by hand; told in the same transaction.
 *
 * @param by the account's name
 * @param what a code: mailRetried, mailDropped, jobRetried, workItemsMended
 * @param which the mail's or job's number, or how many work items
 */
public record OperatorActedEvent(String by, AgencyCode agency, String what, String which) {}
