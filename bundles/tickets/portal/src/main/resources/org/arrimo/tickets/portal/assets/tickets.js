/* What pages about tickets do beyond plain forms and links; everything works without it. */
(function () {
  'use strict';
  if (window.arrimoTickets) {
    return;
  }
  window.arrimoTickets = true;

  /* Who else is at the ticket. */
  const here = document.getElementById('ticket-presence');
  const BEAT = 10000;
  let beats = 0;
  let typedAt = 0;

  function beat(state) {
    fetch(here.dataset.liveFrom, {
      method: 'POST',
      keepalive: true,
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', 'X-CSRF-Token': document.body.dataset.csrf },
      body: 'state=' + state
    }).catch(function () { /* the next one says it */ });
  }

  function doing() {
    return Date.now() - typedAt < BEAT ? 'writing' : 'viewing';
  }

  function arrive() {
    beat(doing());
    beats = setInterval(function () { beat(doing()); }, BEAT);
  }

  function depart() {
    clearInterval(beats);
    beat('gone');
    here.textContent = '';
  }

  if (here) {
    window.arrimo.whileLookedAt(arrive, depart);
    document.addEventListener('input', function (event) {
      if (event.target.id === 'reply-body') {
        const before = doing();
        typedAt = Date.now();
        if (before !== 'writing') {
          beat('writing');
        }
      }
    });
  }

  /* In a list j and k move from ticket to ticket, o opens the one that has the focus and x chooses it; at a ticket r
     replies and c writes a private note. */
  function move(rows, step) {
    const at = rows.indexOf(document.activeElement);
    const next = at < 0 ? (step > 0 ? 0 : rows.length - 1) : Math.min(Math.max(at + step, 0), rows.length - 1);
    rows[next].focus();
  }

  function choose(row) {
    const box = row.closest('tr').querySelector('input[type=checkbox]');
    if (box) {
      box.click();
    }
  }

  function write(visibility) {
    const box = document.getElementById('reply-body');
    const kind = box && box.form.querySelector('[name=visibility][value=' + visibility + ']');
    if (!kind || (kind.type === 'hidden' && visibility === 'private')) {
      return false;
    }
    if (kind.type === 'radio') {
      kind.click();
    }
    box.focus();
    return true;
  }

  document.addEventListener('keydown', function (event) {
    if (!window.arrimo.isPlain(event)) {
      return;
    }
    const rows = Array.from(document.querySelectorAll('[data-tk-keys] .tk-row'));
    const row = rows.find(function (one) { return one === document.activeElement; });
    const step = { j: 1, k: -1 }[event.key];
    const said = { r: 'public', c: 'private' }[event.key];
    if (step && rows.length) {
      move(rows, step);
    } else if (event.key === 'o' && row) {
      row.click();
    } else if (event.key === 'x' && row) {
      choose(row);
    } else if (!said || !write(said)) {
      return;
    }
    event.preventDefault();
  });
})();
