package org.arrimo.demo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import org.arrimo.platform.api.Actor;
import org.arrimo.tickets.api.Attachments;
import org.arrimo.tickets.api.Contact;
import org.arrimo.tickets.api.Kind;
import org.arrimo.tickets.api.Message.Visibility;
import org.arrimo.tickets.api.Priority;
import org.arrimo.tickets.api.State;
import org.arrimo.tickets.api.TicketDraft;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.TicketPatch;
import org.arrimo.tickets.api.Tickets;

/** A morning at the demo desk. */
final class DemoTickets {
    private final Tickets tickets;
    private final Attachments attachments;
    private final Map<Cast, Actor> cast;

    DemoTickets(Tickets tickets, Attachments attachments, Map<Cast, Actor> cast) {
        this.tickets = tickets;
        this.attachments = attachments;
        this.cast = cast;
    }

    void make(long serviceDesk, long network, long provider) {
        TicketNumber mail = report(
                Cast.ANA,
                Kind.INCIDENT,
                "Não consigo enviar e-mail",
                "Desde ontem à tarde o Outlook" + " mostra \"desconectado\". O webmail funciona.");
        change(mail, TicketPatch.NONE.withTeam(OptionalLong.of(serviceDesk)).withAssignee(id(Cast.BRUNO)));
        change(mail, TicketPatch.NONE.withState(State.IN_PROGRESS));
        say(Cast.BRUNO, mail, Visibility.PUBLIC, "Bom dia, Ana! Pode me dizer se aparece algum código de erro?");
        say(Cast.ANA, mail, Visibility.PUBLIC, "Aparece 0x800CCC0E. Anexei o relatório.");
        attach(mail, "relatório do Outlook.txt", "0x800CCC0E\nservidor: mail.example.org\nporta: 587\n");
        say(Cast.BRUNO, mail, Visibility.PRIVATE, "A porta 587 está bloqueada no firewall novo; falar com a Carmen.");

        TicketNumber wifi = phoned(Cast.DIEGO, "El wifi del almacén se corta cada diez minutos", Priority.HIGH);
        change(wifi, TicketPatch.NONE.withTeam(OptionalLong.of(serviceDesk)).withAssignee(id(Cast.BRUNO)));
        change(wifi, TicketPatch.NONE.withTeam(OptionalLong.of(network)).withAssignee(id(Cast.CARMEN)));
        change(wifi, TicketPatch.NONE.withState(State.IN_PROGRESS));
        say(Cast.CARMEN, wifi, Visibility.PUBLIC, "Diego, vamos a cambiar el canal del punto de acceso a las 12:00.");

        TicketNumber laptop = report(
                Cast.EMMA,
                Kind.SERVICE_REQUEST,
                "A laptop for a new colleague",
                "She starts on the" + " first of the month; the standard model with a Portuguese keyboard, please.");
        change(laptop, TicketPatch.NONE.withTeam(OptionalLong.of(serviceDesk)));

        TicketNumber printer = phoned(Cast.EMMA, "The printer on the second floor jams on every page", Priority.LOW);
        change(printer, TicketPatch.NONE.withTeam(OptionalLong.of(provider)).withAssignee(id(Cast.PAULO)));
        say(Cast.PAULO, printer, Visibility.PUBLIC, "A technician comes tomorrow at nine with a new roller.");
        change(printer, TicketPatch.NONE.withState(State.ON_HOLD));

        TicketNumber outage = phoned(Cast.ANA, "Ninguém acessa o sistema de pedidos", Priority.CRITICAL);
        change(outage, TicketPatch.NONE.withTeam(OptionalLong.of(network)).withAssignee(id(Cast.CARMEN)));
        change(outage, TicketPatch.NONE.withState(State.IN_PROGRESS));
        say(Cast.CARMEN, outage, Visibility.PUBLIC, "O certificado venceu; renovado agora. Podem testar?");
        change(outage, TicketPatch.NONE.withState(State.RESOLVED));

        TicketNumber password = report(Cast.DIEGO, Kind.INCIDENT, "Olvidé mi contraseña de la VPN", "");
        change(password, TicketPatch.NONE.withTeam(OptionalLong.of(serviceDesk)).withAssignee(id(Cast.BRUNO)));
        change(password, TicketPatch.NONE.withState(State.RESOLVED));
        change(password, TicketPatch.NONE.withState(State.CLOSED));

        TicketNumber certificates = tickets.open(
                        cast.get(Cast.CARMEN),
                        TicketDraft.of(
                                Kind.PROBLEM,
                                "Certificates expire without anybody noticing",
                                "The second outage this year. Somebody has to be told a month before."))
                .number();
        change(certificates, TicketPatch.NONE.withTeam(OptionalLong.of(network)));

        report(Cast.ANA, Kind.INCIDENT, "O leitor de código de barras do caixa 2 não liga", "A luz fica vermelha.");
        report(Cast.DIEGO, Kind.SERVICE_REQUEST, "Acceso a la carpeta de facturas", "Para el cierre de mes.");
        report(
                Cast.EMMA,
                Kind.INCIDENT,
                "Video calls freeze after a minute",
                "Only in the meeting room by the stairs.");
    }

    private TicketNumber report(Cast who, Kind kind, String subject, String description) {
        return tickets.open(cast.get(who), TicketDraft.of(kind, subject, description))
                .number();
    }

    private TicketNumber phoned(Cast caller, String subject, Priority priority) {
        TicketDraft draft = new TicketDraft(
                Kind.INCIDENT,
                subject,
                "",
                id(caller),
                Optional.of(priority),
                Optional.empty(),
                Optional.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                Optional.of(Contact.PHONE));
        return tickets.open(cast.get(Cast.BRUNO), draft).number();
    }

    private void change(TicketNumber ticket, TicketPatch patch) {
        tickets.change(cast.get(Cast.CARMEN), ticket, OptionalLong.empty(), patch);
    }

    private void say(Cast who, TicketNumber ticket, Visibility visibility, String body) {
        tickets.say(cast.get(who), ticket, visibility, body);
    }

    private void attach(TicketNumber ticket, String name, String text) {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        try {
            attachments.attach(
                    cast.get(Cast.ANA),
                    ticket,
                    Visibility.PUBLIC,
                    name,
                    "text/plain",
                    new ByteArrayInputStream(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private OptionalLong id(Cast member) {
        return OptionalLong.of(cast.get(member).personId());
    }
}
