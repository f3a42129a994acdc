package org.arrimo.platform.spi.portal;

import java.util.Locale;

import org.osgi.annotation.versioning.ConsumerType;

import org.arrimo.platform.api.Actor;

/**
 * Keeps what a person chooses in the portal's menu, so that it holds wherever they sign in. Without this service the
 * portal keeps it in the browser.
 */
@ConsumerType
public interface PersonPreferences {
    /**
     * @param actor who chose
     * @param locale the language, one of {@link Languages#ALL}
     */
    void language(Actor actor, Locale locale);
}
