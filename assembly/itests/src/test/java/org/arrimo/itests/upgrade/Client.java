package org.arrimo.itests.upgrade;

/** One of those who go on working while the desk is upgraded: opens a ticket, reads it, lists, replies. */
interface Client {
    /** @return the number of the new ticket */
    String open(String subject);

    void read(String number);

    void list(String subject);

    void reply(String number, String body);
}
