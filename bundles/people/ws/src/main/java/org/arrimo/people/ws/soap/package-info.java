/** The SOAP contract with partners, {@code urn:arrimo:people:v1}. What is here is on the wire: it changes with a new version alone. */
@XmlSchema(namespace = PersonalDataPort.NAMESPACE)
package org.arrimo.people.ws.soap;

import javax.xml.bind.annotation.XmlSchema;
