/**
 * A module's tests, edge by edge: {@link org.arrimo.platform.testing.module.TestModule} is the database, the journal and
 * the people below a {@code core}; {@link org.arrimo.platform.testing.module.TestPortal} shows the pages of a {@code
 * portal} over HTTP; {@code TestHouse} of {@code platform.ws} serves the resources and ports of a {@code ws}.
 */
package org.arrimo.platform.testing.module;
