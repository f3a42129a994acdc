/** What a module's shell commands stand on. */
@Version("1.0.0")
package org.arrimo.platform.spi.shell;

import org.osgi.annotation.versioning.Version;
