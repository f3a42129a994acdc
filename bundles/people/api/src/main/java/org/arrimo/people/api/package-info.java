/** People, organisations and teams, and how they prove who they are. */
@Version("1.2.0")
package org.arrimo.people.api;

import org.osgi.annotation.versioning.Version;
