package org.arrimo.tickets.core.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Lob;
import javax.persistence.Table;

import org.arrimo.platform.data.api.Micros;
import org.arrimo.tickets.api.Attachment;
import org.arrimo.tickets.api.Message;

/** A part of a ticket's conversation as it is stored when it is said. */
@Entity
@Table(name = "tickets_message")
public class MessageEntity {
    @Id
    private long id;

    @Column(name = "ticket_id")
    private long ticket;

    private long author;

    @Column(name = "written_at")
    private long writtenAt;

    @Enumerated(EnumType.STRING)
    private Message.Visibility visibility;

    @Lob
    private String body;

    @Lob
    private String html;

    protected MessageEntity() {}

    public MessageEntity(long id, long ticket, long author, Instant now, Message.Visibility visibility, String body) {
        this.id = id;
        this.ticket = ticket;
        this.author = author;
        this.writtenAt = Micros.of(now);
        this.visibility = visibility;
        this.body = body;
    }

    public long id() {
        return id;
    }

    /** By what it is found. */
    TextIndex.Text words() {
        return TextIndex.Text.message(ticket, visibility == Message.Visibility.PRIVATE, id, body);
    }

    /** It was written as HTML, which was cleaned. */
    public void writtenAs(String cleaned) {
        html = cleaned;
    }

    public Message message(List<Attachment> attachments) {
        return new Message(id, author, Micros.instant(writtenAt), visibility, body, attachments)
                .writtenAs(Optional.ofNullable(html));
    }
}
