package org.arrimo.itests.upgrade;

import java.util.concurrent.Callable;

/** A health check that finds something wrong. */
public final class Ill implements Callable<String> {
    @Override
    public String call() {
        return "The printer is on fire";
    }
}
