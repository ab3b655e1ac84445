package org.homeward.bench;

/** One thing that is done again and again, the nth time. */
@FunctionalInterface
interface Work {

    void run(int time) throws Exception;
}
