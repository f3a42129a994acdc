package org.arrimo.people.core;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import javax.persistence.TypedQuery;

import org.arrimo.people.core.store.PersonEntity;
import org.arrimo.people.core.store.Sought;
import org.arrimo.platform.data.api.Unit;

/** Finds people's rows. */
final class PersonRows {
    private static final int AT_ONCE = 500;

    private final Unit unit;

    PersonRows(Unit unit) {
        this.unit = unit;
    }

    Optional<PersonEntity> byId(long id) {
        return Optional.ofNullable(unit.em().find(PersonEntity.class, id));
    }

    /** @param login any text: what can't be a login is nobody's */
    Optional<PersonEntity> byLogin(String login) {
        if (!Drafts.canBeLogin(login)) {
            return Optional.empty();
        }
        return unit
                .em()
                .createQuery("select p from PersonEntity p where p.login = :login", PersonEntity.class)
                .setParameter("login", login.toLowerCase(Locale.ROOT))
                .getResultList()
                .stream()
                .findFirst();
    }

    /** By login, from after the given one. */
    List<PersonEntity> list(Optional<String> text, Optional<String> after, int limit) {
        var query = unit.em()
                .createQuery(
                        "select p from PersonEntity p where p.login > :after" + having(text) + " order by p.login",
                        PersonEntity.class)
                .setParameter("after", after.orElse(""))
                .setMaxResults(limit);
        seek(query, text);
        return query.getResultList();
    }

    long count(Optional<String> text) {
        var query =
                unit.em().createQuery("select count(p) from PersonEntity p where p.id > 0" + having(text), Long.class);
        seek(query, text);
        return query.getSingleResult();
    }

    /** As it is written, too: whoever is not found without accents yet is found with them. */
    private static String having(Optional<String> text) {
        return text.isEmpty() ? "" : " and (p.words like :plain escape '!' or p.words like :words escape '!')";
    }

    private static void seek(TypedQuery<?> query, Optional<String> text) {
        text.ifPresent(words -> query.setParameter("plain", "%" + literally(Sought.plain(words)) + "%")
                .setParameter("words", "%" + literally(words) + "%"));
    }

    Map<String, PersonEntity> byLogins(Collection<String> logins) {
        Map<String, PersonEntity> found = new HashMap<>();
        for (List<String> some : chunks(logins)) {
            unit.em()
                    .createQuery("select p from PersonEntity p where p.login in :logins", PersonEntity.class)
                    .setParameter("logins", some)
                    .getResultList()
                    .forEach(person -> found.put(person.login(), person));
        }
        return found;
    }

    /** @return those of the names that are also somebody else's name or login */
    Set<String> namesOfOthers(Collection<String> names, long person) {
        Set<String> found = new HashSet<>();
        for (String field : List.of("name", "login")) {
            for (List<String> some : chunks(names)) {
                found.addAll(unit.em()
                        .createQuery(
                                "select p." + field + " from PersonEntity p where p." + field
                                        + " in :names and p.id <> :person",
                                String.class)
                        .setParameter("names", some)
                        .setParameter("person", person)
                        .getResultList());
            }
        }
        return found;
    }

    long activeAdministrators() {
        return unit.em()
                .createQuery(
                        "select count(p) from PersonEntity p where p.active = true and p.roles like '%admin%'",
                        Long.class)
                .getSingleResult();
    }

    /** Two who take each other's rights away at the same time: one of them waits here for the other. */
    void lockAdministrators() {
        unit.em()
                .createNativeQuery(
                        "select id from people_person where active = true and roles like '%admin%' for update")
                .getResultList();
    }

    /** Lets nobody else do this about the same person until the transaction ends. */
    void lock(long person) {
        unit.em()
                .createNativeQuery("select id from people_person where id = ?1 for update")
                .setParameter(1, person)
                .getResultList();
    }

    static <T> List<List<T>> chunks(Collection<T> all) {
        List<T> distinct = all.stream().distinct().toList();
        List<List<T>> chunks = new ArrayList<>();
        for (int from = 0; from < distinct.size(); from += AT_ONCE) {
            chunks.add(distinct.subList(from, Math.min(distinct.size(), from + AT_ONCE)));
        }
        return chunks;
    }

    private static String literally(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
    }
}
