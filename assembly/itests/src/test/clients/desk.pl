# Six steps at a desk with SOAP::Lite, as a partner would take them: address login password version.
use strict;
use warnings;
use utf8;
use Encode qw(encode_utf8);
use MIME::Base64 qw(encode_base64);
use SOAP::Lite;

binmode STDOUT, ':encoding(UTF-8)';
my ($address, $login, $password, $version) = @ARGV;
my $subject = 'Impressora não imprime · 打印机坏了';
my $reply = 'Já reiniciei duas vezes; 仍然不行。';
my $name = 'relatório 错误.txt';

sub SOAP::Transport::HTTP::Client::get_basic_credentials { return ($login, $password) }

# the class that SOAP::Lite makes of a WSDL writes rpc/encoded: so the address is read from it, and the body made here
my $wsdl = SOAP::Schema->new->schema_url("${address}soap/v1/tickets?wsdl")->parse->services;
my ($service) = values %$wsdl;
my ($endpoint) = map { $_->{endpoint}->value } values %$service;
my $desk = SOAP::Lite->proxy($endpoint)->soapversion($version)->encodingStyle('')->autotype(0);

sub call {
    my ($operation, @fields) = @_;
    my @data;
    while (my ($field, $value) = splice @fields, 0, 2) {
        push @data, SOAP::Data->name($field)->type('')->value($value);
    }
    return $desk->call(SOAP::Data->name("t:$operation")->attr({'xmlns:t' => 'urn:arrimo:tickets:v1'}), @data);
}

sub result {
    my $answer = call(@_);
    die $answer->faultstring . "\n" if $answer->fault;
    return $answer->result;
}

sub step { print join("\t", @_), "\n" }

my $number = result('openTicket', kind => 'incident', subject => $subject, priority => 'high')->{number};
step('open', $number);
step('reply', result('addMessage', number => $number, body => $reply, visibility => 'public')->{body});
my $content = encode_base64(encode_utf8('olá 你好'), '');
step('attach',
    result('attachFile', number => $number, name => $name, content => $content, visibility => 'public')->{name});
my $stale = result('getTicket', number => $number)->{version};
result('changeTicket', number => $number, version => $stale, state => 'in-progress');
my $refused = call('changeTicket', number => $number, version => $stale, state => 'resolved');
my $problem = $refused->fault ? $refused->faultdetail->{problem} : {code => 'a stale version was taken', status => ''};
step('conflict', "$problem->{code} $problem->{status}");
step('read', result('getTicket', number => $number)->{subject});
my $found = call('findTickets', q => 'imprime');
step('search', (grep { $_ eq $number } $found->valueof('//tickets/ticket/number')) ? $number : 'not found');
