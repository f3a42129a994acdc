package org.arrimo.platform.spi.ws;

import java.util.Objects;

import javax.xml.ws.WebFault;

import org.arrimo.platform.api.Problem;

/** The one typed fault of every SOAP operation: a {@link Problem} on the wire. */
@WebFault(
        name = "problem",
        targetNamespace = SoapProblem.NAMESPACE,
        faultBean = "org.arrimo.platform.spi.ws.ProblemData")
public class SoapProblem extends Exception {
    /** The namespace of the fault's detail. */
    public static final String NAMESPACE = "urn:arrimo:problem:v1";

    private static final long serialVersionUID = 1L;

    private final transient ProblemData faultInfo;

    /**
     * @param message the fault string
     * @param faultInfo the detail
     */
    public SoapProblem(String message, ProblemData faultInfo) {
        super(message);
        this.faultInfo = Objects.requireNonNull(faultInfo, "faultInfo");
    }

    /** The fault for a problem. */
    public static SoapProblem of(Problem problem) {
        ProblemData data = new ProblemData();
        data.setCode(problem.code());
        data.setMessage(problem.detail());
        data.setField(problem.field().orElse(null));
        data.setStatus(problem.kind().status());
        if (!problem.conflicts().isEmpty()) {
            data.setConflict(problem.conflicts().stream().map(SoapProblem::of).toList());
        }
        return new SoapProblem(problem.detail(), data);
    }

    private static ConflictData of(Problem.Conflict conflict) {
        ConflictData data = new ConflictData();
        data.setField(conflict.field());
        data.setYours(conflict.yours().orElse(null));
        data.setTheirs(conflict.theirs().orElse(null));
        return data;
    }

    /** @return the detail */
    public ProblemData getFaultInfo() {
        return faultInfo;
    }
}
