package org.arrimo.tickets.api;

/** How a ticket was resolved. */
public enum ResolutionCode {
    /** What was wrong is put right, or what was asked for is there. */
    SOLVED,
    /** There is a way around it; the cause stays. */
    WORKAROUND,
    /** Nothing was found that does not work as it should. */
    NO_FAULT_FOUND,
    /** The same is dealt with in another ticket. */
    DUPLICATE,
    /** It could not be made to happen again. */
    NOT_REPRODUCIBLE,
    /** It is not going to be done. */
    DECLINED,
    /** The requester did not answer. */
    UNANSWERED
}
