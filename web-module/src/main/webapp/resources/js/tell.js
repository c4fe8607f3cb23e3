/**
 * Tells whoever wishes that it is their turn: by a notification, a sound, a vibration, and where the browser can when the page is closed
 * (Web Push). The mail comes anyway.
 */
{
  const KEPT = 'bilheteria.tell';
  const SIREN = [300, 150, 300, 150, 600];
  const OFFERED = '/api/account/push-subscriptions';
  let sound = null;
  let off = false;
  /** By which the server knows this browser, once it tells it also when the page is closed. */
  let pushed = null;

  const wished = () => {
    try { return !off && localStorage.getItem(KEPT) === 'on'; } catch { return sound !== null && !off; }
  };
  const wish = (on) => {
    off = !on;
    try { localStorage.setItem(KEPT, on ? 'on' : 'off'); } catch { /* it is kept as long as this page */ }
  };
  const noticesAllowed = () => 'Notification' in globalThis && Notification.permission === 'granted';
  const key = () => document.getElementById('tell')?.dataset.key ?? '';
  const pushable = () => key() !== '' && 'PushManager' in globalThis && 'serviceWorker' in navigator
    && globalThis.Notification?.permission !== 'denied';

  /** Browsers let a page be heard only after a press on it. */
  const wakeSound = () => {
    const Context = globalThis.AudioContext ?? globalThis.webkitAudioContext;
    if (Context === undefined) { return; }
    sound ??= new Context();
    sound.resume().catch(() => { /* it is asked again with the next press */ });
  };
  const tone = (pitch, at) => {
    const voice = sound.createOscillator(), loudness = sound.createGain();
    voice.frequency.value = pitch;
    loudness.gain.setValueAtTime(0.0001, at);
    loudness.gain.exponentialRampToValueAtTime(0.4, at + 0.02);
    loudness.gain.exponentialRampToValueAtTime(0.0001, at + 0.35);
    voice.connect(loudness).connect(sound.destination);
    voice.start(at);
    voice.stop(at + 0.4);
  };
  const ring = (times) => {
    if (sound === null) { return; }
    for (let i = 0; i < times; i++) {
      tone(880, sound.currentTime + i * 1.5);
      tone(1318.5, sound.currentTime + i * 1.5 + 0.2);
    }
  };
  const notice = async (title, body, address) => {
    if (!noticesAllowed()) { return; }
    const how = { body, tag: address, renotify: true, requireInteraction: true, data: { address, kind: 'CALLED' } };
    // Phones show only what a worker shows.
    const worker = await navigator.serviceWorker?.getRegistration('/place');
    if (worker) { await worker.showNotification(title, how); } else { new Notification(title, how).onclick = () => focus(); }
  };
  const paint = () => {
    const button = document.getElementById('tell'), words = document.getElementById('told');
    if (button === null) { return; }
    button.hidden = false;
    button.setAttribute('aria-pressed', String(wished()));
    const { can, cannot, closed, all, some } = words.dataset;
    const said = !wished() ? (pushable() ? can : cannot) : pushed !== null ? closed : noticesAllowed() ? all : some;
    if (words.textContent !== said) { words.textContent = said; }
  };
  /** Another key than ours is of an installation that was here before. */
  const subscription = async (worker) => {
    const how = { userVisibleOnly: true, applicationServerKey: key() };
    try { return await worker.pushManager.subscribe(how); } catch (problem) {
      const before = await worker.pushManager.getSubscription();
      if (before === null) { throw problem; }
      await before.unsubscribe();
      return worker.pushManager.subscribe(how);
    }
  };
  /** Asks to be told when the page is closed, too; where that fails, all else is as it was, and is what is said. */
  const push = async () => {
    if (!wished() || !noticesAllowed() || !pushable()) { return; }
    await navigator.serviceWorker.register('/place-worker.js', { scope: '/place' });
    const mine = await subscription(await navigator.serviceWorker.ready);
    const answer = await fetch(OFFERED, {
      method: 'POST', credentials: 'same-origin', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(mine),
    });
    pushed = answer.ok ? (await answer.json()).id : null;
    if (!wished()) { await pushNoMore(); }
    paint();
  };
  const pushNoMore = async () => {
    const before = pushed;
    pushed = null;
    paint();
    if (before !== null) { await fetch(OFFERED + '/' + before, { method: 'DELETE', credentials: 'same-origin' }); }
    const worker = await navigator.serviceWorker?.getRegistration('/place');
    await (await worker?.pushManager?.getSubscription())?.unsubscribe();
  };
  const switchOn = async () => {
    wakeSound();
    ring(1);
    wish(true);
    paint();
    if ('Notification' in globalThis && Notification.permission === 'default') { await Notification.requestPermission(); }
    if (noticesAllowed()) { await navigator.serviceWorker?.register('/place-worker.js', { scope: '/place' }); }
    paint();
    await push();
  };

  document.addEventListener('click', (event) => {
    if (event.target.closest('#tell') !== null) {
      if (wished()) {
        wish(false);
        pushNoMore().catch(paint);
      } else {
        switchOn().catch(paint);
      }
    } else if (wished()) {
      wakeSound();
    }
  });
  document.addEventListener('place-shown', paint);
  // A browser's address changes at times, and so does the session that it is told in.
  document.addEventListener('DOMContentLoaded', () => push().catch(paint));
  document.addEventListener('called', (event) => {
    if (!wished()) { return; }
    const { title, body, address } = event.detail;
    navigator.vibrate?.(SIREN);
    ring(5);
    notice(title, body, address).catch(() => { /* sound, title and mail remain */ });
  });
}
