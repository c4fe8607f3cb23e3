/** Hertz and milliseconds, one tone after the other: what is heard without looking. */
const TONES = {
  yes: [[880, 120]],
  half: [[660, 120], [880, 120], [660, 120]],
  no: [[196, 450]],
};
const VIBRATIONS = { yes: 80, half: [80, 60, 80, 60, 80], no: [200, 100, 200] };
const LOUD = 0.25;

let context = null;
let silent = false;

// A browser lets nothing sound before somebody has touched the page; a scanner is a keyboard, so its first code does.
for (const gesture of ['pointerdown', 'keydown']) {
  document.addEventListener(gesture, wake, { capture: true });
}

function wake() {
  if (globalThis.AudioContext) {
    context ??= new AudioContext();
    context.resume().catch(() => { /* Without sound the page says all the same. */ });
  }
}

/** @param {boolean} off whether nothing is to sound; vibration goes on */
export function mute(off) {
  silent = off;
}

/** @param {'yes'|'half'|'no'} kind of verdict */
export function signal(kind) {
  navigator.vibrate?.(VIBRATIONS[kind]);
  if (silent || context === null) {
    return;
  }
  let at = context.currentTime;
  for (const [hertz, millis] of TONES[kind]) {
    sound(hertz, at, millis / 1000);
    at += millis / 1000 + 0.04;
  }
}

function sound(hertz, at, seconds) {
  const tone = context.createOscillator();
  const volume = context.createGain();
  tone.type = hertz < 300 ? 'square' : 'sine';
  tone.frequency.value = hertz;
  // Faded, for a tone that stops at once clicks.
  volume.gain.setValueAtTime(LOUD, at);
  volume.gain.exponentialRampToValueAtTime(0.001, at + seconds);
  tone.connect(volume).connect(context.destination);
  tone.start(at);
  tone.stop(at + seconds);
}
