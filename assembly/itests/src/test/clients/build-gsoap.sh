#!/bin/sh
# Makes the client that gSOAP generates of a WSDL: FOLDER, which holds tickets.wsdl and gets the program desk.
set -e
here=$(cd "$(dirname "$0")" && pwd)
cd "$1"
wsdl2h -c -s -o desk.h tickets.wsdl
soapcpp2 -c -C -L -x desk.h
mv ./*.nsmap desk.nsmap
gcc -w -I. -o desk "$here/desk.c" soapC.c soapClient.c -lgsoap
