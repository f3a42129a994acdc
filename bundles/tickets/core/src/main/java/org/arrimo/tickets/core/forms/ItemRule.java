package org.arrimo.tickets.core.forms;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

import org.arrimo.platform.api.Problem;
import org.arrimo.tickets.api.CustomField;
import org.arrimo.tickets.api.FieldType;
import org.arrimo.tickets.api.FormItem;
import org.arrimo.tickets.core.store.FieldForm;

/**
 * What an answer must be like beside its type: bounds, and for texts a look. The looks are fixed, and none of them takes
 * longer than the text is long; an administrator's own pattern could take for ever.
 *
 * @param name of the field, for the problem
 * @param item what asks
 * @param field the custom field, if it is one
 */
record ItemRule(String name, FormItem item, Optional<CustomField> field) {
    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@<>(),;:\"]{1,64}+@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,250}+)");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ().-]{5,40}+");
    private static final Pattern IP4 =
            Pattern.compile("(?:(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(?:\\.(?!$)|$)){4}");

    /** @throws org.arrimo.platform.api.ProblemException INVALID on the name */
    void check(String said) {
        Optional<FieldType> type = field.map(CustomField::type);
        if (type.isEmpty() || type.get() == FieldType.TEXT) {
            length(said);
            look(said);
        } else if (type.get() == FieldType.NUMBER) {
            range(
                    new BigDecimal(said),
                    item.least().map(BigDecimal::new),
                    item.most().map(BigDecimal::new));
        } else if (type.get() == FieldType.DATE) {
            range(said, item.least(), item.most());
        }
    }

    private void length(String said) {
        int length = said.codePointCount(0, said.length());
        item.least().map(Integer::valueOf).filter(least -> length < least).ifPresent(least -> {
            throw Problem.invalid(name, "too-short", "must have at least " + least + " characters", "" + least)
                    .exception();
        });
        item.most().map(Integer::valueOf).filter(most -> length > most).ifPresent(most -> {
            throw Problem.invalid(name, "too-long", "must have at most " + most + " characters", "" + most)
                    .exception();
        });
    }

    private void look(String said) {
        switch (item.check()) {
            case EMAIL -> require(isEmail(said), "not-an-email", "must be an address for e-mail");
            case PHONE -> {
                long digits = said.chars().filter(Character::isDigit).count();
                boolean phone = PHONE.matcher(said).matches() && digits >= 5 && digits <= 15;
                require(phone, "not-a-phone", "must be a telephone number");
            }
            case IP -> require(isIp(said), "not-an-ip", "must be an IP address");
            default -> {
                return;
            }
        }
    }

    private static boolean isEmail(String said) {
        return said.length() <= 254
                && EMAIL.matcher(said).matches()
                && said.indexOf('.', said.indexOf('@')) > 0
                && !said.contains("..")
                && !said.endsWith(".")
                && !said.endsWith("-");
    }

    private static boolean isIp(String said) {
        return IP4.matcher(said).matches() || isIp6(said);
    }

    /** Up to eight groups of up to four hexadecimal digits, once with some of them left out. */
    private static boolean isIp6(String said) {
        if (said.length() > 39 || !said.contains(":") || !said.chars().allMatch(c -> c == ':' || isHex(c))) {
            return false;
        }
        int left = said.indexOf("::");
        if (left != said.lastIndexOf("::") || said.contains(":::")) {
            return false;
        }
        if (left < 0) {
            return groups(said) == 8;
        }
        int before = groups(said.substring(0, left));
        int after = groups(said.substring(left + 2));
        return before >= 0 && after >= 0 && before + after <= 7;
    }

    /** @return how many groups these are; less than none if they are none */
    private static int groups(String said) {
        if (said.isEmpty()) {
            return 0;
        }
        String[] groups = said.split(":", -1);
        for (String group : groups) {
            if (group.isEmpty() || group.length() > 4) {
                return -9;
            }
        }
        return groups.length;
    }

    private static boolean isHex(int c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F';
    }

    private <T extends Comparable<T>> void range(T said, Optional<T> least, Optional<T> most) {
        least.filter(bound -> said.compareTo(bound) < 0).ifPresent(bound -> {
            throw Problem.invalid(name, "too-low", "must be at least " + shown(bound), shown(bound))
                    .exception();
        });
        most.filter(bound -> said.compareTo(bound) > 0).ifPresent(bound -> {
            throw Problem.invalid(name, "too-high", "must be at most " + shown(bound), shown(bound))
                    .exception();
        });
    }

    private static String shown(Object bound) {
        return bound instanceof BigDecimal number ? FieldForm.written(number) : bound.toString();
    }

    private void require(boolean fits, String code, String detail) {
        if (!fits) {
            throw Problem.invalid(name, code, detail).exception();
        }
    }
}
