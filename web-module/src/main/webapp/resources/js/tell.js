/** Tells whoever wishes that it is their turn: by a notification, a sound, a vibration. The mail comes anyway. */
{
  const KEPT = 'bilheteria.tell';
  const SIREN = [300, 150, 300, 150, 600];
  let sound = null;
  let off = false;

  const wished = () => {
    try { return !off && localStorage.getItem(KEPT) === 'on'; } catch { return sound !== null && !off; }
  };
  const wish = (on) => {
    off = !on;
    try { localStorage.setItem(KEPT, on ? 'on' : 'off'); } catch { /* it is kept as long as this page */ }
  };
  const noticesAllowed = () => 'Notification' in globalThis && Notification.permission === 'granted';

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
    const how = { body, tag: 'bilheteria-turn', renotify: true, requireInteraction: true, data: address };
    // Phones show only what a worker shows.
    const worker = await navigator.serviceWorker?.getRegistration('/place');
    if (worker) { await worker.showNotification(title, how); } else { new Notification(title, how).onclick = () => focus(); }
  };
  const paint = () => {
    const button = document.getElementById('tell'), words = document.getElementById('told');
    if (button === null) { return; }
    button.hidden = false;
    button.setAttribute('aria-pressed', String(wished()));
    const said = !wished() ? '' : noticesAllowed() ? words.dataset.all : words.dataset.some;
    if (words.textContent !== said) { words.textContent = said; }
  };
  const switchOn = async () => {
    wakeSound();
    ring(1);
    wish(true);
    paint();
    if ('Notification' in globalThis && Notification.permission === 'default') { await Notification.requestPermission(); }
    if (noticesAllowed()) { await navigator.serviceWorker?.register('/place-worker.js', { scope: '/place' }); }
    paint();
  };

  document.addEventListener('click', (event) => {
    if (event.target.closest('#tell') !== null) {
      if (wished()) {
        wish(false);
        paint();
      } else {
        switchOn().catch(paint);
      }
    } else if (wished()) {
      wakeSound();
    }
  });
  document.addEventListener('place-shown', paint);
  document.addEventListener('called', (event) => {
    if (!wished()) { return; }
    const { title, body, address } = event.detail;
    navigator.vibrate?.(SIREN);
    ring(5);
    notice(title, body, address).catch(() => { /* sound, title and mail remain */ });
  });
}
