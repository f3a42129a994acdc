package org.arrimo.tickets.core.store;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.platform.api.Text;
import org.arrimo.tickets.api.Tags;

/**
 * What somebody calls a tag.
 *
 * @param shown as it is shown
 * @param folded the same for all that name the same tag: without upper case, and without what only shapes the writing
 */
public record TagName(String shown, String folded) {
    /** The length of the column {@code tickets_tag_name.folded}. */
    private static final int COLUMN = 100;

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}+");

    /** @throws ProblemException INVALID on the field, when it is no name */
    public static TagName of(String field, String text) {
        String plain = text == null ? "" : Normalizer.normalize(text, Normalizer.Form.NFC);
        String line = Text.line(field, plain, Tags.LONGEST);
        if (line.indexOf(',') >= 0) {
            throw Problem.invalid(field, "comma", "must not contain a comma").exception();
        }
        String shown = SPACES.matcher(line).replaceAll(" ");
        String folded = folded(shown);
        if (folded.isEmpty() || folded.length() > COLUMN) {
            String code = folded.isEmpty() ? "required" : "too-long";
            throw Problem.invalid(field, code, "is no name of a tag", "" + Tags.LONGEST)
                    .exception();
        }
        return new TagName(shown, folded);
    }

    /** @return the beginning of a name in the form in which names are compared; may be empty */
    public static String folded(String beginning) {
        String seen = UNSEEN.matcher(Normalizer.normalize(beginning, Normalizer.Form.NFKC))
                .replaceAll("");
        // By way of upper case, which is one more often than lower case is: STRASSE and Straße.
        String lower = seen.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        return SPACES.matcher(Normalizer.normalize(lower, Normalizer.Form.NFKC))
                .replaceAll(" ")
                .strip();
    }

    /** @return words of a name in the form in which they are looked for: as {@link #folded}, and without accents */
    public static String plain(String words) {
        String apart = Normalizer.normalize(folded(words), Normalizer.Form.NFKD);
        return Normalizer.normalize(MARKS.matcher(apart).replaceAll(""), Normalizer.Form.NFKC);
    }
}
