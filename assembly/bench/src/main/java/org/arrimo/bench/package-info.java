/** Measures the distribution as its users meet it: over HTTP, from another process, beside bare JDBC. */
package org.arrimo.bench;
