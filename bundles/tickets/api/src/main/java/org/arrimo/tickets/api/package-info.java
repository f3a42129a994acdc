/** Tickets: what people report and ask for, the conversation about it, and who works on it. */
@Version("1.1.0")
package org.arrimo.tickets.api;

import org.osgi.annotation.versioning.Version;
