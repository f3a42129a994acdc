/** The few values that every module's API shares: who acts, pages of results, and problems. */
@Version("1.3.0")
package org.arrimo.platform.api;

import org.osgi.annotation.versioning.Version;
