/** What a module must not do: these become a bundle that is put into the running desk. */
package org.arrimo.itests.entrances.unruled;
