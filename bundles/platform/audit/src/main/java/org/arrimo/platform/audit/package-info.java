/** The record of what those who administer the desk changed: found in the journal, told by the modules' words. */
package org.arrimo.platform.audit;
