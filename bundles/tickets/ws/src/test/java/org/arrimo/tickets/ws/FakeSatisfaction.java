package org.arrimo.tickets.ws;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Page;
import org.arrimo.platform.api.PageRequest;
import org.arrimo.tickets.api.Rating;
import org.arrimo.tickets.api.RatingSum;
import org.arrimo.tickets.api.Satisfaction;
import org.arrimo.tickets.api.TicketNumber;

/** The requester of the one ticket of {@link FakeDesk} was asked. */
final class FakeSatisfaction implements Satisfaction {
    private Rating rating = new Rating(
            FakeDesk.NUMBER, FakeDesk.AT, Optional.empty(), "", Optional.empty(), FakeDesk.AT.plusSeconds(60));

    @Override
    public Optional<Rating> find(Actor actor, TicketNumber number) {
        return Optional.of(rating).filter(one -> one.ticket().equals(number));
    }

    @Override
    public Rating answer(Actor actor, TicketNumber number, Rating.Verdict verdict, String comment) {
        FakeDesk.known(number);
        rating = new Rating(
                number, FakeDesk.AT, Optional.of(verdict), comment, Optional.of(FakeDesk.AT), rating.until());
        return rating;
    }

    @Override
    public List<Rating> waiting(Actor actor) {
        return List.of(rating);
    }

    @Override
    public Page<RatingSum> sums(Actor actor, RatingSum.By by, LocalDate from, LocalDate to, PageRequest page) {
        String key =
                switch (by) {
                    case TEAM -> "3";
                    case AGENT -> "8";
                    case MONTH -> from.toString().substring(0, 7);
                };
        return new Page<>(List.of(new RatingSum(key, 9, 5, 4)), Optional.empty());
    }

    @Override
    public String secret(Actor actor, TicketNumber number) {
        throw new UnsupportedOperationException("nobody gets one over the wire");
    }

    @Override
    public Rating bySecret(String secret) {
        throw new UnsupportedOperationException("nobody has one here");
    }

    @Override
    public Rating answerBySecret(String secret, Rating.Verdict verdict, String comment) {
        throw new UnsupportedOperationException("nobody has one here");
    }
}
