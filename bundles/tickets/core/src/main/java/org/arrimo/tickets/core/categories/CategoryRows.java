package org.arrimo.tickets.core.categories;

import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

import org.arrimo.platform.data.api.Sql;
import org.arrimo.tickets.api.Category;
import org.arrimo.tickets.core.store.Labels;

/** Keeps categories, and for each those that stand below it and itself. In the caller's transaction. */
final class CategoryRows {
    private static final String SELECT =
            "select category_key, version, parent, name_en, name_pt, name_es, retired from tickets_category";

    private final DataSource source;

    CategoryRows(DataSource source) {
        this.source = source;
    }

    CategoryTree read() {
        return Sql.prepared(source, SELECT, query -> {
            List<Category> found = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(new Category(
                            rows.getString(1),
                            rows.getLong(2),
                            Optional.ofNullable(rows.getString(3)),
                            Labels.read(rows, 4).orElseThrow(),
                            rows.getInt(7) == 1));
                }
            }
            return CategoryTree.of(found);
        });
    }

    void add(Category category, CategoryTree after) {
        String sql = "insert into tickets_category (category_key, version, parent, name_en, name_pt, name_es, retired)"
                + " values (?, ?, ?, ?, ?, ?, ?)";
        Sql.prepared(source, sql, statement -> {
            statement.setString(1, category.key());
            statement.setLong(2, category.version());
            statement.setString(3, category.parent().orElse(null));
            Labels.bind(statement, 4, Optional.of(category.name()));
            statement.setInt(7, category.retired() ? 1 : 0);
            return statement.executeUpdate();
        });
        place(List.of(category.key()), after);
    }

    void write(Category category) {
        String sql = "update tickets_category set version = ?, parent = ?, name_en = ?, name_pt = ?, name_es = ?,"
                + " retired = ? where category_key = ?";
        Sql.prepared(source, sql, statement -> {
            statement.setLong(1, category.version());
            statement.setString(2, category.parent().orElse(null));
            Labels.bind(statement, 3, Optional.of(category.name()));
            statement.setInt(6, category.retired() ? 1 : 0);
            statement.setString(7, category.key());
            return statement.executeUpdate();
        });
    }

    /** Keeps anew above which ones these stand. */
    void move(List<String> keys, CategoryTree after) {
        Sql.prepared(source, "delete from tickets_category_below where below = ?", statement -> {
            for (String key : keys) {
                statement.setString(1, key);
                statement.addBatch();
            }
            return statement.executeBatch();
        });
        place(keys, after);
    }

    private void place(List<String> keys, CategoryTree after) {
        String sql = "insert into tickets_category_below (category_key, below) values (?, ?)";
        Sql.prepared(source, sql, statement -> {
            for (String key : keys) {
                for (String above : after.path(key)) {
                    statement.setString(1, above);
                    statement.setString(2, key);
                    statement.addBatch();
                }
            }
            return statement.executeBatch();
        });
    }
}
