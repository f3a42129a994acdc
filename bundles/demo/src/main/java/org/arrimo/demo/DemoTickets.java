package org.arrimo.demo;

import java.util.List;

import org.arrimo.tickets.api.HoldReason;
import org.arrimo.tickets.api.Kind;
import org.arrimo.tickets.api.Level;
import org.arrimo.tickets.api.ResolutionCode;
import org.arrimo.tickets.api.TicketNumber;

import static org.arrimo.demo.Cast.*;
import static org.arrimo.tickets.api.State.*;

/** A morning at the demo desk. */
final class DemoTickets {
    private final DemoDesk desk;
    private final long serviceDesk;
    private final long network;
    private final long provider;

    DemoTickets(DemoDesk desk, long serviceDesk, long network, long provider) {
        this.desk = desk;
        this.serviceDesk = serviceDesk;
        this.network = network;
        this.provider = provider;
    }

    /** @return one ticket each */
    List<Runnable> scenes() {
        return List.of(
                this::mail,
                this::warehouse,
                this::laptop,
                this::printer,
                this::outage,
                this::password,
                this::duplicate,
                this::monitor,
                this::certificates,
                () -> desk.report(
                        ANA, Kind.INCIDENT, "O leitor de código de barras do caixa 2 não liga", "A luz fica vermelha."),
                () -> desk.report(
                        DIEGO, Kind.SERVICE_REQUEST, "Acceso a la carpeta de facturas", "Para el cierre de mes."),
                () -> desk.report(
                        EMMA,
                        Kind.INCIDENT,
                        "Video calls freeze after a minute",
                        "Only in the meeting room by the stairs."));
    }

    private void mail() {
        TicketNumber mail = desk.report(
                ANA,
                Kind.INCIDENT,
                "Não consigo enviar e-mail",
                "Desde ontem à tarde o Outlook mostra \"desconectado\". O webmail funciona.");
        desk.assign(CARMEN, mail, serviceDesk, BRUNO);
        desk.move(BRUNO, mail, IN_PROGRESS);
        desk.say(BRUNO, mail, "Bom dia, Ana! Pode me dizer se aparece algum código de erro?");
        desk.say(ANA, mail, "Aparece 0x800CCC0E. Anexei o relatório.");
        desk.attach(ANA, mail, "relatório do Outlook.txt", "0x800CCC0E\nservidor: mail.example.org\nporta: 587\n");
        desk.note(BRUNO, mail, "A porta 587 está bloqueada no firewall novo; falar com a Carmen.");
    }

    private void warehouse() {
        TicketNumber wifi =
                desk.phoned(DIEGO, "El wifi del almacén se corta cada diez minutos", Level.MEDIUM, Level.HIGH);
        desk.assign(BRUNO, wifi, serviceDesk, BRUNO);
        desk.assign(BRUNO, wifi, network, CARMEN);
        desk.move(CARMEN, wifi, IN_PROGRESS);
        desk.say(CARMEN, wifi, "Diego, vamos a cambiar el canal del punto de acceso a las 12:00.");
    }

    private void laptop() {
        TicketNumber laptop = desk.report(
                EMMA,
                Kind.SERVICE_REQUEST,
                "A laptop for a new colleague",
                "She starts on the first of the month; the standard model with a Portuguese keyboard, please.");
        desk.hand(CARMEN, laptop, serviceDesk);
    }

    private void printer() {
        TicketNumber printer =
                desk.phoned(EMMA, "The printer on the second floor jams on every page", Level.MEDIUM, Level.LOW);
        desk.hand(BRUNO, printer, provider);
        desk.assign(PAULO, printer, provider, PAULO);
        desk.say(PAULO, printer, "A technician comes tomorrow at nine with a new roller.");
        desk.hold(PAULO, printer, HoldReason.PROVIDER);
    }

    private void outage() {
        TicketNumber outage = desk.phoned(ANA, "Ninguém acessa o sistema de pedidos", Level.HIGH, Level.HIGH);
        desk.assign(BRUNO, outage, network, CARMEN);
        desk.move(CARMEN, outage, IN_PROGRESS);
        desk.say(CARMEN, outage, "O certificado venceu; renovado agora. Podem testar?");
        desk.resolve(CARMEN, outage, ResolutionCode.SOLVED, "O certificado do servidor foi renovado.");
    }

    private void password() {
        TicketNumber password = desk.report(DIEGO, Kind.INCIDENT, "Olvidé mi contraseña de la VPN", "");
        desk.assign(SOFIA, password, serviceDesk, SOFIA);
        desk.say(SOFIA, password, "Hola, Diego: te llamé para darte una nueva. ¿Puedes entrar?");
        desk.resolve(SOFIA, password, ResolutionCode.SOLVED, "Contraseña nueva, dada por teléfono.");
        desk.move(DIEGO, password, CLOSED);
    }

    private void duplicate() {
        TicketNumber duplicate = desk.report(ANA, Kind.INCIDENT, "E-mail parado", "");
        desk.say(ANA, duplicate, "Já abri outro chamado sobre isto, desculpem.");
        desk.move(ANA, duplicate, CANCELLED);
    }

    private void monitor() {
        TicketNumber monitor = desk.report(
                DIEGO, Kind.INCIDENT, "La segunda pantalla se apaga sola", "Sobre todo después del almuerzo.");
        desk.assign(SOFIA, monitor, serviceDesk, SOFIA);
        desk.move(SOFIA, monitor, IN_PROGRESS);
        desk.resolve(SOFIA, monitor, ResolutionCode.NOT_REPRODUCIBLE, "Probada dos horas sin que se apagara.");
        desk.move(DIEGO, monitor, IN_PROGRESS);
        desk.say(DIEGO, monitor, "Volvió a apagarse hace un rato.");
    }

    private void certificates() {
        TicketNumber certificates = desk.report(
                CARMEN,
                Kind.PROBLEM,
                "Certificates expire without anybody noticing",
                "The second outage this year. Somebody has to be told a month before.");
        desk.hand(CARMEN, certificates, network);
    }
}
