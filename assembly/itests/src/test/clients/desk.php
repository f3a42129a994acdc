<?php
// Six steps at a desk with ext-soap, as a partner would take them: address login password version.
[, $address, $login, $password, $version] = $argv;
const SUBJECT = 'Impressora não imprime · 打印机坏了';
const REPLY = 'Já reiniciei duas vezes; 仍然不行。';
const NAME = 'relatório 错误.txt';

function step(string $name, string $value): void
{
    echo "$name\t$value\n";
}

$desk = new SoapClient($address . 'soap/v1/tickets?wsdl', [
    'login' => $login,
    'password' => $password,
    'soap_version' => $version === '1.2' ? SOAP_1_2 : SOAP_1_1,
    'cache_wsdl' => WSDL_CACHE_NONE,
    'features' => SOAP_SINGLE_ELEMENT_ARRAYS,
]);
$opened = $desk->openTicket(['kind' => 'incident', 'subject' => SUBJECT, 'priority' => 'high'])->ticket;
step('open', $opened->number);
$number = ['number' => $opened->number];
step('reply', $desk->addMessage($number + ['visibility' => 'public', 'body' => REPLY])->message->body);
$file = $number + ['visibility' => 'public', 'name' => NAME, 'content' => 'olá 你好'];
step('attach', $desk->attachFile($file)->attachment->name);
$stale = $desk->getTicket($number)->ticket->version;
$desk->changeTicket($number + ['version' => $stale, 'state' => 'in-progress']);
try {
    $desk->changeTicket($number + ['version' => $stale, 'state' => 'resolved']);
    step('conflict', 'a stale version was taken');
} catch (SoapFault $fault) {
    $problem = $fault->detail->problem;
    step('conflict', $problem->code . ' ' . $problem->status);
}
step('read', $desk->getTicket($number)->ticket->subject);
$found = array_column($desk->findTickets(['q' => 'imprime'])->tickets->ticket, 'number');
step('search', in_array($opened->number, $found, true) ? $opened->number : 'not found');
