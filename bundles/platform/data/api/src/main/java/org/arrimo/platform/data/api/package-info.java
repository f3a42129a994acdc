/** Transactions over the one database, and the promise that its schema is current. */
@Version("1.1.0")
package org.arrimo.platform.data.api;

import org.osgi.annotation.versioning.Version;
