package org.arrimo.itests.entrances;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.awaitility.Awaitility;

import org.arrimo.itests.desk.Answer;

import static java.util.concurrent.TimeUnit.SECONDS;

/** The objects of the matrix that belong to no ticket and to nobody: made by the administrator. */
final class Furnishings {
    private static final String TICKETS = "/api/v1/tickets";
    private static final String NOBODY = "999999999";
    private static final String COLUMNS =
            "number,opened_at,opened_by,sys_updated_at,sys_updated_by,caller_id,contact_type,"
                    + "incident_state,priority,impact,urgency,assignment_group,assigned_to,reassignment_count,reopen_count,"
                    + "resolved_at,closed_at,category,subcategory,u_symptom,sys_created_by,resolved_by\n";

    private final Cast cast;
    private final Map<String, String> plans = new ConcurrentHashMap<>();

    Furnishings(Cast cast) {
        this.cast = cast;
    }

    /** The key of something that was just defined; of forms, which no program defines, one that there is not. */
    String defined(Matrix.Row row) {
        String key = "k" + cast.fresh().toLowerCase(Locale.ROOT);
        String name = "\"name\":{\"en\":\"x\"}";
        if (row.path().contains("categor")) {
            Cast.expect(cast.admin.post(TICKETS + "/categories", "{\"key\":\"" + key + "\"," + name + "}"), 201);
        } else if (row.path().contains("field")) {
            String field = "{\"key\":\"" + key + "\",\"type\":\"text\"," + name + "}";
            Cast.expect(cast.admin.post(TICKETS + "/custom-fields", field), 201);
        }
        return key;
    }

    String activity() {
        String json = "{\"name\":\"" + cast.fresh() + "\"}";
        return Cast.created(cast.admin.post(TICKETS + "/activities", json))
                .path("id")
                .asText();
    }

    /** One that fits no ticket of anybody's. */
    String rule() {
        String json = "{\"name\":\"" + cast.fresh() + "\",\"team\":" + cast.theirs
                + ",\"conditions\":[{\"field\":\"subject\",\"value\":\"nobody says this\"}]}";
        return Cast.created(cast.admin.post(TICKETS + "/routing", json))
                .path("id")
                .asText();
    }

    String site() {
        String json = "{\"name\":\"" + cast.fresh() + "\"}";
        return Cast.created(cast.admin.post("/api/v1/sites", json)).path("id").asText();
    }

    String template() {
        String json = "{\"name\":\"" + cast.fresh() + "\",\"items\":[\"x\"]}";
        return Cast.created(cast.admin.post(TICKETS + "/checklist-templates", json))
                .path("id")
                .asText();
    }

    /** One for all that change nothing, since there can be so many at most. */
    String plan(String relation, boolean fresh) {
        if (relation.equals("missing")) {
            return NOBODY;
        }
        return fresh ? plan() : plans.computeIfAbsent("one", key -> plan());
    }

    private String plan() {
        String json = "{\"name\":\"" + cast.fresh() + "\",\"ticket\":{\"kind\":\"incident\",\"subject\":\"x\"},"
                + "\"schedule\":{\"start\":\"2027-01-04T09:00\",\"rule\":\"FREQ=DAILY\"},\"active\":false}";
        return Cast.created(cast.admin.post(TICKETS + "/plans", json))
                .path("id")
                .asText();
    }

    String shelved(String kind, String where) {
        String does = kind.equals("macros") ? "\"tagsToAdd\":[\"x\"]" : "\"text\":\"x\"";
        String json = "{\"title\":\"x\"," + where + "," + does + "}";
        return Cast.created(cast.admin.post(TICKETS + "/" + kind, json))
                .path("id")
                .asText();
    }

    /** An import that is over and rejected a row. */
    String job() {
        Answer started = cast.admin.send(
                "POST",
                TICKETS + "/imports?mapping=servicenow&dryRun=true&name=a.csv",
                COLUMNS + "INC1,nonsense\n",
                "Content-Type",
                "text/csv");
        Cast.expect(started, 202);
        String id = started.json().path("id").asText();
        Awaitility.await()
                .atMost(30, SECONDS)
                .until(() ->
                        cast.admin.get(TICKETS + "/imports/" + id + "/rejects").status() == 200);
        return id;
    }
}
