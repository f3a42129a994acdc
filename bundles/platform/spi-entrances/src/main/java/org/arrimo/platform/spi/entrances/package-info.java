/** What can be asked from outside, and who may: the parts of the house that let requests in say it. */
@Version("1.0.0")
package org.arrimo.platform.spi.entrances;

import org.osgi.annotation.versioning.Version;
