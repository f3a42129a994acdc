"""Six steps at a desk with zeep, as a partner would take them: address login secret version, and digest for a
UsernameToken in each message instead of HTTP Basic."""
import sys

from requests import Session
from requests.auth import HTTPBasicAuth
from zeep import Client
from zeep.exceptions import Fault
from zeep.transports import Transport
from zeep.wsse.username import UsernameToken

SUBJECT = "Impressora não imprime · 打印机坏了"
REPLY = "Já reiniciei duas vezes; 仍然不行。"
NAME = "relatório 错误.txt"


def step(name, value):
    print(name, value, sep="\t")


def signed_in(wsdl, login, secret, sign_in):
    if sign_in == "digest":
        return Client(wsdl, wsse=UsernameToken(login, secret, use_digest=True))
    session = Session()
    session.auth = HTTPBasicAuth(login, secret)
    return Client(wsdl, transport=Transport(session=session))


def main(address, login, secret, version, sign_in):
    client = signed_in(address + "soap/v1/tickets?wsdl", login, secret, sign_in)
    desk = client.bind("TicketsService", "TicketsPort12" if version == "1.2" else "TicketsPort")

    number = desk.openTicket(kind="incident", subject=SUBJECT, priority="high").number
    step("open", number)
    step("reply", desk.addMessage(number=number, visibility="public", body=REPLY).body)
    content = "olá 你好".encode()
    step("attach", desk.attachFile(number=number, visibility="public", name=NAME, content=content).name)
    stale = desk.getTicket(number=number).version
    desk.changeTicket(number=number, version=stale, state="in-progress")
    try:
        desk.changeTicket(number=number, version=stale, state="resolved")
        step("conflict", "a stale version was taken")
    except Fault as fault:
        problem = fault.detail[0]
        step("conflict", " ".join(problem.findtext("{*}" + name) for name in ("code", "status")))
    step("read", desk.getTicket(number=number).subject)
    found = [row.number for row in desk.findTickets(q="imprime").ticket]
    step("search", number if number in found else "not found")


if __name__ == "__main__":
    main(*sys.argv[1:])
