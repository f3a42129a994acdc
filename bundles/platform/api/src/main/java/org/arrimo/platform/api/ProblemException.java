package org.arrimo.platform.api;

/** Carries a {@link Problem} to the edge where it is shown. A transaction it leaves is rolled back. */
public class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    /** @param problem what is told to the one who asked */
    public ProblemException(Problem problem) {
        super(problem.code() + ": " + problem.detail());
        this.problem = problem;
    }

    /**
     * @param problem what is told to the one who asked
     * @param cause what is logged
     */
    public ProblemException(Problem problem, Throwable cause) {
        super(problem.code() + ": " + problem.detail(), cause);
        this.problem = problem;
    }

    /** @return the problem as a value */
    public Problem problem() {
        return problem;
    }
}
