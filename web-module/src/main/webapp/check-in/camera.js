const PAUSE_MILLIS = 200;
const LOOKS_PER_SECOND = 5;

/** Reads codes from the camera: with the browser's own reader where it has one, else with html5-qrcode (Apache-2.0). */
export async function watch(view, seen) {
  view.hidden = false;
  const formats = 'BarcodeDetector' in globalThis ? await BarcodeDetector.getSupportedFormats() : [];
  await (formats.includes('qr_code') ? watchNatively(view, seen) : watchWithLibrary(view, seen));
}

async function watchNatively(view, seen) {
  const video = document.createElement('video');
  video.playsInline = true;
  video.muted = true;
  view.replaceChildren(video);
  video.srcObject = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
  await video.play();
  const detector = new BarcodeDetector({ formats: ['qr_code'] });
  const look = async () => {
    const [code] = await detector.detect(video);
    if (code) {
      seen(code.rawValue);
    }
    setTimeout(look, PAUSE_MILLIS);
  };
  look();
}

async function watchWithLibrary(view, seen) {
  await script('/webjars/html5-qrcode/2.2.1/html5-qrcode.min.js');
  const { Html5Qrcode } = globalThis.__Html5QrcodeLibrary__;
  await new Html5Qrcode(view.id).start({ facingMode: 'environment' }, { fps: LOOKS_PER_SECOND }, seen, () => {});
}

function script(address) {
  return new Promise((resolve, reject) => {
    const element = document.createElement('script');
    element.src = address;
    element.onload = resolve;
    element.onerror = reject;
    document.head.append(element);
  });
}
