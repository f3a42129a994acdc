package org.arrimo.platform.data.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import liquibase.change.AddColumnConfig;
import liquibase.change.Change;
import liquibase.change.core.AddColumnChange;
import liquibase.change.core.AddForeignKeyConstraintChange;
import liquibase.change.core.CreateIndexChange;
import liquibase.change.core.CreateSequenceChange;
import liquibase.change.core.CreateTableChange;
import liquibase.change.core.DropIndexChange;
import liquibase.change.core.DropNotNullConstraintChange;
import liquibase.change.core.InsertDataChange;
import liquibase.change.core.UpdateDataChange;
import liquibase.changelog.ChangeSet;
import liquibase.statement.DatabaseFunction;

/**
 * Whether the version before can run on what a migration leaves, so that an upgrade can be taken back without touching
 * the data. Whatever isn't known to be harmless is refused, unless its comment is {@code contracts ID} and the change
 * set ID, which expanded, had run before this upgrade. A new table may refer to an older one if the rows there go with
 * those that are deleted, or if the change set's comment is {@code keeps TABLE, ...}: no version ever deletes rows
 * of those.
 */
final class Compatibility {
    private static final String CONTRACTS = "contracts ";
    private static final String KEEPS = "keeps ";

    private final Set<String> ran;
    private final Set<String> created = new TreeSet<>();

    /** @param ran the ids of the change sets that had run before */
    Compatibility(Set<String> ran) {
        this.ran = ran;
    }

    /** What is wrong with the change sets that are still to run, in their order; empty when nothing is. */
    List<String> breaches(List<ChangeSet> pending) {
        List<String> breaches = new ArrayList<>();
        for (ChangeSet set : pending) {
            String comment = set.getComments() == null ? "" : set.getComments().strip();
            if (comment.startsWith(CONTRACTS)) {
                String expanded = comment.substring(CONTRACTS.length()).strip();
                if (!ran.contains(expanded)) {
                    breaches.add(set.getId() + " contracts " + expanded + ", which no earlier upgrade has run");
                }
                continue;
            }
            for (Change change : set.getChanges()) {
                if (!harmless(change, comment)) {
                    breaches.add(set.getId() + ": " + change.getSerializedObjectName());
                }
            }
        }
        return breaches;
    }

    private boolean harmless(Change change, String comment) {
        if (change instanceof CreateTableChange table) {
            created.add(name(table.getTableName()));
            return true;
        }
        if (change instanceof AddColumnChange add) {
            return isNew(add.getTableName()) || add.getColumns().stream().allMatch(Compatibility::optional);
        }
        if (change instanceof CreateIndexChange index) {
            return isNew(index.getTableName()) || !Boolean.TRUE.equals(index.isUnique());
        }
        if (change instanceof AddForeignKeyConstraintChange key) {
            return isNew(key.getBaseTableName())
                    && (isNew(key.getReferencedTableName())
                            || lettingGo(key)
                            || kept(comment).contains(name(key.getReferencedTableName())));
        }
        return change instanceof CreateSequenceChange
                || change instanceof DropIndexChange
                || change instanceof DropNotNullConstraintChange
                || change instanceof InsertDataChange
                || change instanceof UpdateDataChange
                || isNew(table(change));
    }

    private boolean isNew(String table) {
        return created.contains(name(table));
    }

    /** Whether the version before can go on deleting what is referred to. */
    private static boolean lettingGo(AddForeignKeyConstraintChange key) {
        return Stream.of("CASCADE", "SET NULL").anyMatch(rule -> rule.equalsIgnoreCase(key.getOnDelete()));
    }

    private static List<String> kept(String comment) {
        return comment.startsWith(KEEPS)
                ? List.of(name(comment.substring(KEEPS.length())).strip().split("\\s*,\\s*"))
                : List.of();
    }

    /** The one table a change is about, or none for a change that may touch any. */
    private static String table(Change change) {
        Object table = change.getSerializableFields().contains("tableName")
                ? change.getSerializableFieldValue("tableName")
                : null;
        return table == null ? "" : table.toString();
    }

    private static String name(String table) {
        return table == null ? "" : table.toLowerCase(Locale.ROOT);
    }

    /** Whether the version before, which does not name the column, can go on inserting rows. */
    private static boolean optional(AddColumnConfig column) {
        if (column.getConstraints() == null) {
            return true;
        }
        Object filled = column.getDefaultValueObject();
        boolean required = Boolean.FALSE.equals(column.getConstraints().isNullable());
        boolean narrow = Boolean.TRUE.equals(column.getConstraints().isUnique())
                || Boolean.TRUE.equals(column.getConstraints().isPrimaryKey());
        return !narrow && (!required || filled != null && !(filled instanceof DatabaseFunction));
    }
}
