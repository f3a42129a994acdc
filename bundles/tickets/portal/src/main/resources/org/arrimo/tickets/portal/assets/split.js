/* The queue beside one of its tickets: on wide screens, for whoever switched it on in this browser. A ticket is shown when it
   gets the focus or is pressed, and opened when it is pressed again; the address tells which one it is. What is shown follows
   the queue, which is fetched anew when something changes. */
(function () {
  'use strict';
  const KEPT = 'arrimo.split';
  const PAUSE = 150;
  const OPEN = 'open';
  const wide = window.matchMedia('(min-width: 1200px)');
  const panes = document.getElementById('queue-panes');
  const pane = document.getElementById('queue-pane');
  const button = document.querySelector('[data-tk-split]');
  let shown = '';
  let turn = {};
  let coming = 0;

  function isOn() {
    return wide.matches && localStorage.getItem(KEPT) === 'on';
  }

  function links() {
    return Array.from(document.querySelectorAll('#queue-results a.tk-row'));
  }

  function numberOf(path) {
    return path.slice(path.lastIndexOf('/') + 1);
  }

  function mark() {
    links().forEach(function (link) {
      link.closest('tr').classList.toggle('tk-shown', isOn() && link.pathname === shown);
    });
  }

  function tell() {
    const address = new URL(location.href);
    if (isOn() && shown) {
      address.searchParams.set(OPEN, numberOf(shown));
    } else {
      address.searchParams.delete(OPEN);
    }
    history.replaceState(history.state, '', address);
  }

  /* Of the ticket's page its head, without what only one part of a page may be called, and what was said. */
  function read(page, path) {
    const head = page.querySelector('.tk-head');
    const title = document.createElement('h2');
    title.className = 'tk-subject';
    title.append(...head.querySelector('h1').childNodes);
    head.querySelector('h1').replaceWith(title);
    const actions = document.getElementById('queue-pane-links').content.cloneNode(true);
    actions.querySelector('[data-tk-open]').href = path;
    actions.querySelector('[data-tk-reply]').href = path + '#reply';
    const parts = [head, page.getElementById('ticket-meta'), actions, page.getElementById('ticket-talk')].filter(Boolean);
    parts.filter(function (part) { return part instanceof Element; }).forEach(function (part) {
      [part].concat(Array.from(part.querySelectorAll('[id], [data-live]'))).forEach(function (one) {
        one.removeAttribute('id');
        one.removeAttribute('data-live');
      });
      part.querySelectorAll('a[href^="#"]').forEach(function (link) { link.href = path + link.getAttribute('href'); });
    });
    return parts;
  }

  async function show(path) {
    const own = {};
    turn = own;
    const again = path === shown;
    shown = path;
    mark();
    tell();
    const answer = await fetch(path, { headers: { 'HX-Request': 'true' } }).catch(function () { return null; });
    const there = answer && answer.ok && !answer.redirected;
    const text = there ? await answer.text() : '';
    if (turn !== own) {
      return;
    }
    if (!there) {
      empty();
      return;
    }
    const along = again ? pane.scrollTop : 0;
    pane.replaceChildren(...read(new DOMParser().parseFromString(text, 'text/html'), path));
    pane.scrollTop = along;
  }

  function empty() {
    turn = {};
    shown = '';
    pane.replaceChildren(document.getElementById('queue-pane-empty').content.cloneNode(true));
    mark();
    tell();
  }

  function draw() {
    const on = isOn();
    button.hidden = !wide.matches;
    button.setAttribute('aria-pressed', String(on));
    panes.classList.toggle('tk-split', on);
    pane.hidden = !on;
    const asked = new URL(location.href).searchParams.get(OPEN);
    const link = asked && links().find(function (one) { return numberOf(one.pathname) === asked; });
    if (!on) {
      mark();
      tell();
    } else if (link && link.pathname !== shown) {
      show(link.pathname);
    } else if (!shown) {
      empty();
    }
  }

  button.addEventListener('click', function () {
    if (!wide.matches) {
      return;
    }
    localStorage.setItem(KEPT, isOn() ? 'off' : 'on');
    draw();
  });
  wide.addEventListener('change', draw);
  document.addEventListener('focusin', function (event) {
    clearTimeout(coming);
    if (isOn() && event.target.matches('#queue-results a.tk-row') && event.target.pathname !== shown) {
      coming = setTimeout(show, PAUSE, event.target.pathname);
    }
  });
  document.addEventListener('click', function (event) {
    const link = event.target.closest('#queue-results a.tk-row, #queue-results a.tk-number');
    const other = event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    if (!link || other || !isOn() || link.pathname === shown) {
      return;
    }
    event.preventDefault();
    clearTimeout(coming);
    show(link.pathname);
  });
  new MutationObserver(function () {
    if (isOn() && shown) {
      show(shown);
    }
  }).observe(panes, { childList: true });
  draw();
})();
