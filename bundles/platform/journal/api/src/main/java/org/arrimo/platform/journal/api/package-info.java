/** The append-only record of what happened: written in the transaction of the change itself, read in one fixed order. */
@Version("1.3.0")
package org.arrimo.platform.journal.api;

import org.osgi.annotation.versioning.Version;
