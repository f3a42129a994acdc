package org.arrimo.tickets.core;

import java.util.Map;
import java.util.TreeMap;

/** What holds text in the database, but no person's words, and why. */
final class Wordless {
    /** Whole tables. */
    static final Map<String, String> TABLES = tables();

    /** Columns, with their tables before them. */
    static final Map<String, String> COLUMNS = columns();

    private Wordless() {}

    private static Map<String, String> tables() {
        Map<String, String> declared = new TreeMap<>();
        declare(
                declared,
                "the desk's own definitions, nobody's words",
                """
                people_organisation people_site people_team tickets_activity tickets_calendar tickets_category
                tickets_category_below tickets_checklist_template tickets_checklist_template_item tickets_field
                tickets_field_option tickets_form tickets_form_filled tickets_form_item tickets_holiday
                tickets_priority tickets_routing_condition tickets_routing_rule tickets_transition tickets_tag
                tickets_tag_name
                """);
        declare(
                declared,
                "keys, and words of closed lists",
                """
                journal_consumer tickets_link tickets_presence tickets_tagged tickets_timer tickets_version
                tickets_version_field tickets_mention
                """);
        declare(
                declared,
                "digests",
                """
                people_attempt tickets_secret tickets_submission tickets_content_gone
                """);
        declare(
                declared,
                "there only as long as somebody is being erased",
                """
                people_erasure people_erasure_name people_erasure_part
                """);
        declare(
                declared,
                "what came of a job, in the house's own sentences",
                """
                tickets_bulk_item
                """);
        return declared;
    }

    private static Map<String, String> columns() {
        Map<String, String> declared = new TreeMap<>();
        declare(
                declared,
                "keys, ids, times, and words of closed lists",
                """
                journal_entry.via journal_entry.type journal_entry.subject journal_entry.origin
                people_person.roles people_person.locale people_person.zone tickets_approval.status
                tickets_approval_vote.needs tickets_approval_vote.approver tickets_approval_vote.verdict
                tickets_attachment.visibility tickets_attachment.media_type tickets_breach.evidence
                tickets_breach.measure tickets_bulk.via tickets_bulk.state tickets_bulk_change.field
                tickets_bulk_field.field tickets_draft.visibility tickets_draft.files
                tickets_field_value.field_key tickets_form_draft.form_key tickets_form_draft.answer_key
                tickets_handover.direction tickets_handover.reason tickets_import.mapping tickets_import.state
                tickets_import.owner tickets_later.via tickets_later.visibility tickets_macro.scope
                tickets_macro.visibility tickets_macro.goes tickets_macro_step.field
                tickets_major_text.language tickets_merge.step tickets_merge.state tickets_merge.hold_reason
                tickets_merge.resolution tickets_message.visibility tickets_plan.kind tickets_plan.impact
                tickets_plan.urgency tickets_plan.start_local tickets_plan.zone tickets_plan.rule
                tickets_plan.except_days tickets_plan.free_days tickets_plan.last_ticket
                tickets_rating.asked_on tickets_rating.verdict tickets_reply.scope tickets_reply.language
                tickets_reversal_field.field
                tickets_staged_file.media_type tickets_ticket.copies tickets_ticket.hold_reason
                tickets_ticket.resolution tickets_ticket.category tickets_ticket.kind tickets_ticket.state
                tickets_ticket.priority tickets_ticket.impact tickets_ticket.urgency tickets_ticket.contact
                tickets_ticket.source tickets_ticket.reference tickets_time_entry.spent_on
                tickets_time_former.spent_on tickets_view.shown tickets_view.sort tickets_view.sharing
                """);
        declare(
                declared,
                "digests and what is sealed",
                """
                people_person.password people_token.digest people_token.sealed tickets_attachment.sha256
                tickets_staged_file.sha256
                """);
        declare(
                declared,
                "the house's own sentences",
                """
                tickets_import.message tickets_plan.problem
                """);
        declare(
                declared,
                "the desk's own definitions, nobody's words",
                """
                tickets_plan.tags
                """);
        return declared;
    }

    private static void declare(Map<String, String> declared, String why, String names) {
        for (String name : names.strip().split("\\s+")) {
            declared.put(name, why);
        }
    }
}
