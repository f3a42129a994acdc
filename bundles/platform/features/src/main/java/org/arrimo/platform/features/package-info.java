/** What administrators see and change of what is installed: the shell's commands and the portal's page. */
package org.arrimo.platform.features;
