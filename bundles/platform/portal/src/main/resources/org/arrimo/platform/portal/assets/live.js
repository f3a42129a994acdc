/* Keeps a page as things are: a part with data-live="topic/name" is fetched anew when that thing, or with a star any of its
   topic, has changed elsewhere; one with data-live-from is filled at once with what that address answers. One connection
   serves all the pages of a browser: whichever has it listens for the others too and tells them. Only while a page is looked
   at, and not where somebody is just writing, choosing or pointing. */
(function () {
  'use strict';
  const script = document.currentScript;
  if (!window.EventSource) {
    return;
  }
  const NAME = 'arrimo-live';
  const PAUSE = 2000;
  const STILL = 700;
  const FRESH = 4000;
  const page = Math.random().toString(36).slice(2);
  const channel = window.BroadcastChannel ? new BroadcastChannel(NAME) : null;
  const others = new Map();
  const turns = new WeakMap();
  let since = 0;
  let events = null;
  let listened = '';
  let here = false;
  let leave = null;
  let missed = false;
  let around = false;
  let waiting = 0;
  let freshAt = 0;
  let pointedAt = 0;

  function parts() {
    return Array.from(document.querySelectorAll('[data-live][id]'));
  }

  function isFilled(part) {
    return part.hasAttribute('data-live-from');
  }

  function concerns(part, things) {
    const thing = part.dataset.live;
    const any = thing.split('/')[0] + '/*';
    return things.includes(any) || things.includes(thing)
      || thing === any && things.some(function (one) { return one.startsWith(any.slice(0, -1)); });
  }

  function heard(told) {
    const things = told.things.split(' ').filter(Boolean);
    since = Math.max(since, told.until);
    const concerned = parts().filter(function (part) { return concerns(part, things); });
    concerned.filter(isFilled).forEach(fill);
    const old = concerned.filter(function (part) { return !isFilled(part); });
    around = around || old.some(function (part) { return !part.closest('main'); });
    if (old.length) {
      soon();
    }
  }

  /* Of several answers only the last asked for is shown. */
  async function fill(part) {
    const turn = {};
    turns.set(part, turn);
    const answer = await fetch(part.dataset.liveFrom, { headers: { 'HX-Request': 'true' } }).catch(function () { return null; });
    if (here && turns.get(part) === turn && answer && answer.ok && !answer.redirected) {
      part.innerHTML = await answer.text();
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

  /* The whole page is fetched when what is around it has changed too. */
  async function refresh() {
    const answer = await fetch(location.href, { headers: around ? {} : { 'HX-Request': 'true' } });
    if (!answer.ok || answer.redirected) {
      return;
    }
    around = false;
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
    parts().forEach(function (part) {
      const now = fresh.getElementById(part.id);
      if (now && !isFilled(part) && !now.isEqualNode(part) && !isWritten(part)) {
        replace(part, now);
      }
    });
    tell();
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
    const along = part.scrollLeft;
    part.replaceWith(now);
    now.scrollLeft = along;
    ticked.forEach(function (value) {
      const box = now.querySelector('input[name=number][value="' + CSS.escape(value) + '"]');
      if (box) {
        box.checked = true;
      }
    });
    const focused = at && now.querySelector(':is(a.tk-row, a.tk-tab-link)[href="' + CSS.escape(at) + '"]');
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

  function things() {
    return Array.from(new Set(parts().map(function (part) { return part.dataset.live; })));
  }

  /* What this page shows, said to whichever listens. */
  function tell() {
    if (events && here) {
      listen();
    } else if (channel) {
      channel.postMessage({ page: page, things: here ? things() : [] });
    }
  }

  /* Listens for all pages that are looked at, anew when they show other things. */
  function listen() {
    const all = Array.from(new Set(things().concat(...others.values()))).sort().slice(0, 40);
    const asked = all.map(function (thing) { return '&watch=' + encodeURIComponent(thing); }).join('');
    if (events && asked === listened) {
      return;
    }
    if (events) {
      events.close();
    }
    listened = asked;
    events = new EventSource(script.dataset.stream + '?' + (since ? 'since=' + since : '') + asked);
    events.onmessage = function (event) {
      const told = { until: Number(event.lastEventId), things: event.data };
      heard(told);
      if (channel) {
        channel.postMessage({ told: told });
      }
    };
  }

  function hold(gone) {
    listen();
    if (channel) {
      channel.postMessage({ who: true });
    }
    return gone.then(function () {
      events.close();
      events = null;
    });
  }

  function arrive() {
    const going = new AbortController();
    const gone = new Promise(function (done) { going.signal.addEventListener('abort', done); });
    here = true;
    leave = function () { going.abort(); };
    if (navigator.locks && channel) {
      navigator.locks.request(NAME, { signal: going.signal }, function () { return hold(gone); })
        .catch(function () { /* it went before its turn came */ });
      tell();
    } else {
      hold(gone);
    }
    parts().filter(isFilled).forEach(fill);
    if (missed || performance.now() > FRESH) {
      soon();
    }
  }

  function depart() {
    here = false;
    leave();
    tell();
    others.clear();
    missed = true;
  }

  if (channel) {
    channel.onmessage = function (event) {
      if (event.data.told && here) {
        heard(event.data.told);
      } else if (event.data.who && here) {
        tell();
      } else if (event.data.page) {
        others.set(event.data.page, event.data.things);
        if (events) {
          listen();
        }
      }
    };
  }
  window.arrimo.whileLookedAt(arrive, depart);
  document.addEventListener('pointermove', function () {
    pointedAt = Date.now();
  }, { passive: true });
})();
