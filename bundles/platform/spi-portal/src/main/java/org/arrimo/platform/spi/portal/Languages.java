package org.arrimo.platform.spi.portal;

import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The languages people may read Arrimo in. */
public final class Languages {
    /** English, which is also what stands in for a language that is not spoken. */
    public static final Locale ENGLISH = Locale.ENGLISH;
    /** Portuguese as in Brazil. */
    public static final Locale PORTUGUESE = Locale.forLanguageTag("pt-BR");
    /** Spanish. */
    public static final Locale SPANISH = Locale.forLanguageTag("es");
    /** All of them. */
    public static final List<Locale> ALL = List.of(ENGLISH, PORTUGUESE, SPANISH);

    private Languages() {}

    /**
     * @param wanted any locale
     * @return the one of {@link #ALL} with its language
     */
    public static Optional<Locale> match(Locale wanted) {
        return ALL.stream()
                .filter(locale -> locale.getLanguage().equals(wanted.getLanguage()))
                .findFirst();
    }

    /**
     * @param preferred what a browser accepts, best first
     * @return the first that is spoken here, else English
     */
    public static Locale choose(Enumeration<Locale> preferred) {
        while (preferred.hasMoreElements()) {
            Optional<Locale> match = match(preferred.nextElement());
            if (match.isPresent()) {
                return match.get();
            }
        }
        return ENGLISH;
    }

    /**
     * @param locale one of {@link #ALL}
     * @return its name in itself, such as {@code Português (Brasil)}
     */
    public static String nameOf(Locale locale) {
        return switch (locale.getLanguage()) {
            case "pt" -> "Português (Brasil)";
            case "es" -> "Español";
            default -> "English";
        };
    }
}
