import { moment, say } from './words.js';

/** Writes what the journal says of one place, and who was called before it, in plain words. */
export function tellPlace(told, story, before) {
  if (told === null) {
    story.replaceChildren(paragraph(say('notInJournal')));
    return;
  }
  const list = document.createElement('dl');
  const row = (key, value) => list.append(node('dt', say(key)), node('dd', value));
  row('stamp', moment(told.stamp));
  row('state', say(`state.${told.state}`));
  row('number', told.number === null ? say('notNumbered') : told.number);
  if (told.heldAt !== null) {
    row('heldAt', moment(told.heldAt));
    row('deadline', moment(told.deadline));
  }
  story.replaceChildren(paragraph(windowText(told)), list, ...lateText(told), ...drawTexts(told));
  before.replaceChildren(...beforeTexts(told));
}

function windowText({ window, tie }) {
  const ties = tie === null ? '?' : tie.count;
  return window === 0 ? say('windowLobby', ties) : say('window', window, ties);
}

function lateText({ late }) {
  return late ? [paragraph(`${say('late')}: ${say('lateText')}`)] : [];
}

function drawTexts({ tie, drawKey }) {
  if (tie === null || drawKey === null) {
    return [];
  }
  return [
    node('h3', say('drawKey')), code(say('drawKeyText', drawKey)),
    node('h3', say('seed')), code(tie.seed),
  ];
}

function beforeTexts({ before, lastCalled }) {
  const calls = document.createElement('ul');
  lastCalled.forEach(({ number, place, at }) =>
    calls.append(node('li', say('lastCalled', number, `${place.slice(0, 8)}…`, moment(at)))));
  const { numbered, sameWindow, held, left, skipped } = before;
  return [node('h3', say('beforeTitle')), paragraph(say('beforeText', numbered, sameWindow, held, left, skipped)), calls];
}

function node(name, text) {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

function paragraph(text) {
  return node('p', text);
}

function code(text) {
  const made = paragraph(text);
  made.className = 'code';
  return made;
}
