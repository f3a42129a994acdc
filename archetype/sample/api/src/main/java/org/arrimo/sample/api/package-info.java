/** The module sample, as other modules see it. */
@Version("1.0.0")
package org.arrimo.sample.api;

import org.osgi.annotation.versioning.Version;
