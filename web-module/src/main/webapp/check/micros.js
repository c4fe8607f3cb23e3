import { Malformed } from './malformed.js';

// BigInt: a Number is exact only to the year 2255, and a journal may claim any year up to 9999.
export const SECOND = 1_000_000n;
const LONGEST_SECONDS = 3660n * 86_400n;
const INSTANT = /^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d\.\d{6}Z$/;
const ZERO = '0'.charCodeAt(0);
const DURATION = /^([-+]?)P(?:([-+]?\d+)D)?(T(?:([-+]?\d+)H)?(?:([-+]?\d+)M)?(?:([-+]?\d+)(?:[.,](\d{0,9}))?S)?)?$/i;
const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Reads ISO-8601 UTC with exactly six fraction digits: microseconds since 1970-01-01T00:00Z. */
export function instant(text) {
  const seconds = INSTANT.test(text) ? secondsOf(text) : NaN;
  if (Number.isNaN(seconds)) {
    throw new Malformed('not a UTC time with six fraction digits');
  }
  return BigInt(seconds) * SECOND + BigInt(digits(text, 20, 26));
}

function digits(text, from, to) {
  let number = 0;
  for (let i = from; i < to; i++) {
    number = number * 10 + text.charCodeAt(i) - ZERO;
  }
  return number;
}

/** As java.time.Instant.parse reads it: 24:00:00 is the next midnight, and the leap second 23:59:60 is 23:59:59. */
function secondsOf(text) {
  const [year, month, day] = [digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10)];
  const [hour, minute, second] = [digits(text, 11, 13), digits(text, 14, 16), digits(text, 17, 19)];
  const midnight = hour === 24 && minute === 0 && second === 0 && digits(text, 20, 26) === 0;
  const leap = hour === 23 && minute === 59 && second === 60;
  const isTime = midnight || leap || (hour < 24 && minute < 60 && second < 60);
  const isDate = month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
  return isTime && isDate
    ? daysBefore(year, month, day) * 86_400 + hour * 3600 + minute * 60 + (leap ? 59 : second)
    : NaN;
}

function isLeapYear(year) {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function daysIn(year, month) {
  return month === 2 && isLeapYear(year) ? 29 : DAYS_IN_MONTH[month - 1];
}

/** Days from 1970-01-01 in the Gregorian calendar; years are counted from March so that leap days come last. */
function daysBefore(year, month, day) {
  const y = month > 2 ? year : year - 1;
  const m = month > 2 ? month - 3 : month + 9;
  const leapDays = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  return y * 365 + leapDays + Math.floor((153 * m + 2) / 5) + day - 1 - 719_468;
}

/** Reads an ISO-8601 duration that isn't negative and is at most ten years: microseconds. */
export function duration(text) {
  const nanos = nanosOf(DURATION.exec(text));
  if (nanos === null || nanos < 0n || nanos / 1_000_000_000n > LONGEST_SECONDS) {
    throw new Malformed('not an ISO-8601 duration of 0 to ten years');
  }
  return nanos / 1000n;
}

/** Null where java.time.Duration.parse would refuse the text or overflow. */
function nanosOf(parts) {
  if (parts === null || /^t$/i.test(parts[3] ?? '') || [2, 4, 5, 6].every((i) => parts[i] === undefined)) {
    return null;
  }
  const [days, hours, minutes, seconds] = [[2, 86_400n], [4, 3600n], [5, 60n], [6, 1n]]
    .map(([i, unit]) => BigInt((parts[i] ?? '0').replace('+', '')) * unit);
  const sums = [days, hours, minutes, seconds, minutes + seconds, hours + minutes + seconds];
  const all = days + hours + minutes + seconds;
  if ([...sums, all].some((sum) => BigInt.asIntN(64, sum) !== sum)) {
    return null;
  }
  const fraction = BigInt((parts[7] ?? '').padEnd(9, '0')) * ((parts[6] ?? '').startsWith('-') ? -1n : 1n);
  return (all * 1_000_000_000n + fraction) * (parts[1] === '-' ? -1n : 1n);
}

/** For messages: as java.time.Instant prints it, with no, three or six fraction digits. */
export function text(micros) {
  const fraction = ((micros % SECOND) + SECOND) % SECOND;
  const whole = new Date(Number((micros - fraction) / 1000n)).toISOString().slice(0, -5);
  const six = fraction.toString().padStart(6, '0');
  return whole + (fraction === 0n ? '' : '.' + six.replace(/000$/, '')) + 'Z';
}
