// Signs in by a passkey and makes new ones, where the browser can. What needs it is not shown before this script says so.
(function () {
  'use strict';
  // A challenge is good for five minutes; one that waits in a field's list of suggestions is asked for anew before.
  const RENEW_MILLIS = 240000;
  let waiting = null;

  const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (each) => each.charCodeAt(0));
  const text = (buffer) => btoa(Array.from(new Uint8Array(buffer), (each) => String.fromCharCode(each)).join(''))
    .replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');

  const here = (site) => location.hostname === site || location.hostname.endsWith('.' + site);

  function post(path, body) {
    return fetch(path, {
      method: 'POST',
      credentials: 'same-origin',
      headers: body === undefined ? {} : { 'Content-Type': 'application/json' },
      body: body === undefined ? undefined : JSON.stringify(body),
    }).then((answer) => answer.json().then((json) => {
      if (!answer.ok) { throw Object.assign(new Error(json.code), { code: json.code }); }
      return json;
    }));
  }

  const described = (list) => list.map((each) => ({ ...each, id: bytes(each.id) }));

  // --- signing in

  function assertion(credential) {
    const said = credential.response;
    return {
      id: credential.id,
      rawId: credential.id,
      type: credential.type,
      response: {
        clientDataJSON: text(said.clientDataJSON),
        authenticatorData: text(said.authenticatorData),
        signature: text(said.signature),
        userHandle: said.userHandle ? text(said.userHandle) : null,
      },
    };
  }

  function ask(more) {
    return post('/api/session/passkey/options').then((options) => navigator.credentials.get({
      publicKey: { ...options, challenge: bytes(options.challenge), allowCredentials: described(options.allowCredentials) },
      ...more,
    }));
  }

  function enter(box, credential) {
    const keep = document.getElementById('signIn:keep');
    return post(box.dataset.again ? '/api/session/again' : '/api/session/passkey', { credential: assertion(credential), keep: Boolean(keep && keep.checked) })
      .then(() => { location.assign(box.dataset.then); });
  }

  function say(box, problem) {
    // Whoever closes the browser's own window knows what they did.
    const silent = problem.name === 'NotAllowedError' || problem.name === 'AbortError';
    box.querySelector('[role=alert]').textContent = silent ? '' : wrong(box, problem);
  }

  function wrong(box, problem) {
    const words = box.dataset;
    if (problem.name === 'InvalidStateError') { return words.known; }
    if (problem.code === 'TOO_MANY_PASSKEYS') { return words.many; }
    if (problem.code === 'NOT_SIGNED_IN') { location.reload(); return ''; }
    if (problem.code === 'SIGN_IN_AGAIN') { again(box); return ''; }
    if (problem.code === 'SECOND_FACTOR') { location.assign('/second-factor?next=%2Faccount%23passkeys'); return ''; }
    return problem.name === 'TypeError' ? words.offline : words.bad || words.refused;
  }

  function signIn(box, button) {
    if (waiting) { waiting.abort(); waiting = null; }
    button.disabled = true;
    say(box, { name: 'AbortError' });
    ask({}).then((credential) => enter(box, credential)).catch((problem) => {
      button.disabled = false;
      say(box, problem);
      suggest(box);
    });
  }

  // Among the suggestions of the e-mail's field, where browsers offer passwords too.
  function suggest(box) {
    if (!PublicKeyCredential.isConditionalMediationAvailable) { return; }
    PublicKeyCredential.isConditionalMediationAvailable().then((available) => {
      if (!available || waiting) { return; }
      const mine = new AbortController();
      waiting = mine;
      const renewal = setTimeout(() => { if (waiting === mine) { mine.abort(); waiting = null; suggest(box); } }, RENEW_MILLIS);
      ask({ mediation: 'conditional', signal: mine.signal }).then((credential) => enter(box, credential)).catch((problem) => {
        clearTimeout(renewal);
        if (waiting === mine) { waiting = null; say(box, problem); }
      });
    }).catch(() => {});
  }

  // --- adding one

  // The name that was typed is there again when they are back.
  const TYPED = 'passkey-name';

  function again(form) {
    try { sessionStorage.setItem(TYPED, form.querySelector('input').value); } catch (full) { /* then it is typed again */ }
    location.assign('/sign-in-again?next=' + encodeURIComponent('/account#passkeys'));
  }

  function restore(form) {
    try {
      const typed = sessionStorage.getItem(TYPED);
      sessionStorage.removeItem(TYPED);
      if (typed) { form.querySelector('input').value = typed; }
    } catch (forbidden) { /* this browser keeps nothing */ }
  }

  function attestation(credential) {
    const said = credential.response;
    return {
      id: credential.id,
      rawId: credential.id,
      type: credential.type,
      response: {
        clientDataJSON: text(said.clientDataJSON),
        attestationObject: text(said.attestationObject),
        transports: said.getTransports ? said.getTransports() : [],
      },
    };
  }

  function add(form) {
    const button = form.querySelector('button');
    const name = form.querySelector('input').value;
    button.disabled = true;
    say(form, { name: 'AbortError' });
    post('/api/account/passkeys/options').then((options) => navigator.credentials.create({
      publicKey: {
        ...options,
        challenge: bytes(options.challenge),
        user: { ...options.user, id: bytes(options.user.id) },
        excludeCredentials: described(options.excludeCredentials),
      },
    })).then((credential) => post('/api/account/passkeys', { credential: attestation(credential), name }))
      .then(() => { location.assign('/account?passkey=added#passkeys'); })
      .catch((problem) => { button.disabled = false; say(form, problem); });
  }

  // --- on the page, also after another script has put in a fresh one

  document.addEventListener('click', (event) => {
    const button = event.target.closest('#passkey button');
    if (button) { signIn(button.closest('#passkey'), button); }
  });
  document.addEventListener('submit', (event) => {
    if (event.target.id === 'add-passkey') { event.preventDefault(); add(event.target); }
  });
  document.addEventListener('DOMContentLoaded', () => {
    const box = document.querySelector('#passkey, #add-passkey, #offer-passkey');
    if (!box || !globalThis.PublicKeyCredential || !here(box.dataset.site)) { return; }
    document.documentElement.classList.add('passkeys');
    if (box.id === 'passkey' && !box.dataset.again) { suggest(box); }
    if (box.id === 'add-passkey') { restore(box); }
  });
})();
