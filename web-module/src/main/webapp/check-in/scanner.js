/** Longer than any scanner waits between two letters, also on a device that is busy. */
const GAP_MILLIS = 1000;
/** As tickets have it (RFC 7515, 7.1), and nothing that anybody types. */
const CODE = /^[\w-]+\.[\w-]+\.[\w-]+$/;

/**
 * A scanner is a keyboard: it types a code and Enter into whatever has the focus. Such a burst is heard wherever the cursor is, and
 * the field it landed in gets back what it held.
 */
export function hear(target, heard) {
  let burst = '';
  let last = -Infinity;
  let field = null;
  let before = '';
  target.addEventListener('keydown', (event) => {
    if (event.timeStamp - last > GAP_MILLIS) {
      burst = '';
      field = event.target;
      before = field?.value;
    }
    last = event.timeStamp;
    if (event.key === 'Enter' && CODE.test(burst)) {
      event.preventDefault();
      event.stopPropagation();
      restore(field, before);
      const code = burst;
      burst = '';
      heard(code);
    } else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey) {
      burst += event.key;
    }
  }, true);
}

function restore(field, before) {
  if (typeof before === 'string' && 'value' in field) {
    field.value = before;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
}
