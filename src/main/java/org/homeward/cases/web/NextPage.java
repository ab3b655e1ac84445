package org.homeward.cases.web;

/** Where the page's script goes on after a form was taken. */
public record NextPage(String location) {}
