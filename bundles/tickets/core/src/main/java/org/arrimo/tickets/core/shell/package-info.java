/** The module's shell commands; Karaf finds them by the manifest header {@code Karaf-Commands}. */
package org.arrimo.tickets.core.shell;
