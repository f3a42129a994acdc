package org.arrimo.tickets.core.personal;

import org.arrimo.people.api.Erasure;

/**
 * A statement about some of a person's rows, to be said again until it finds no more: what it did, it does not find
 * again.
 *
 * @param table whose rows
 * @param key by which they are told apart
 * @param what it does with them
 * @param where which rows are left; each place in it stands for the person
 */
record Some(String table, String key, String what, String where) {
    private static final String NOT_YET = " not in ('', '" + Erasure.ERASED + "')";

    static Some delete(String table, String key, String where) {
        return new Some(table, key, "delete from " + table, where);
    }

    /** Lets a column say that it was erased, where it says something. */
    static Some blank(String table, String key, String column, String where) {
        return set(table, key, column + " = '" + Erasure.ERASED + "'", column + NOT_YET + " and (" + where + ")");
    }

    static Some set(String table, String key, String set, String where) {
        return new Some(table, key, "update " + table + " set " + set, where);
    }

    String sql() {
        return what + " where " + where + " and " + key + " in (select " + key + " from " + table + " where " + where
                + " fetch first " + Stage.AT_ONCE + " rows only)";
    }

    /** How many places there are in the statement. */
    int places() {
        return (int) sql().chars().filter(sign -> sign == '?').count();
    }
}
