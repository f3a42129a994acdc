package org.arrimo.platform.spi.ws;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * An object with JAX-WS annotations ({@code @WebService}, document/literal wrapped), served for SOAP 1.1 and 1.2 under
 * the path that its service property {@link #PATH} gives, its WSDL at {@code ?wsdl}.
 *
 * <ul>
 *   <li>Each operation declares its {@link Rule} and {@code throws SoapProblem}, or nothing of the port is published.
 *   <li>Who asks is {@link Caller#of} the injected {@code WebServiceContext}.
 *   <li>The class is the implementor itself, not a proxy: a proxy loses the annotations.
 * </ul>
 */
@ConsumerType
public interface SoapPort {
    /** The service property with the path, such as {@code /soap/v1/notes}; it begins with {@code /soap/}. */
    String PATH = "arrimo.soap.path";
}
