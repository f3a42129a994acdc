/** The administrator's commands of the ways in. */
package org.arrimo.platform.ws.shell;
