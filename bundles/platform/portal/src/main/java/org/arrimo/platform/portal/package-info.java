/**
 * The web portal: frame, navigation, sign-in and sessions, languages and themes, and its own files. It knows no module;
 * what it shows, the modules contribute by {@code org.arrimo.platform.spi.portal}.
 */
package org.arrimo.platform.portal;
