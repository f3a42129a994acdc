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

  /* The tabs: that of this page is in sight, and where one was closed the focus is on what took its place. A page that was
     fetched in advance becomes a tab when it is looked at. */
  let closed = -1;

  function showCurrentTab() {
    const strip = document.getElementById('ticket-tabs');
    const current = strip && strip.querySelector('[aria-current]');
    if (current) {
      const tab = current.closest('li');
      const right = tab.offsetLeft + tab.offsetWidth - strip.clientWidth;
      strip.scrollLeft = Math.min(Math.max(strip.scrollLeft, right), tab.offsetLeft);
    }
  }

  function openTab() {
    const early = document.querySelector('[data-tk-opens]');
    if (early) {
      window.htmx.ajax('POST', early.dataset.tkOpens, { source: early.querySelector('form'), target: early, swap: 'outerHTML' });
    }
  }

  document.addEventListener('click', function (event) {
    const button = event.target.closest('.tk-tab-close');
    const tab = button && button.closest('li');
    closed = tab ? Array.from(tab.parentElement.children).indexOf(tab) : -1;
  });
  document.body.addEventListener('htmx:afterSettle', function (event) {
    if (event.detail.elt.id !== 'ticket-tabs') {
      return;
    }
    showCurrentTab();
    const links = event.detail.elt.querySelectorAll('.tk-tab-link');
    if (closed >= 0 && links.length) {
      links[Math.min(closed, links.length - 1)].focus();
    }
    closed = -1;
  });
  showCurrentTab();
  if (document.querySelector('[data-tk-opens]')) {
    window.arrimo.whileLookedAt(openTab, function () { /* it stays open */ });
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
