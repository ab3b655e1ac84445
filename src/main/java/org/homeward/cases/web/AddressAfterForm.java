package org.homeward.cases.web;

/** The address at which the page's script goes on after a form was taken. */
public record AddressAfterForm(String location) {}
