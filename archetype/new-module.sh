# shellcheck shell=bash
# ./arrimo new-module: makes a module from archetype/sample, which is a whole module itself and is read as one.
# The words replaced are the module's name (sample) and what it keeps (specimen, specimens).

SHARED_POM=pom.xml
SHARED_FEATURES=features/src/main/feature/feature.xml

# Words a package or a variable can't be called.
JAVA_WORDS=' abstract assert boolean break byte case catch char class const continue default do double else enum extends
 false final finally float for goto if implements import instanceof int interface long native new null package private
 protected public record return sealed short static strictfp super switch synchronized this throw throws transient true
 try var void volatile while yield '
# Addresses of the portal, parts of the house, and names other things have already.
TAKEN_MODULES=' api arrimo core data demo health home imports journal module openapi organisations org platform
 portal profile requests signin signout soap spi static teams testing token tokens ws '
# Classes and variables the module has anyway.
TAKEN_ENTITIES=' actor added address answer before bean change changed changes clock column cursor database desk doc
 draft engine entity entry event exchange form found history house id instant journal json limit list markup method
 module newest next note object optional page panel part patch path portal problem produces renamed request response
 resource role row rows rule specimen string system table template text texts there thread transaction transactions
 unit version view who word words '

new_module() {
  local name=${1:-} entity=${2:-} plural
  [ -n "$name" ] || fail "which name? ./arrimo new-module NAME [--entity WORD], such as: new-module knowledge"
  check_word "module's name" "$name" 20
  is_listed "$name" "$JAVA_WORDS" && fail "a module can't be called '$name': it is a word of Java and could not name its packages"
  is_listed "$name" "$TAKEN_MODULES" && fail "a module can't be called '$name': the platform uses that name"
  [ ! -e "$ROOT/bundles/$name" ] || fail "there is a module '$name' already: bundles/$name"
  ! grep -q "\"arrimo-$name\"" "$ROOT/$SHARED_FEATURES" || fail "there is a feature arrimo-$name already: $SHARED_FEATURES"
  if [ -z "$entity" ]; then
    entity=${name%s}
    [ "${#entity}" -ge 2 ] || entity=$name
  fi
  check_word "name of what the module keeps" "$entity" 20
  is_listed "$entity" "$JAVA_WORDS" && fail "what the module keeps can't be called '$entity', a word of Java: say another one with --entity WORD"
  is_listed "$entity" "$TAKEN_ENTITIES" && fail "what the module keeps can't be called '$entity', which every module uses itself: say another one with --entity WORD"
  plural=$(plural_of "$entity")

  make_folder "$name" "$entity" "$plural"
  add_to_shared_files "$name" "$entity" "$plural"
  say "Formatting ..."
  maven -q -ntp spotless:apply -pl "bundles/$name/api,bundles/$name/core,bundles/$name/ws,bundles/$name/portal" ||
    fail "bundles/$name is made, but could not be formatted: ./mvnw spotless:apply"
  tell_what_was_made "$name" "$plural"
}

check_word() {
  local what=$1 word=$2 most=$3
  [ "${#word}" -ge 2 ] && [ "${#word}" -le "$most" ] || fail "the $what must have 2 to $most characters: '$word' has ${#word}"
  [[ $word =~ ^[a-z] ]] || fail "the $what must begin with a lower case letter: '$word'"
  [[ $word =~ ^[a-z0-9]+$ ]] || fail "the $what may have lower case letters and digits only, as it becomes part of packages, tables and addresses: '$word'"
}

is_listed() { [[ $(printf '%s' "$2" | tr '\n' ' ') == *" $1 "* ]]; }

plural_of() {
  case $1 in
    *[^aeiou]y) printf '%sies' "${1%y}" ;;
    *s | *x | *z | *ch | *sh) printf '%ses' "$1" ;;
    *) printf '%ss' "$1" ;;
  esac
}

# In one folder that becomes the module when it is whole.
make_folder() {
  local name=$1 entity=$2 plural=$3 made file
  made=$(mktemp -d "$ROOT/bundles/.new-module.XXXXXX")
  # shellcheck disable=SC2064 # the folder of now
  trap "rm -rf '$made'" EXIT
  cp -R "$ROOT/archetype/sample/." "$made"
  while IFS= read -r file; do
    renamed "$name" "$entity" "$plural" "$file"
  done < <(find "$made" -type f)
  find "$made" -depth -name '*sample*' -o -depth -iname '*specimen*' | while IFS= read -r file; do
    mv "$file" "$(dirname "$file")/$(basename "$file" | words "$name" "$entity" "$plural")"
  done
  chmod --reference="$ROOT/archetype/sample" "$made"
  mv "$made" "$ROOT/bundles/$name"
  trap - EXIT
}

renamed() {
  local text
  text=$(words "$1" "$2" "$3" <"$4")
  printf '%s\n' "$text" >"$4"
}

# Marks first, so that a word put in is not taken for one to be replaced.
words() {
  local name=$1 entity=$2 plural=$3 article=''
  [[ $entity =~ ^[aeio] ]] && article=n
  sed -e "s/\b\([Aa]\) specimen\b/\1$article specimen/g" \
    -e 's/Specimens/\x01/g; s/specimens/\x02/g; s/Specimen/\x03/g; s/specimen/\x04/g; s/sample/\x05/g' \
    -e "s/\x01/${plural^}/g; s/\x02/$plural/g; s/\x03/${entity^}/g; s/\x04/$entity/g; s/\x05/$name/g"
}

# One <module> after the last one of bundles/, one <feature> after those of the modules.
add_to_shared_files() {
  local name=$1 feature
  feature=$(mktemp)
  words "$@" <"$ROOT/archetype/feature.xml" >"$feature"
  local last
  last=$(grep -n '<module>bundles/' "$ROOT/$SHARED_POM" | tail -n 1 | cut -d: -f1)
  sed -i "${last}a\\    <module>bundles/$name</module>" "$ROOT/$SHARED_POM"
  last=$(grep -n '<!-- The rest is third-party' "$ROOT/$SHARED_FEATURES" | cut -d: -f1)
  sed -i "$((last - 1))r $feature" "$ROOT/$SHARED_FEATURES"
  rm -f "$feature"
}

tell_what_was_made() {
  local name=$1 plural=$2
  say "Made bundles/$name (api, core, ws, portal) and told two files of it:"
  say "  $SHARED_POM: one <module>"
  say "  $SHARED_FEATURES: one <feature>"
  say
  say "Build and test it:       ./mvnw -pl bundles/$name/api,bundles/$name/core,bundles/$name/ws,bundles/$name/portal -am install"
  say "Start a desk with it:    ./arrimo start"
  say "                         ./arrimo console 'feature:install arrimo-$name'"
  say "Then look at:            /$name, /api/v1/$name, /soap/v1/$name?wsdl, and a ticket's page"
  say "To translate:            page.title in texts_pt_BR.properties and texts_es.properties (it says '${plural^}' now)"
}
