package org.arrimo.demo;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.arrimo.platform.api.Role;

/** The people of the demo desk. */
enum Cast {
    ANA("ana.souza", "Ana Souza", "pt-BR", "America/Sao_Paulo", "Padaria Aurora", null, Role.REQUESTER),
    DIEGO("diego.torres", "Diego Torres", "es", "America/Bogota", "Ferretería Andina", null, Role.REQUESTER),
    EMMA("emma.hughes", "Emma Hughes", "en", "Europe/Dublin", "Padaria Aurora", null, Role.REQUESTER),
    BRUNO("bruno.lima", "Bruno Lima", "pt-BR", "America/Sao_Paulo", null, "Service Desk", Role.AGENT),
    SOFIA("sofia.vargas", "Sofía Vargas", "es", "America/Lima", null, "Service Desk", Role.AGENT),
    CARMEN("carmen.ruiz", "Carmen Ruiz", "es", "Europe/Madrid", null, "Network", Role.AGENT, Role.LEAD),
    OLIVIA("olivia.grant", "Olivia Grant", "en", "Europe/London", null, "Service Desk", Role.MANAGER),
    PAULO(
            "paulo.nunes",
            "Paulo Nunes",
            "pt-BR",
            "America/Recife",
            "Impressa Serviços",
            "Impressa (provider)",
            Role.PARTNER);

    private final String login;
    private final String personName;
    private final String locale;
    private final String zone;
    private final String organisation;
    private final String team;
    private final Set<Role> roles;

    Cast(String login, String name, String locale, String zone, String organisation, String team, Role... roles) {
        this.login = login;
        this.personName = name;
        this.locale = locale;
        this.zone = zone;
        this.organisation = organisation;
        this.team = team;
        this.roles = Set.of(roles);
    }

    static List<String> teams() {
        return List.of(BRUNO.team, CARMEN.team, PAULO.team);
    }

    static List<String> organisations() {
        return List.of(ANA.organisation, DIEGO.organisation, PAULO.organisation);
    }

    String login() {
        return login;
    }

    String personName() {
        return personName;
    }

    String locale() {
        return locale;
    }

    String zone() {
        return zone;
    }

    Optional<String> organisation() {
        return Optional.ofNullable(organisation);
    }

    Optional<String> team() {
        return Optional.ofNullable(team);
    }

    Set<Role> roles() {
        return roles;
    }
}
