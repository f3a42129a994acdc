"""Six steps at a desk with zeep, as a partner would take them: address login password."""
import datetime
import sys

from requests import Session
from requests.auth import HTTPBasicAuth
from zeep import Client
from zeep.exceptions import Fault
from zeep.transports import Transport

SUBJECT = "Impressora não imprime · 打印机坏了"
REPLY = "Já reiniciei duas vezes; 仍然不行。"


def main(address, login, password):
    session = Session()
    session.auth = HTTPBasicAuth(login, password)
    desk = Client(address + "soap/v1/tickets?wsdl", transport=Transport(session=session)).service

    opened = desk.openTicket(kind="incident", subject=SUBJECT, description="No terceiro andar.", priority="high")
    number = opened.number
    assert number.startswith("INC-"), number
    assert opened.subject == SUBJECT, opened.subject
    assert opened.openedAt.tzinfo is not None

    desk.addMessage(number=number, visibility="public", body=REPLY)
    desk.attachFile(number=number, visibility="public", name="relatório 错误.txt", content="olá 你好".encode())

    read = desk.getTicket(number=number)
    changed = desk.changeTicket(number=number, version=read.version, state="in-progress")
    assert changed.state == "in-progress", changed.state
    try:
        desk.changeTicket(number=number, version=read.version, state="resolved")
        raise AssertionError("a stale version was taken")
    except Fault as fault:
        assert "stale" in str(fault.message) or fault.detail is not None, fault

    messages = desk.listMessages(number=number)
    bodies = [message.body for message in messages.message]
    assert REPLY in bodies, bodies
    found = desk.findTickets(q="imprime")
    assert number in [row.number for row in found.ticket], found

    history = desk.getHistory(number=number)
    assert history.entry[0].at.astimezone(datetime.timezone.utc).year >= 2024
    try:
        desk.getTicket(number="INC-999999999")
        raise AssertionError("a ticket that is not there was read")
    except Fault as fault:
        assert fault.detail is not None, fault
    print(number)


if __name__ == "__main__":
    main(*sys.argv[1:])
