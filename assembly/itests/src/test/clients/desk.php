<?php
// Six steps at a desk with ext-soap, as a partner would take them: address login secret version, and digest for a
// UsernameToken in each message instead of HTTP Basic.
[, $address, $login, $secret, $version, $signIn] = $argv;
const SUBJECT = 'Impressora não imprime · 打印机坏了';
const REPLY = 'Já reiniciei duas vezes; 仍然不行。';
const NAME = 'relatório 错误.txt';

function step(string $name, string $value): void
{
    echo "$name\t$value\n";
}

/** A client that puts a token of its own into each message: ext-soap has none. */
final class DigestClient extends SoapClient
{
    public string $login;
    public string $secret;

    public function __soapCall($name, $args, $options = null, $headers = null, &$answered = null): mixed
    {
        $base = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-';
        $nonce = random_bytes(16);
        $created = gmdate('Y-m-d\TH:i:s\Z');
        $digest = base64_encode(sha1($nonce . $created . $this->secret, true));
        $who = htmlspecialchars($this->login);
        $token = "<wsse:Security xmlns:wsse=\"{$base}wssecurity-secext-1.0.xsd\""
            . " xmlns:wsu=\"{$base}wssecurity-utility-1.0.xsd\"><wsse:UsernameToken>"
            . "<wsse:Username>$who</wsse:Username>"
            . "<wsse:Password Type=\"{$base}username-token-profile-1.0#PasswordDigest\">$digest</wsse:Password>"
            . '<wsse:Nonce>' . base64_encode($nonce) . "</wsse:Nonce><wsu:Created>$created</wsu:Created>"
            . '</wsse:UsernameToken></wsse:Security>';
        $raw = new SoapVar($token, XSD_ANYXML);
        $header = new SoapHeader("{$base}wssecurity-secext-1.0.xsd", 'Security', $raw, true);
        return parent::__soapCall($name, $args, $options, [$header], $answered);
    }

    public function __call(string $name, array $args): mixed
    {
        return $this->__soapCall($name, $args);
    }
}

$options = [
    'soap_version' => $version === '1.2' ? SOAP_1_2 : SOAP_1_1,
    'cache_wsdl' => WSDL_CACHE_NONE,
    'features' => SOAP_SINGLE_ELEMENT_ARRAYS,
];
if ($signIn === 'digest') {
    $desk = new DigestClient($address . 'soap/v1/tickets?wsdl', $options);
    $desk->login = $login;
    $desk->secret = $secret;
} else {
    $basic = ['login' => $login, 'password' => $secret];
    $desk = new SoapClient($address . 'soap/v1/tickets?wsdl', $options + $basic);
}
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
