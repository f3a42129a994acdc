/** The administrator's commands of features. */
package org.arrimo.platform.features.shell;
