/** Texts of the page in the reader's language. */
const texts = document.getElementById('texts').content;

/** The text of this key; {0}, {1}... are replaced by the values. */
export function say(key, ...values) {
  const text = texts.querySelector(`[data-text="${key}"]`)?.textContent ?? key;
  return values
    .reduce((said, value, i) => said.replaceAll(`{${i}}`, shown(value)), text)
    .replaceAll("''", "'");
}

function shown(value) {
  return typeof value === 'number' ? value.toLocaleString(document.documentElement.lang) : String(value);
}

/** A moment as the other pages write it, to the microsecond the journal has. */
export function moment(instant) {
  const { lang } = document.documentElement;
  const zone = { timeZone: 'America/Sao_Paulo' };
  const time = new Date(instant);
  const fraction = /\.(\d{6})/.exec(instant)?.[1] ?? '';
  const clock = time.toLocaleTimeString(lang, { ...zone, hourCycle: 'h23' });
  return `${time.toLocaleDateString(lang, zone)} ${clock},${fraction}`;
}
