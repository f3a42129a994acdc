package org.arrimo.tickets.api;

import java.util.OptionalLong;
import java.util.Set;

/**
 * A ticket to be made of a part of another one's conversation.
 *
 * @param kind what it is about
 * @param subject 1 to 200 characters on one line
 * @param requester for whom; whoever the other one is for, if absent
 * @param messages ids of 1 to {@value Merges#MOST} messages that are shown in the other one's conversation
 */
public record SplitDraft(Kind kind, String subject, OptionalLong requester, Set<Long> messages) {
    public SplitDraft {
        messages = Set.copyOf(messages);
    }
}
