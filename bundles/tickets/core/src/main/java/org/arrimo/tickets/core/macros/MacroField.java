package org.arrimo.tickets.core.macros;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.platform.api.Wire;
import org.arrimo.tickets.api.Grounds;
import org.arrimo.tickets.api.HoldReason;
import org.arrimo.tickets.api.Level;
import org.arrimo.tickets.api.Priority;
import org.arrimo.tickets.api.ResolutionCode;
import org.arrimo.tickets.api.State;
import org.arrimo.tickets.api.TicketPatch;
import org.arrimo.tickets.core.fields.FieldsOfTickets;

/** What a macro can change of a ticket: each a field of the patch under its name, with its value in the words of the wire. */
enum MacroField {
    STATE {
        @Override
        TicketPatch set(TicketPatch patch, Actor actor, String value) {
            return patch.withState(Wire.parse(State.class, value, field()));
        }
    },
    PRIORITY {
        @Override
        TicketPatch set(TicketPatch patch, Actor actor, String value) {
            return patch.withPriority(Wire.parse(Priority.class, value, field()));
        }
    },
    IMPACT {
        @Override
        TicketPatch set(TicketPatch patch, Actor actor, String value) {
            return patch.withImpact(Wire.parse(Level.class, value, field()));
        }
    },
    URGENCY {
        @Override
        TicketPatch set(TicketPatch patch, Actor actor, String value) {
            return patch.withUrgency(Wire.parse(Level.class, value, field()));
        }
    },
    TEAM {
        @Override
        TicketPatch set(TicketPatch patch, Actor actor, String value) {
            return patch.withTeam(value.equals(NONE) ? OptionalLong.empty() : id(value));
        }
    },
    ASSIGNEE {
        @Override
        TicketPatch set(TicketPatch patch, Actor actor, String value) {
            return switch (value) {
                case NONE -> patch.withAssignee(OptionalLong.empty());
                case ME -> patch.withAssignee(OptionalLong.of(actor.personId()));
                default -> patch.withAssignee(id(value));
            };
        }
    },
    CATEGORY {
        @Override
        TicketPatch set(TicketPatch patch, Actor actor, String value) {
            return patch.withCategory(value.equals(NONE) ? Optional.empty() : Optional.of(value));
        }
    },
    HOLD_REASON {
        @Override
        TicketPatch set(TicketPatch patch, Actor actor, String value) {
            HoldReason reason = Wire.parse(HoldReason.class, value, field());
            if (reason == HoldReason.SCHEDULED) {
                throw Problem.invalid(field(), "not-in-macro", "needs a time, which no macro knows")
                        .exception();
            }
            return patch.because(Grounds.waitingFor(reason).or(patch.grounds()));
        }
    },
    RESOLUTION {
        @Override
        TicketPatch set(TicketPatch patch, Actor actor, String value) {
            ResolutionCode code = Wire.parse(ResolutionCode.class, value, field());
            return patch.because(said(Optional.of(code), Optional.empty()).or(patch.grounds()));
        }
    },
    SOLUTION {
        @Override
        TicketPatch set(TicketPatch patch, Actor actor, String value) {
            return patch.because(said(Optional.empty(), Optional.of(value)).or(patch.grounds()));
        }
    },
    PRIORITY_REASON {
        @Override
        TicketPatch set(TicketPatch patch, Actor actor, String value) {
            return patch.because(patch.grounds().withPriorityReason(Optional.of(value)));
        }
    };

    private static final Pattern DASH = Pattern.compile("-(.)");

    private static final String NONE = "none";
    private static final String ME = "me";

    /** @throws ProblemException INVALID on the field */
    abstract TicketPatch set(TicketPatch patch, Actor actor, String value);

    String field() {
        return DASH.matcher(Wire.name(this)).replaceAll(dash -> dash.group(1).toUpperCase(Locale.ROOT));
    }

    private static Grounds said(Optional<ResolutionCode> code, Optional<String> solution) {
        return new Grounds(Optional.empty(), Optional.empty(), code, solution, Optional.empty());
    }

    /** @throws ProblemException INVALID on {@code changes} when there is no such field */
    static MacroField named(String name) {
        List<String> all = Arrays.stream(values()).map(MacroField::field).toList();
        int place = all.indexOf(name);
        if (place < 0) {
            String allowed = String.join(", ", all) + ", " + FieldsOfTickets.NAMED + "KEY";
            throw Problem.invalid("changes", "not-one-of", "must name one of " + allowed, allowed)
                    .exception();
        }
        return values()[place];
    }

    OptionalLong id(String value) {
        if (!value.matches("[1-9][0-9]{0,17}")) {
            throw Problem.invalid(field(), "not-one-of", "must be an id, or none", "none")
                    .exception();
        }
        return OptionalLong.of(Long.parseLong(value));
    }
}
