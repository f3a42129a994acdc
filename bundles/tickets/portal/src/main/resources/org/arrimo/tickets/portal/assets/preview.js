/* Shows a ticket in short beside a link to it: when the link is pointed at for a moment, or has the focus and p is pressed.
   The card stays while it or the link is pointed at, Escape takes it away, and where nothing hovers there is none. */
(function () {
  'use strict';
  const script = document.currentScript;
  if (window.arrimoPreview) {
    return;
  }
  window.arrimoPreview = true;
  const WAIT = 300;
  const LINGER = 250;
  const FRESH = 60000;
  const GAP = 4;
  const EDGE = 8;
  const NUMBER = /^[A-Z]+-[0-9]+$/;
  const known = new Map();
  const card = document.createElement('div');
  const spoken = document.createElement('div');
  let aimed = null;
  let shown = null;
  let held = false;
  let dismissed = null;
  let coming = 0;
  let going = 0;
  card.id = 'tk-peek';
  card.className = 'tk-peek';
  card.setAttribute('role', 'tooltip');
  card.hidden = true;
  spoken.className = 'visually-hidden';
  spoken.setAttribute('aria-live', 'polite');
  document.body.append(card, spoken);

  /* The link to a ticket that this is in, but for one to the page itself, and where tickets are shown beside their list. */
  function linkOf(target) {
    const link = target instanceof Element ? target.closest('a[href]') : null;
    if (!link || link.origin !== location.origin || !link.pathname.startsWith(script.dataset.tickets)) {
      return null;
    }
    const here = (location.pathname + '/').startsWith(link.pathname + '/') || link.closest('.tk-split .tk-queue');
    return !here && NUMBER.test(link.pathname.slice(script.dataset.tickets.length)) ? link : null;
  }

  async function fetched(path) {
    const answer = await fetch(path + '/preview', { headers: { 'HX-Request': 'true' } });
    const text = answer.ok && !answer.redirected ? await answer.text() : '';
    if (!text) {
      throw new Error('There is no preview of ' + path);
    }
    return text;
  }

  function load(path) {
    const kept = known.get(path);
    if (kept && Date.now() - kept.at < FRESH) {
      return kept.text;
    }
    const text = fetched(path);
    known.set(path, { at: Date.now(), text: text });
    text.catch(function () { known.delete(path); });
    return text;
  }

  async function show(link, byKey) {
    aimed = link;
    let text;
    try {
      text = await load(link.pathname);
    } catch (gone) {
      return;
    }
    if (aimed !== link || !link.isConnected) {
      return;
    }
    hide();
    card.innerHTML = text;
    card.hidden = false;
    link.setAttribute('aria-describedby', card.id);
    shown = link;
    held = byKey;
    spoken.textContent = byKey ? card.textContent.replace(/\s+/g, ' ').trim() : '';
    place();
  }

  function hide() {
    clearTimeout(coming);
    clearTimeout(going);
    going = 0;
    aimed = null;
    held = false;
    if (shown) {
      shown.removeAttribute('aria-describedby');
      shown = null;
      card.hidden = true;
      card.textContent = '';
      spoken.textContent = '';
    }
  }

  /* Below the link, or above it where there is no room; within the window in any case. */
  function place() {
    const link = shown.getClientRects()[0] || shown.getBoundingClientRect();
    if (link.bottom < 0 || link.top > innerHeight) {
      hide();
      return;
    }
    const widest = document.documentElement.clientWidth - card.offsetWidth - EDGE;
    const below = link.bottom + GAP;
    const above = link.top - GAP - card.offsetHeight;
    const fits = below + card.offsetHeight + EDGE <= innerHeight;
    const top = fits || above < EDGE ? Math.min(below, Math.max(EDGE, innerHeight - card.offsetHeight - EDGE)) : above;
    card.style.left = Math.max(EDGE, Math.min(link.left, widest)) + 'px';
    card.style.top = top + 'px';
  }

  function leave() {
    clearTimeout(coming);
    aimed = null;
    if (shown && !held && !going) {
      going = setTimeout(hide, LINGER);
    }
  }

  function stay() {
    clearTimeout(going);
    going = 0;
  }

  document.addEventListener('pointerover', function (event) {
    if (event.pointerType === 'touch') {
      return;
    }
    if (card.contains(event.target)) {
      stay();
      return;
    }
    const link = linkOf(event.target);
    dismissed = link === dismissed ? dismissed : null;
    if (!link || dismissed) {
      leave();
    } else if (link === shown) {
      stay();
    } else if (link !== aimed) {
      leave();
      aimed = link;
      coming = setTimeout(show, WAIT, link, false);
    }
  });
  document.documentElement.addEventListener('pointerleave', leave);
  document.addEventListener('focusout', function () {
    if (held) {
      hide();
    }
  });
  document.addEventListener('click', hide);
  window.addEventListener('pagehide', hide);
  ['scroll', 'resize'].forEach(function (name) {
    window.addEventListener(name, function () { if (shown) { place(); } }, { capture: true, passive: true });
  });
  document.addEventListener('keydown', function (event) {
    if (event.key === 'Escape' && (shown || aimed)) {
      dismissed = shown || aimed;
      hide();
      return;
    }
    const link = event.key === 'p' && window.arrimo.isPlain(event) ? linkOf(document.activeElement) : null;
    if (!link) {
      return;
    }
    event.preventDefault();
    if (link === shown) {
      hide();
    } else {
      show(link, true);
    }
  });
})();
