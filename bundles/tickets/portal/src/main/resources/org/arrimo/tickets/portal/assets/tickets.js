/* In the queue, j and k move from ticket to ticket; Enter opens the one that has the focus, because it is a link. */
(function () {
  'use strict';
  if (window.arrimoTickets) {
    return;
  }
  window.arrimoTickets = true;

  function typing(element) {
    return element.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName);
  }

  /* What is written in the reply box is kept by the server. Till it has it, this tab does: when the page is left at once. */
  function unsavedOf(box) {
    return 'arrimo.reply ' + box.form.getAttribute('action').replace(/#.*/, '');
  }

  function restoreUnsaved() {
    document.querySelectorAll('#reply-body').forEach(function (box) {
      const kept = sessionStorage.getItem(unsavedOf(box));
      if (kept !== null && kept !== box.value) {
        box.value = kept;
        box.dispatchEvent(new Event('input', { bubbles: true }));
      }
    });
  }

  document.addEventListener('input', function (event) {
    if (event.target.id === 'reply-body') {
      sessionStorage.setItem(unsavedOf(event.target), event.target.value);
    }
  });
  document.addEventListener('htmx:afterRequest', function (event) {
    const box = event.target;
    const sent = event.detail.requestConfig && event.detail.requestConfig.parameters;
    if (box.id === 'reply-body' && event.detail.successful && sent && box.value === sent.body) {
      sessionStorage.removeItem(unsavedOf(box));
    }
  });
  /* Why a draft was not kept is shown in place of the mark, without a fuss. */
  document.addEventListener('htmx:beforeSwap', function (event) {
    const status = event.detail.xhr.status;
    if (event.detail.target.id === 'draft-mark' && (status === 400 || status === 403)) {
      event.detail.shouldSwap = true;
      event.detail.isError = false;
    }
  });
  document.addEventListener('submit', function (event) {
    const box = document.getElementById('reply-body');
    if (box && (event.target.id === 'reply' || event.target.id === 'draft-discard')) {
      sessionStorage.removeItem(unsavedOf(box));
      window.htmx.trigger(box, 'htmx:abort');
      box.removeAttribute('hx-post');
    }
  });
  /* A picture that is pasted into the reply goes with it as a file. */
  document.addEventListener('paste', function (event) {
    const pasted = event.clipboardData;
    const files = document.getElementById('reply-file');
    if (event.target.id !== 'reply-body' || !files || !pasted || !pasted.files.length || pasted.getData('text/plain')) {
      return;
    }
    const all = new DataTransfer();
    Array.from(files.files).concat(Array.from(pasted.files)).forEach(function (file) {
      all.items.add(file);
    });
    files.files = all.files;
    event.preventDefault();
  });
  document.addEventListener('htmx:load', restoreUnsaved);
  restoreUnsaved();

  /* Who else is at the ticket. Only while the page is looked at: a tab in the background, or one nobody has touched for
     five minutes, is not there, holds no connection and keeps no session alive. */
  const here = document.querySelector('[data-tk-presence]');
  const BEAT = 10000;
  const AWAY = 300000;
  let events = null;
  let beats = 0;
  let typedAt = 0;
  let touchedAt = Date.now();

  function beat(state) {
    fetch(here.dataset.tkPresence, {
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
    touchedAt = Date.now();
    if (events || document.visibilityState !== 'visible') {
      return;
    }
    events = new EventSource(here.dataset.tkPresence);
    events.onmessage = function (event) { here.innerHTML = event.data; };
    beat(doing());
    beats = setInterval(function () {
      if (Date.now() - touchedAt > AWAY) {
        depart();
      } else {
        beat(doing());
      }
    }, BEAT);
  }

  function depart() {
    if (events) {
      events.close();
      events = null;
      clearInterval(beats);
      beat('gone');
      here.textContent = '';
    }
  }

  if (here && window.EventSource) {
    arrive();
    document.addEventListener('visibilitychange', function () {
      if (document.visibilityState === 'visible') {
        arrive();
      } else {
        depart();
      }
    });
    window.addEventListener('pagehide', depart);
    ['pointermove', 'keydown', 'scroll'].forEach(function (name) {
      document.addEventListener(name, arrive, { passive: true });
    });
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

  document.addEventListener('keydown', function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) {
      return;
    }
    const step = { j: 1, k: -1 }[event.key];
    const rows = Array.from(document.querySelectorAll('[data-tk-keys] .tk-row'));
    if (!step || rows.length === 0) {
      return;
    }
    const at = rows.indexOf(document.activeElement);
    const next = at < 0 ? (step > 0 ? 0 : rows.length - 1) : Math.min(Math.max(at + step, 0), rows.length - 1);
    rows[next].focus();
    event.preventDefault();
  });
})();
