package org.arrimo.platform.ws.gate;

import java.io.IOException;
import java.util.List;

import javax.servlet.ServletException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.spi.entrances.Entrance;

/** Something that answers under one path. */
public interface Endpoint {
    /** @return the path, without a slash at its end */
    String path();

    /** @return the way in that the journal records */
    Actor.Via via();

    /**
     * @return whether any of its operations is open to the actor; whoever none is open to sends no body
     */
    default boolean admits(Actor actor) {
        return true;
    }

    /** @return whether its uploads may be large */
    default boolean takesLargeUploads() {
        return false;
    }

    /** @return what it answers, each with its rule */
    List<Entrance> entrances();

    /** Answers a request. */
    void handle(Call call, HttpServletResponse response) throws ServletException, IOException;

    /** Tells the caller of a problem that came up before or around {@link #handle}, in the endpoint's own form. */
    void refuse(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException;

    /** Makes ready what its first caller would wait for. */
    default void prepare() {}

    /** Ends it; requests under way are answered. */
    void close();
}
