/**
 * What is released to this desk: features that can be installed, upgraded and removed while it answers. It knows no module
 * and nobody's rights; who offers it to people asks for their roles first.
 *
 * <p>A bundle says whether it is well by a {@link java.util.concurrent.Callable} service with the property
 * {@code arrimo.health}, whose value names what is looked at. It answers null, or one sentence about what is wrong,
 * within five seconds. A change after which one says that something is wrong is put back.
 */
@Version("1.0.0")
package org.arrimo.platform.releases;

import org.osgi.annotation.versioning.Version;
