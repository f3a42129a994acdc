/* Six steps at a desk with gSOAP, as a partner would take them: address login password version. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "soapH.h"
#include "desk.nsmap"

#define SUBJECT "Impressora não imprime · 打印机坏了"
#define REPLY "Já reiniciei duas vezes; 仍然不行。"
#define NAME "relatório 错误.txt"
#define CONTENT "olá 你好"

static struct soap *soap;
static const char *login, *password;
static char endpoint[200];

static void step(const char *name, const char *value) { printf("%s\t%s\n", name, value); }

/* gSOAP forgets the credentials after each call. */
static const char *desk(void) {
  soap->userid = login;
  soap->passwd = password;
  return endpoint;
}

static void need(int code) {
  if (code != SOAP_OK) {
    soap_print_fault(soap, stderr);
    exit(1);
  }
}

static struct ns1__Ticket *get(char *number) {
  struct ns1__getTicket request = {number};
  struct ns1__getTicketResponse response;
  need(soap_call___ns1__getTicket(soap, desk(), NULL, &request, &response));
  return response.ticket;
}

static int change(char *number, LONG64 version, enum ns1__State state) {
  struct ns1__changeTicket request;
  struct ns1__changeTicketResponse response;
  memset(&request, 0, sizeof request);
  request.number = number;
  request.version = version;
  request.state = &state;
  return soap_call___ns1__changeTicket(soap, desk(), NULL, &request, &response);
}

static void reply(char *number) {
  enum ns1__Visibility everybody = ns1__Visibility__public_;
  struct ns1__addMessage request;
  struct ns1__addMessageResponse response;
  memset(&request, 0, sizeof request);
  request.number = number;
  request.body = REPLY;
  request.visibility = &everybody;
  need(soap_call___ns1__addMessage(soap, desk(), NULL, &request, &response));
  step("reply", response.message->body);
}

static void attach(char *number) {
  enum ns1__Visibility everybody = ns1__Visibility__public_;
  struct ns1__attachFile request;
  struct ns1__attachFileResponse response;
  memset(&request, 0, sizeof request);
  request.number = number;
  request.name = NAME;
  request.content.__ptr = (unsigned char *)CONTENT;
  request.content.__size = sizeof CONTENT - 1;
  request.visibility = &everybody;
  need(soap_call___ns1__attachFile(soap, desk(), NULL, &request, &response));
  step("attach", response.attachment->name);
}

static void conflict(char *number) {
  LONG64 version = get(number)->version;
  need(change(number, version, ns1__State__in_progress));
  if (change(number, version, ns1__State__resolved) == SOAP_OK) {
    step("conflict", "a stale version was taken");
    return;
  }
  struct SOAP_ENV__Detail *detail =
      soap->fault->detail ? soap->fault->detail : soap->fault->SOAP_ENV__Detail;
  printf("conflict\t%s %d\n", detail->ns2__problem->ns2__code, detail->ns2__problem->ns2__status);
}

static void search(char *number) {
  struct ns1__findTickets request;
  struct ns1__findTicketsResponse response;
  memset(&request, 0, sizeof request);
  request.q = "imprime";
  need(soap_call___ns1__findTickets(soap, desk(), NULL, &request, &response));
  for (int i = 0; i < response.tickets->__sizeticket; i++) {
    if (strcmp(response.tickets->ticket[i].number, number) == 0) {
      step("search", number);
      return;
    }
  }
  step("search", "not found");
}

int main(int argc, char **argv) {
  enum ns1__Kind kind = ns1__Kind__incident;
  enum ns1__Priority priority = ns1__Priority__high;
  struct ns1__openTicket request;
  struct ns1__openTicketResponse response;
  soap = soap_new1(SOAP_C_UTFSTRING);
  if (argc < 5) {
    return 2;
  }
  snprintf(endpoint, sizeof endpoint, "%ssoap/v1/tickets", argv[1]);
  login = argv[2];
  password = argv[3];
  soap_set_version(soap, strcmp(argv[4], "1.2") == 0 ? 2 : 1);
  memset(&request, 0, sizeof request);
  request.kind = &kind;
  request.subject = SUBJECT;
  request.priority = &priority;
  need(soap_call___ns1__openTicket(soap, desk(), NULL, &request, &response));
  char *number = response.ticket->number;
  step("open", number);
  reply(number);
  attach(number);
  conflict(number);
  step("read", get(number)->subject);
  search(number);
  return 0;
}
