package org.arrimo.platform.releases.internal;

import java.util.Map;

import org.arrimo.platform.releases.Preview;

/**
 * A change that was thought through.
 *
 * @param target what the container is to have
 * @param preview what that will touch
 * @param expected the bundles that will be there, with their versions
 */
record Plan(State target, Preview preview, Map<String, String> expected) {}
