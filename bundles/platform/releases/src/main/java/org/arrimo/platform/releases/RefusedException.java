package org.arrimo.platform.releases;

/** A change that can't be made; nothing was changed. The message is one sentence for people. */
public final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    /** @param sentence why */
    public RefusedException(String sentence) {
        super(sentence);
    }

    /**
     * @param sentence why
     * @param cause what led to it
     */
    public RefusedException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
