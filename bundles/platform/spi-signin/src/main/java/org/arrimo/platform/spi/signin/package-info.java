/** How the edges of the house learn who asks. */
@Version("1.1.0")
package org.arrimo.platform.spi.signin;

import org.osgi.annotation.versioning.Version;
