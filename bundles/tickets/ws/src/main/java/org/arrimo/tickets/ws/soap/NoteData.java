package org.arrimo.tickets.ws.soap;

import java.util.List;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

import org.arrimo.tickets.api.Note;
import org.arrimo.tickets.ws.Names;

/** A message with its former texts, oldest first. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "Note",
        propOrder = {"message", "edits", "former"})
public class NoteData {
    @XmlElement(required = true)
    private MessageData message;

    private int edits;

    @XmlElement
    private List<FormerNoteData> former;

    NoteData() {
        // for JAXB
    }

    NoteData(Note note, Names names) {
        message = new MessageData(note.message(), names);
        edits = note.message().edits();
        former = note.former().stream()
                .map(text -> new FormerNoteData(text, names))
                .toList();
    }
}
