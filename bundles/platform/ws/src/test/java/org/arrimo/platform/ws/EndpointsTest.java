package org.arrimo.platform.ws;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

import org.junit.jupiter.api.Test;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.platform.spi.entrances.Entrance;
import org.arrimo.platform.ws.gate.Call;
import org.arrimo.platform.ws.gate.Endpoint;
import org.arrimo.platform.ws.gate.Endpoints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Which endpoint a path leads to, also while its module is being upgraded. */
class EndpointsTest {
    private record Named(String path, int version) implements Endpoint {
        @Override
        public Actor.Via via() {
            return Actor.Via.REST;
        }

        @Override
        public List<Entrance> entrances() {
            return List.of();
        }

        @Override
        public void handle(Call call, HttpServletResponse response) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void refuse(Problem problem, HttpServletRequest request, HttpServletResponse response) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void close() {
            // nothing was opened
        }
    }

    @Test
    void the_longest_path_wins_and_only_at_a_slash() {
        Endpoints endpoints = new Endpoints();
        endpoints.put(new Named("/api/v1/tickets", 1));
        endpoints.put(new Named("/api/v1/tickets/imports", 1));
        assertThat(endpoints.at("/api/v1/tickets/imports/7").path()).isEqualTo("/api/v1/tickets/imports");
        assertThat(endpoints.at("/api/v1/tickets/INC-7").path()).isEqualTo("/api/v1/tickets");
        assertThatThrownBy(() -> endpoints.at("/api/v1/ticketsandmore"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().kind()).isEqualTo(Problem.Kind.NOT_FOUND));
    }

    @Test
    void a_caller_waits_for_what_is_about_to_come_back() throws Exception {
        Endpoints endpoints = new Endpoints(Duration.ofSeconds(20));
        Endpoint old = new Named("/api/v1/tickets", 1);
        endpoints.put(old);
        endpoints.remove(old);
        CompletableFuture<Endpoint> caller = CompletableFuture.supplyAsync(() -> endpoints.at("/api/v1/tickets/INC-7"));
        assertThatThrownBy(() -> caller.get(100, TimeUnit.MILLISECONDS))
                .isInstanceOf(java.util.concurrent.TimeoutException.class);
        Endpoint upgraded = new Named("/api/v1/tickets", 2);
        endpoints.put(upgraded);
        assertThat(caller.get(20, TimeUnit.SECONDS)).isSameAs(upgraded);
    }

    @Test
    void nobody_waits_for_what_stays_away() {
        Endpoints endpoints = new Endpoints(Duration.ZERO);
        Endpoint old = new Named("/api/v1/tickets", 1);
        endpoints.put(old);
        endpoints.remove(old);
        assertThatThrownBy(() -> endpoints.at("/api/v1/tickets"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().kind()).isEqualTo(Problem.Kind.UNAVAILABLE));
    }

    @Test
    void what_was_replaced_takes_nothing_away_when_it_goes() {
        Endpoints endpoints = new Endpoints();
        Endpoint old = new Named("/api/v1/tickets", 1);
        Endpoint upgraded = new Named("/api/v1/tickets", 2);
        endpoints.put(old);
        endpoints.put(upgraded);
        endpoints.remove(old);
        assertThat(endpoints.at("/api/v1/tickets")).isSameAs(upgraded);
    }
}
