package org.arrimo.tickets.core.store;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;

import org.arrimo.platform.data.api.Micros;
import org.arrimo.tickets.api.Attachment;
import org.arrimo.tickets.api.Message;

/** A file on a ticket as it is stored; the bytes are in the data folder, found by their digest. */
@Entity
@Table(name = "tickets_attachment")
public class AttachmentEntity {
    @Id
    private long id;

    @Column(name = "ticket_id")
    private long ticket;

    @Column(name = "message_id")
    private Long message;

    private long author;

    @Column(name = "attached_at")
    private long attachedAt;

    @Enumerated(EnumType.STRING)
    private Message.Visibility visibility;

    private String name;

    @Column(name = "media_type")
    private String type;

    private long bytes;
    private String sha256;

    protected AttachmentEntity() {}

    public AttachmentEntity(long ticket, Attachment file) {
        this.id = file.id();
        this.ticket = ticket;
        this.author = file.author();
        this.attachedAt = Micros.of(file.at());
        this.visibility = file.visibility();
        this.name = file.name();
        this.type = file.type();
        this.bytes = file.size();
        this.sha256 = file.sha256();
    }

    public long ticket() {
        return ticket;
    }

    public Long message() {
        return message;
    }

    /** Makes it part of a message. */
    public void sendWith(long messageId) {
        message = messageId;
    }

    public Attachment attachment() {
        return new Attachment(id, name, type, bytes, sha256, visibility, author, Micros.instant(attachedAt));
    }
}
