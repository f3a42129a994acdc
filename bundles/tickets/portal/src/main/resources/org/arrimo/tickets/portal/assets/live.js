/* Keeps a page as its tickets are: a part with data-tk-live is fetched anew when the ticket it names, or with a star any of
   them, has changed elsewhere. One connection serves all the pages of a browser; whichever has it tells the others. Only
   while a page is looked at, and not where somebody is just writing, choosing or pointing. */
(function () {
  'use strict';
  const script = document.currentScript;
  if (window.arrimoLive || !window.EventSource || !document.querySelector('[data-tk-live]')) {
    return;
  }
  window.arrimoLive = true;
  const NAME = 'arrimo-tickets-live';
  const PAUSE = 2000;
  const STILL = 700;
  const channel = window.BroadcastChannel ? new BroadcastChannel(NAME) : null;
  let since = Number(script.dataset.since);
  let leave = null;
  let missed = false;
  let waiting = 0;
  let freshAt = 0;
  let pointedAt = 0;

  function parts() {
    return Array.from(document.querySelectorAll('[data-tk-live][id]'));
  }

  function concerns(part, tickets) {
    return tickets.includes('*') || tickets.includes(part.dataset.tkLive) || part.dataset.tkLive === '*';
  }

  function heard(told) {
    const tickets = told.tickets.split(' ').filter(Boolean);
    since = Math.max(since, told.until);
    if (tickets.length && parts().some(function (part) { return concerns(part, tickets); })) {
      soon();
    }
  }

  function soon() {
    if (!waiting) {
      waiting = setTimeout(settle, Math.max(0, freshAt + PAUSE - Date.now()));
    }
  }

  /* Nothing moves under a hand that moves. */
  function settle() {
    const wait = pointedAt + STILL - Date.now();
    if (wait > 0) {
      waiting = setTimeout(settle, wait);
      return;
    }
    waiting = 0;
    freshAt = Date.now();
    refresh().catch(function () { /* the next change tries again */ });
  }

  async function refresh() {
    const answer = await fetch(location.href, { headers: { 'HX-Request': 'true' } });
    if (!answer.ok || answer.redirected) {
      return;
    }
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    parts().forEach(function (part) {
      const now = page.getElementById(part.id);
      if (now && !now.isEqualNode(part) && !isWritten(part)) {
        replace(part, now);
      }
    });
  }

  function isChanged(field) {
    if (field.type === 'checkbox' || field.type === 'radio') {
      return field.name !== 'number' && field.checked !== field.defaultChecked;
    }
    if (field.tagName === 'SELECT') {
      const first = Array.from(field.options).some(function (option) { return option.defaultSelected; });
      return first ? !field.options[field.selectedIndex].defaultSelected : field.selectedIndex > 0;
    }
    return field.value !== field.defaultValue;
  }

  /* A part in which something was typed, chosen or marked stays as it is. */
  function isWritten(part) {
    const marked = window.getSelection();
    return part.contains(document.activeElement) && document.activeElement.matches('input:not([type=checkbox]), select, textarea')
      || !marked.isCollapsed && part.contains(marked.anchorNode)
      || Array.from(part.querySelectorAll('input, select, textarea')).some(isChanged);
  }

  /* A conversation keeps what is in it, and what was unfolded there; a list keeps what was ticked and where the focus is. */
  function replace(part, now) {
    if (part.tagName === 'OL') {
      merge(part, now);
      return;
    }
    const ticked = Array.from(part.querySelectorAll('input[name=number]:checked'), function (box) { return box.value; });
    const at = part.contains(document.activeElement) ? document.activeElement.getAttribute('href') : null;
    part.replaceWith(now);
    ticked.forEach(function (value) {
      const box = now.querySelector('input[name=number][value="' + CSS.escape(value) + '"]');
      if (box) {
        box.checked = true;
      }
    });
    const focused = at && now.querySelector('a.tk-row[href="' + CSS.escape(at) + '"]');
    if (focused) {
      focused.focus();
    }
    window.htmx.process(now);
  }

  function merge(list, now) {
    const items = Array.from(now.children);
    items.forEach(function (item, place) {
      const old = document.getElementById(item.id);
      const shown = old ? kept(old, item) : item;
      if (!old) {
        item.classList.add('tk-new');
      } else if (shown !== old) {
        old.replaceWith(shown);
      }
      if (list.children[place] !== shown) {
        list.insertBefore(shown, list.children[place] || null);
      }
    });
    while (list.children.length > items.length) {
      list.lastElementChild.remove();
    }
  }

  /* What is the same stays, and what is not is unfolded as it was. */
  function kept(old, item) {
    const unfolded = old.querySelectorAll('details');
    item.querySelectorAll('details').forEach(function (one, at) { one.open = Boolean(unfolded[at] && unfolded[at].open); });
    old.classList.remove('tk-new');
    return old.isEqualNode(item) ? old : item;
  }

  function listen() {
    const events = new EventSource(script.dataset.live + '?since=' + since);
    events.onmessage = function (event) {
      const told = { until: Number(event.lastEventId), tickets: event.data };
      heard(told);
      if (channel) {
        channel.postMessage(told);
      }
    };
    return events;
  }

  function arrive() {
    const going = new AbortController();
    const gone = new Promise(function (done) { going.signal.addEventListener('abort', done); });
    const hold = function () {
      const events = listen();
      return gone.then(function () { events.close(); });
    };
    leave = function () { going.abort(); };
    if (navigator.locks && channel) {
      navigator.locks.request(NAME, { signal: going.signal }, hold).catch(function () { /* it went before its turn came */ });
    } else {
      hold();
    }
    if (missed) {
      soon();
    }
  }

  function depart() {
    leave();
    missed = true;
  }

  if (channel) {
    channel.onmessage = function (event) {
      if (document.visibilityState === 'visible') {
        heard(event.data);
      }
    };
  }
  window.arrimo.whileLookedAt(arrive, depart);
  document.addEventListener('pointermove', function () {
    pointedAt = Date.now();
  }, { passive: true });
})();
