/** The SOAP contract with partners, {@code urn:arrimo:tickets:v1}. What is here is on the wire: it changes with a new version alone. */
@XmlSchema(namespace = TicketsPort.NAMESPACE)
@XmlJavaTypeAdapter(type = Instant.class, value = DateTime.class)
package org.arrimo.tickets.ws.soap;

import java.time.Instant;

import javax.xml.bind.annotation.XmlSchema;
import javax.xml.bind.annotation.adapters.XmlJavaTypeAdapter;

import org.arrimo.platform.spi.ws.DateTime;
