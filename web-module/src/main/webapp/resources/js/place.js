/**
 * Keeps the page of a place true. Who waits watches the board, which is the same for everybody, and asks for their own place only when it
 * may have changed; who holds tickets asks for their place alone. When the state changes the server's page takes this one's place.
 */
{
  const SOON_MILLIS = 500, GIVE_UP_MILLIS = 10000, HOLD_SECONDS = 3, AWAY_SECONDS = 20;
  const language = document.documentElement.lang;
  const numbers = new Intl.NumberFormat(language, { useGrouping: true });
  let own = {}, held = null, timer = 0, asking = null, failures = 0, woken = false, charging = false, chargeFrom = 0, shownLeft = null;

  const $ = (id) => document.getElementById(id);
  /** Touches what has changed and nothing else: a screen reader reads again whatever is written again. */
  const put = (id, text) => { const at = $(id); if (at !== null && at.textContent !== text) { at.textContent = text; } };
  const show = (id, shown) => { const at = $(id); if (at !== null && at.hidden === shown) { at.hidden = !shown; } };
  const choose = (id, which) => {
    for (const one of $(id)?.children ?? []) {
      const hide = one.dataset.when !== which;
      if (one.hidden !== hide) { one.hidden = hide; }
    }
  };
  const timeOfDay = (moment) => moment.toLocaleTimeString(language, { timeZone: 'America/Sao_Paulo' });
  const announce = (text) => put('announce', text ?? '');

  class Refused extends Error {
    constructor(status, after) {
      super('answered ' + status);
      this.status = status;
      this.after = Number(after) || 0;
    }
  }
  const ask = async (path, more = {}) => {
    const answer = await fetch(path, { credentials: 'same-origin', headers: { Accept: 'application/json' }, ...more });
    if (!answer.ok) { throw new Refused(answer.status, answer.headers.get('Retry-After')); }
    return answer;
  };
  const json = async (path) => (await ask(path, { signal: asking?.signal })).json();

  const keep = (key, change) => {
    try {
      const after = change(localStorage.getItem(key));
      if (after) { localStorage.setItem(key, after); }
    } catch { /* a browser may forbid keeping anything; waiting works without */ }
  };
  const keepHead = (head) => keep('bilheteria.heads.' + own.sector, (before) => {
    const heads = JSON.parse(before ?? '[]'), last = heads[heads.length - 1];
    if (!head || (last && (last.head === head || Date.now() - last.at < 60000))) { return before; }
    return JSON.stringify(heads.concat({ at: Date.now(), head }).slice(-30));
  });

  /** What the sale is told to everybody: whether it is paused, and the organiser's words. */
  const paintSale = (sale) => {
    show('paused', sale.phase === 'PAUSED');
    put('message', sale.message ?? '');
    show('told-all', Boolean(sale.message));
  };

  const paintLine = (sector) => {
    const number = Number(own.number), tickets = Number(own.tickets);
    const ahead = Math.max(0, number - sector.calledUpTo - 1), wanted = ahead * tickets, unpaid = sector.available + sector.held;
    put('calling', numbers.format(sector.calledUpTo));
    put('ahead-count', numbers.format(ahead));
    put('unpaid', numbers.format(unpaid));
    put('wanted', numbers.format(wanted));
    choose('ahead', ahead === 0 ? 'none' : ahead === 1 ? 'one' : 'many');
    const chance = wanted + tickets <= sector.available ? 'good' : wanted < unpaid ? 'some' : 'small';
    choose('chance', Number(own.half) > sector.halfPriceLeft ? 'no-half' : chance);
    paintWait(sector.callsPerMinute, ahead);
    const way = $('journey');
    if (way !== null) { way.value = Math.min(way.max, sector.calledUpTo); }
  };
  /** As the server's Wait does. */
  const paintWait = (calls, ahead) => {
    if (!calls) { return choose('pace', calls === 0 ? 'still' : 'unknown'); }
    const minutes = (ahead + 1) / calls, from = Math.floor(minutes * 0.7), to = Math.ceil(minutes * 1.5);
    put('wait', numbers.format(from) + '–' + numbers.format(Math.max(to, from + 1)));
    return choose('pace', to <= 1 ? 'short' : 'known');
  };

  const setClock = (place) => {
    const before = held;
    held = { paused: place.phase === 'PAUSED', left: place.hold.secondsLeft };
    held.end = Date.now() + Date.parse(place.hold.expiresAt) - Date.parse(place.at);
    put('until-time', timeOfDay(new Date(place.hold.expiresAt)));
    // An answer that was long under way makes it seem later; only what is much later is news.
    if (before && !before.paused && held.end > before.end && held.end - before.end < 2000) { held.end = before.end; }
  };
  const left = () => held.paused ? held.left : Math.max(0, Math.floor((held.end - Date.now()) / 1000));
  const tick = () => {
    if (own.state !== 'HELD' || held === null || $('hold') === null) { return; }
    const now = left(), over = now === 0;
    const hurry = over ? 'over' : held.paused ? 'calm' : now < 30 ? 'last' : now < 120 ? 'soon' : 'calm';
    const clock = globalThis.serverClock.text(now);
    put('left', clock);
    $('hold').dataset.hurry = hurry;
    $('hold').dataset.paused = String(held.paused);
    show('over', over);
    show('pay-area', !over);
    show('copy', !over && $('code') !== null);
    put('headline', over ? own.overTitle : own.title);
    document.title = (over ? own.overTitle : (held.paused ? '⏸ ' : '') + clock + ' · ' + own.title) + ' – Bilheteria';
    for (const [at, words] of [[120, own.say120], [60, own.say60], [30, own.say30], [0, own.overTitle]]) {
      if (shownLeft !== null && shownLeft > at && now <= at) { announce(words); }
    }
    shownLeft = now;
  };

  const signedOut = () => {
    show('signed-out', true);
    put('connection', '');
    return AWAY_SECONDS;
  };
  /** Says what went wrong, each by its own name. @return when to ask again, in seconds */
  const trouble = (problem) => {
    fresh(false);
    if (problem.status === 401) { return signedOut(); }
    if (problem.status === 404) { globalThis.whenIdle(() => location.reload()); }
    failures += 1;
    put('connection', problem.status === undefined ? own.offline : problem.status === 429 || problem.status === 503 ? own.busy : own.fault);
    return problem.after || Math.min(60, 2 * Math.pow(2, Math.min(failures, 5)));
  };
  const fresh = (well) => {
    const dot = $('dot');
    if (dot !== null) { dot.dataset.well = String(well); }
    if (well) { put('updated', timeOfDay(new Date())); }
  };

  const mine = async () => {
    const place = await json('/api/places/' + own.place);
    show('signed-out', false);
    if (place.state !== own.state || String(place.number ?? '') !== own.number) { await renew(); }
    return place;
  };
  const lookAtLine = async () => {
    const board = await json('/api/performances/' + own.performance + '/board');
    const sector = board.sectors.find((one) => one.sector === own.sector);
    const asks = woken || own.state === 'WAITING' && (Number(own.number) <= sector.calledUpTo || sector.stock === 'SOLD_OUT')
      || own.state === 'ARRIVED' && board.phase !== 'LOBBY' || board.phase === 'CLOSED';
    globalThis.serverClock.heard(Date.parse(board.at));
    keepHead(sector.head);
    paintSale(board);
    if (own.state === 'WAITING') { paintLine(sector); }
    if (asks) { await mine(); }
    if (own.phase === 'LOBBY' && board.phase !== 'LOBBY') { await renew(); }
    woken = false;
    return board.pollAfterSeconds;
  };
  const lookAtHold = async () => {
    const place = await mine();
    if (own.state !== 'HELD' || place.hold === null) { return HOLD_SECONDS; }
    setClock(place);
    paintSale(place);
    tick();
    if (place.payment?.pixCopiaECola && $('pay') !== null && left() > 0) { await renew(); }
    charge();
    return Math.min(HOLD_SECONDS, place.pollAfterSeconds);
  };
  const look = async () => {
    clearTimeout(timer);
    asking?.abort();
    const look = new AbortController(), limit = setTimeout(() => look.abort(), GIVE_UP_MILLIS);
    let after;
    asking = look;
    try {
      after = own.state === 'HELD' ? await lookAtHold() : await lookAtLine();
      failures = 0;
      put('connection', '');
      fresh(true);
    } catch (problem) {
      // A newer look took over, and says what is so.
      if (asking !== look) { return; }
      after = trouble(problem);
    } finally {
      clearTimeout(limit);
    }
    if (asking === look && own.live === 'true') { next(after); }
  };
  const next = (seconds) => { timer = setTimeout(look, seconds * 1000 * (0.8 + Math.random() * 0.4)); };
  /** Whoever comes back, from another window, a sleep or a tunnel, sees what is so now. */
  const wake = () => {
    if (own.live !== 'true') { return; }
    woken = true;
    clearTimeout(timer);
    timer = setTimeout(look, Math.random() * SOON_MILLIS);
  };

  /** Opens the charge without being asked: the minutes are for paying. The button stays for whom that fails. */
  const charge = async () => {
    if (charging || $('pay') === null || held.paused || left() === 0 || Date.now() < chargeFrom) { return; }
    charging = true;
    try {
      await ask('/api/places/' + own.place + '/payment', { method: 'POST', headers: { 'Content-Type': 'application/json' } });
      await renew();
    } catch (problem) {
      if (problem.status === 401) { signedOut(); }
      if (problem.status === 503) { put('pay-problem', own.noCharge); }
      chargeFrom = Date.now() + Math.max(3, problem.after || 0) * 1000 * (1 + Math.random());
    } finally {
      charging = false;
    }
  };

  /** The server's page takes this one's place, without what a reload would break off: a sound, a press, a screen reader's word. */
  const renew = async () => {
    const before = own.state;
    const answer = await fetch('/place?id=' + own.place, { credentials: 'same-origin', headers: { Accept: 'text/html' } });
    if (new URL(answer.url).pathname !== '/place') { throw new Refused(401); }
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html'), place = page.getElementById('place');
    if (place === null) { throw new Refused(answer.status); }
    const focused = $('place').contains(document.activeElement) ? document.activeElement.id : '';
    $('place').replaceWith(document.adoptNode(place));
    document.title = page.title;
    begin();
    if (focused !== '') { $(focused)?.focus(); }
    if (own.state !== before) { changed(); }
  };
  const changed = () => {
    announce(own.state === 'HELD' ? own.called : own.title);
    $('headline').focus();
    if (own.state === 'HELD') {
      const detail = { title: own.title, body: own.called, address: '/place?id=' + own.place };
      document.dispatchEvent(new CustomEvent('called', { detail }));
    }
  };
  const begin = () => {
    own = { ...$('place').dataset };
    held = null;
    shownLeft = null;
    // Kept as they are given: what is signed today can be shown when somebody says otherwise tomorrow.
    keep('bilheteria.receipt.' + own.place, (before) => before || $('receipt').value);
    const fold = $('fold');
    if (fold !== null && matchMedia('(min-width: 40rem)').matches) { fold.open = true; }
    if (own.state === 'HELD') {
      held = { paused: own.paused === 'true', left: Number(own.left), end: Date.now() + Number(own.left) * 1000 };
      tick();
      charge();
    }
    fresh(true);
    document.dispatchEvent(new CustomEvent('place-shown'));
  };
  const copy = async () => {
    const button = $('copy'), code = $('code');
    try { await navigator.clipboard.writeText(code.value); } catch {
      code.select();
      document.execCommand('copy');
    }
    put('copy', button.dataset.copied);
    announce(button.dataset.copied);
  };

  document.addEventListener('DOMContentLoaded', () => {
    if ($('place') === null) { return; }
    begin();
    if (own.live !== 'true') { return; }
    setInterval(tick, 250);
    next(2);
    document.addEventListener('click', (event) => { if (event.target.closest('#copy') !== null) { copy(); } });
    document.addEventListener('visibilitychange', () => { if (!document.hidden) { wake(); } });
    document.addEventListener('countdown-over', (event) => {
      event.preventDefault();
      wake();
    });
    globalThis.addEventListener('online', wake);
    globalThis.addEventListener('offline', () => trouble({}));
    globalThis.addEventListener('pageshow', (event) => { if (event.persisted) { wake(); } });
    const end = Number(own.sessionEnd);
    if (end > 0) { setTimeout(wake, Math.min(end * 1000 + 1000, 2147483647)); }
  });
}
