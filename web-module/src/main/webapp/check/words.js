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

/** A moment in the reader's own time, to the microsecond the book has. */
export function moment(instant) {
  const time = new Date(instant);
  const fraction = /\.(\d{6})/.exec(instant)?.[1] ?? '';
  return `${time.toLocaleDateString(document.documentElement.lang)} ${time.toLocaleTimeString(document.documentElement.lang)},${fraction}`;
}
